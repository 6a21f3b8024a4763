import type { ExportScope } from '../../../db/queries/exports.ts'
import { said } from '../../domain/fault.ts'
import { isFrameworkId } from '../../domain/scoring/index.ts'
import { AppError } from '../../errors.ts'
import { analysisExporters } from '../../exporters/analyses.ts'
import { backlogExporters } from '../../exporters/backlog.ts'
import { mapExporters } from '../../exporters/index.ts'
import { resultExporters } from '../../exporters/resultRows.ts'
import { exportAnalyses } from '../../services/analyses/export.ts'
import { exportBacklog } from '../../services/backlog/export.ts'
import { exportMap } from '../../services/maps/export.ts'
import { exportResults } from '../../services/results/export.ts'
import type { Download, PageCall } from '../page.ts'

/** The form that is asked for; refused where the exporters have no such one. */
function formOf<Format extends string>(call: PageCall, exporters: Record<Format, unknown>): Format {
  const { format = '' } = call.query
  if (!Object.hasOwn(exporters, format)) throw new AppError('not_found', said('no_export_format', { format }))
  return format as Format
}

const ofScope = (base: string, scope: (id: string) => ExportScope): Download[] => [
  {
    path: `${base}/{id}/results/export`,
    role: 'viewer',
    file: (call) => exportResults(call.deps, scope(call.id), formOf(call, resultExporters)),
  },
  {
    path: `${base}/{id}/analyses/export`,
    role: 'viewer',
    file: (call) => exportAnalyses(call.deps, scope(call.id), formOf(call, analysisExporters), call.locale),
  },
]

/** The same files as the API's, for people who are signed in. */
export const exportDownloads: Download[] = [
  {
    path: '/maps/{id}/export',
    role: 'viewer',
    file: (call) => exportMap(call.deps, call.id, formOf(call, mapExporters)),
  },
  {
    path: '/maps/{id}/backlog/export',
    role: 'viewer',
    // In the order that the page shows.
    file: (call) =>
      exportBacklog(
        call.deps,
        call.id,
        {
          format: formOf(call, backlogExporters),
          framework: isFrameworkId(call.query.framework) ? call.query.framework : undefined,
        },
        call.locale,
      ),
  },
  ...ofScope('/experiments', (id) => ({ experimentId: id })),
  ...ofScope('/maps', (id) => ({ mapId: id })),
]
