import type { Endpoint } from './endpoint.ts'
import { accessRoutes } from './routes/access.ts'
import { backlogRoutes } from './routes/backlog.ts'
import { backlogImportRoutes } from './routes/backlogImport.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { completenessRoutes } from './routes/completeness.ts'
import { connectorRoutes } from './routes/connectors.ts'
import { deploymentRoutes } from './routes/deployment.ts'
import { digestRoutes } from './routes/digests.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { experimentRoutes } from './routes/experiments.ts'
import { exportRoutes } from './routes/exports.ts'
import { importRoutes } from './routes/imports.ts'
import { learningRoutes } from './routes/learning.ts'
import { mapRoutes } from './routes/maps.ts'
import { programmeRoutes } from './routes/programme.ts'
import { sharedLinkRoutes } from './routes/sharedLinks.ts'
import { statsRoutes } from './routes/stats.ts'

/** Every endpoint of the API: what is routed, validated and documented is this list. */
export const endpoints: Endpoint[] = [
  ...mapRoutes,
  ...evidenceRoutes,
  ...completenessRoutes,
  ...backlogRoutes,
  ...backlogImportRoutes,
  ...experimentRoutes,
  ...sharedLinkRoutes,
  ...exportRoutes,
  ...importRoutes,
  ...programmeRoutes,
  ...learningRoutes,
  ...calendarRoutes,
  ...statsRoutes,
  ...digestRoutes,
  ...connectorRoutes,
  ...accessRoutes,
  ...deploymentRoutes,
]
