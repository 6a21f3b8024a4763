import { z } from 'zod'
import { backlogMappingParameter } from '../../domain/backlogMapping.ts'
import { backlogMediaTypes } from '../../importers/backlog/index.ts'
import { importBacklogFile } from '../../services/backlog/importFile.ts'
import { deliverSoon } from '../../services/events/deliverSoon.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { dryRunFlag } from '../page.ts'
import { importedBacklogView } from '../views/backlogImport.ts'

export const backlogImportRoutes = [
  endpoint({
    method: 'post',
    path: '/maps/{id}/backlog/import',
    operationId: 'importBacklog',
    summary: 'Make hypotheses of the ideas in a file: a Jira export, a list scored for RICE or ICE, or JSON',
    tag: 'Hypotheses',
    role: 'editor',
    query: z.strictObject({
      dryRun: dryRunFlag,
      mapping: backlogMappingParameter.optional().meta({
        description:
          'JSON: which column is what, what numbers are in, and what holds for rows that say nothing. Remembered for files with the same headings',
      }),
      locale: localeParameter,
    }),
    files: [...backlogMediaTypes],
    status: 201,
    dryRunStatus: 200,
    answer: importedBacklogView,
    plan: async (call) => {
      const { dryRun = false, mapping } = call.query
      const { bytes, type } = call.file ?? { bytes: new Uint8Array(), type: '' }
      const file = { bytes, type, mapping, dryRun }
      const write = await importBacklogFile(call.deps, call.actor, call.id, file, await call.locale())
      return { statements: write.statements, answer: { status: dryRun ? 200 : 201, body: write.answer } }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
]
