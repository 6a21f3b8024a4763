import { z } from 'zod'
import { findImport, pageOfImports, reportedOfExperiment } from '../../../db/queries/imports.ts'
import { rule } from '../../domain/fault.ts'
import { text } from '../../domain/fields.ts'
import { mappingParameter } from '../../domain/mapping.ts'
import { resultMode } from '../../domain/results.ts'
import { type ResultsFormatId, resultsFormats } from '../../importers/results/index.ts'
import { findExperiment } from '../../services/analyses/subject.ts'
import { deliverSoon } from '../../services/events/deliverSoon.ts'
import { cancelImport, openProgress, readProgress } from '../../services/imports/progress.ts'
import { reverseImport } from '../../services/imports/reverse.ts'
import { mapStore } from '../../services/resources/map.ts'
import { notFound } from '../../services/resources/resource.ts'
import { planResultsImport } from '../../services/results/importPlan.ts'
import { readResultsFile } from '../../services/results/importRead.ts'
import { importTarget } from '../../services/results/importTarget.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { dryRunFlag, encodeCursor, pageOf, pageQuery, pageRequest } from '../page.ts'
import { page } from '../views/fields.ts'
import {
  importedResultsView,
  importProgressView,
  importView,
  reportedFigureView,
  reversedImportView,
} from '../views/importRecords.ts'

const tag = 'Imports'
const formats = ['auto', ...Object.keys(resultsFormats)] as ['auto', ...ResultsFormatId[]]

export const importRoutes = [
  endpoint({
    method: 'post',
    path: '/experiments/{id}/results/import',
    operationId: 'importResults',
    summary: 'Import the results file of another tool, whole or not at all; it is read as it comes in',
    tag,
    role: 'editor',
    query: z.strictObject({
      format: z
        .enum(formats)
        .optional()
        .meta({ description: 'auto where left out: told by the beginning of the file' }),
      dryRun: dryRunFlag,
      mapping: mappingParameter.optional().meta({
        description:
          'What is what in the file, as JSON: `{variant, date, control, variants, metrics: {<metric key>: {column, denominator, covariate, winsorize, empty: zero or leaveOut}}}`. Left out, the mapping that was last used for files of the same shape is, else it is guessed',
      }),
      mode: resultMode
        .optional()
        .meta({ description: 'Of a table that does not say what its rows are; daily where left out' }),
      again: dryRunFlag.meta({ description: 'Takes a file in that was imported before' }),
      progress: z
        .string()
        .regex(/^[\w-]{8,64}$/, rule('letters_and_digits', { minimum: 8, maximum: 64 }))
        .optional()
        .meta({ description: 'An id of your choice under which the progress can be read and cancelled' }),
      locale: localeParameter,
    }),
    files: [
      'text/csv',
      'text/tab-separated-values',
      'application/json',
      'application/x-ndjson',
      'text/plain',
      'application/octet-stream',
    ],
    answer: importedResultsView,
    receive: async ({ deps, actor, id, query }, stream) => {
      const target = await importTarget(deps, id)
      const { format = 'auto', mapping, mode } = query
      const totalBytes = stream.totalBytes
      const progress = await openProgress(deps, actor, id, { id: query.progress, totalBytes })
      try {
        const tell = (rows: number) => progress.note(stream.bytesRead(), rows)
        const read = await readResultsFile(deps, target, { format, mapping, mode }, stream.pieces(), tell)
        await progress.check()
        const file = { ...read, hash: `sha256:${await stream.hash()}`, bytes: stream.bytesRead() }
        return { file, progress }
      } catch (error) {
        await progress.end(error)
        throw error
      }
    },
    plan: async (call) => {
      const { deps, actor, id, query, received } = call
      await received.progress.check()
      const terms = { dryRun: query.dryRun === true, again: query.again === true }
      const write = await planResultsImport(deps, actor, id, received.file, terms, await call.locale())
      return { statements: write.statements, answer: { body: write.answer } }
    },
    settled: ({ received }, error) => received.progress.end(error),
    after: ({ deps }) => deliverSoon(deps),
  }),
  ...(
    [
      ['experiments', 'listExperimentImports', 'an experiment', 'experimentId'],
      ['maps', 'listMapImports', 'a map', 'mapId'],
    ] as const
  ).map(([parent, operationId, noun, field]) =>
    endpoint({
      method: 'get',
      path: `/${parent}/{id}/imports`,
      operationId,
      summary: `List the imports into ${noun}, newest first`,
      tag,
      role: 'viewer',
      query: pageQuery,
      answer: page(importView),
      read: async ({ deps, id, query }) => {
        if (field === 'experimentId') await findExperiment(deps, id)
        else if ((await mapStore.find(deps.db, id)) === undefined) throw notFound(id)
        const of = field === 'experimentId' ? { experimentId: id } : { mapId: id }
        const { rows, next } = await pageOfImports(deps.db, of, pageRequest(query))
        return { body: { items: rows, nextCursor: next === null ? null : encodeCursor(next) } }
      },
    }),
  ),
  endpoint({
    method: 'get',
    path: '/imports/{id}',
    operationId: 'readImport',
    summary: 'Read the record of an import',
    tag,
    role: 'viewer',
    answer: importView,
    read: async ({ deps, id }) => {
      const row = await findImport(deps.db, id)
      if (row === undefined) throw notFound(id)
      return { body: row }
    },
  }),
  endpoint({
    method: 'post',
    path: '/imports/{id}/reverse',
    operationId: 'reverseImport',
    summary: 'Reverse an import by a later record: what it made is undone, its analysis is made anew',
    tag,
    role: 'editor',
    body: z.strictObject({ reason: text(2000) }),
    answer: reversedImportView,
    plan: async ({ deps, actor, id, body }) => {
      const write = await reverseImport(deps, actor, id, body.reason)
      return { statements: write.statements, answer: { body: write.answer } }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
  endpoint({
    method: 'get',
    path: '/imports/progress/{id}',
    operationId: 'readImportProgress',
    summary: 'Read how far an import has come, by the id that its sender chose',
    tag,
    role: 'viewer',
    answer: importProgressView,
    read: async ({ deps, id }) => ({ body: await readProgress(deps, id) }),
  }),
  endpoint({
    method: 'post',
    path: '/imports/progress/{id}/cancel',
    operationId: 'cancelImport',
    summary: 'Ask an import that is under way to end; it writes nothing then',
    tag,
    role: 'editor',
    answer: importProgressView,
    plan: async ({ deps, id }) => {
      const write = await cancelImport(deps, id)
      return { statements: write.statements, answer: { body: write.answer } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/experiments/{id}/reported',
    operationId: 'listReported',
    summary: 'List figures as tools report them, which cannot be recomputed; no verdict rests on them',
    tag,
    role: 'viewer',
    query: pageQuery,
    answer: page(reportedFigureView),
    read: async ({ deps, id, query }) => {
      await findExperiment(deps, id)
      const { limit, after } = pageRequest(query)
      const found = await reportedOfExperiment(deps.db, id, { limit: limit + 1, after })
      return {
        body: pageOf(
          found,
          limit,
          (row) => row.id,
          ({ figure, ...row }) => ({ ...row, ...figure }),
        ),
      }
    },
  }),
]
