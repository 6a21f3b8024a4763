import { z } from 'zod'
import type { ExportScope } from '../../../db/queries/exports.ts'
import { analysisExporters } from '../../exporters/analyses.ts'
import { backlogExporters } from '../../exporters/backlog.ts'
import { resultExporters } from '../../exporters/resultRows.ts'
import { type AnalysisExportFormat, exportAnalyses } from '../../services/analyses/export.ts'
import { type BacklogExportFormat, exportBacklog } from '../../services/backlog/export.ts'
import { exportResults, type ResultExportFormat } from '../../services/results/export.ts'
import { download } from '../download.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { backlogFileView } from '../views/backlogExport.ts'
import { frameworkId } from '../views/framework.ts'

const tag = 'Exports'
const role = 'viewer'
const formats = <Format extends string>(exporters: Record<Format, unknown>) =>
  z.enum(Object.keys(exporters) as [Format, ...Format[]])

const scopes: { path: string; name: string; of: string; scope: (id: string) => ExportScope }[] = [
  { path: '/experiments', name: 'Experiment', of: 'an experiment', scope: (id) => ({ experimentId: id }) },
  { path: '/maps', name: 'Map', of: 'the experiments of a map', scope: (id) => ({ mapId: id }) },
]

export const exportRoutes = [
  endpoint({
    method: 'get',
    path: '/maps/{id}/backlog/export',
    operationId: 'exportBacklog',
    summary: 'Export a ranked backlog as a file, each input with its value, range and source',
    tag,
    role,
    query: z.strictObject({
      framework: frameworkId
        .optional()
        .meta({ description: "What to rank by; the map's own where left out" }),
      format: formats<BacklogExportFormat>(backlogExporters)
        .optional()
        .meta({ description: 'csv where left out' }),
      locale: localeParameter,
    }),
    answer: backlogFileView,
    otherAnswers: { 'text/csv': z.string() },
    read: async (call) => {
      const { format = 'csv', framework } = call.query
      return download(await exportBacklog(call.deps, call.id, { format, framework }, await call.locale()))
    },
  }),
  ...scopes.flatMap(({ path, name, of, scope }) => [
    endpoint({
      method: 'get',
      path: `${path}/{id}/results/export`,
      operationId: `export${name}Results`,
      summary: `Export the rows that stand of ${of} as a file; the CSV of one experiment imports back as it is`,
      tag,
      role,
      query: z.strictObject({
        format: formats<ResultExportFormat>(resultExporters)
          .optional()
          .meta({ description: 'csv where left out' }),
      }),
      otherAnswers: { 'text/csv': z.string(), 'application/x-ndjson': z.string() },
      read: async (call) =>
        download(await exportResults(call.deps, scope(call.id), call.query.format ?? 'csv')),
    }),
    endpoint({
      method: 'get',
      path: `${path}/{id}/analyses/export`,
      operationId: `export${name}Analyses`,
      summary: `Export every analysis of ${of} as a file, oldest first`,
      tag,
      role,
      query: z.strictObject({
        format: formats<AnalysisExportFormat>(analysisExporters)
          .optional()
          .meta({ description: 'jsonl where left out' }),
        locale: localeParameter,
      }),
      otherAnswers: { 'text/csv': z.string(), 'application/x-ndjson': z.string() },
      read: async (call) => {
        const format = call.query.format ?? 'jsonl'
        return download(await exportAnalyses(call.deps, scope(call.id), format, await call.locale()))
      },
    }),
  ]),
]
