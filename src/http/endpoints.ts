import type { Endpoint } from './endpoint.ts'
import { accessRoutes } from './routes/access.ts'
import { backlogRoutes } from './routes/backlog.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { deploymentRoutes } from './routes/deployment.ts'
import { digestRoutes } from './routes/digests.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { experimentRoutes } from './routes/experiments.ts'
import { learningRoutes } from './routes/learning.ts'
import { mapRoutes } from './routes/maps.ts'
import { programmeRoutes } from './routes/programme.ts'
import { statsRoutes } from './routes/stats.ts'

/** Every endpoint of the API: what is routed, validated and documented is this list. */
export const endpoints: Endpoint[] = [
  ...mapRoutes,
  ...evidenceRoutes,
  ...backlogRoutes,
  ...experimentRoutes,
  ...programmeRoutes,
  ...learningRoutes,
  ...calendarRoutes,
  ...statsRoutes,
  ...digestRoutes,
  ...accessRoutes,
  ...deploymentRoutes,
]
