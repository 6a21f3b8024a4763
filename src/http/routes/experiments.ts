import { z } from 'zod'
import { listAnalyses } from '../../../db/queries/analyses.ts'
import { decisionStore, faultStore } from '../../../db/queries/experiments.ts'
import { pageOfRows } from '../../../db/queries/results.ts'
import { decisionInput, faultInput, momentInput } from '../../domain/experiment.ts'
import { locale } from '../../domain/fields.ts'
import { resultBatch, resultMode } from '../../domain/results.ts'
import { readAnalysis } from '../../services/analyses/read.ts'
import { findExperiment } from '../../services/analyses/subject.ts'
import { decide } from '../../services/experiments/decide.ts'
import { declareFault } from '../../services/experiments/declareFault.ts'
import { startExperiment } from '../../services/experiments/start.ts'
import { stopExperiment } from '../../services/experiments/stop.ts'
import { experimentResource } from '../../services/resources/experiment.ts'
import { recordResults } from '../../services/results/record.ts'
import { recordResultsCsv } from '../../services/results/recordCsv.ts'
import { endpoint } from '../endpoint.ts'
import { encodeCursor, numberedPageQuery, pageOf, pageQuery, pageRequest, resultPageQuery } from '../page.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'

const tag = 'Experiments'
const anyObject = z.looseObject({})
const list = z.object({ items: z.array(anyObject), nextCursor: z.string().nullable() })

export const experimentRoutes = [
  ...resourceRoutes(experimentResource, {
    tag,
    item: '/experiments/{id}',
    collection: '/experiments',
    filters: { hypothesisId: 'hypothesisId', mapId: 'mapId', status: 'status' },
    read: 'viewer',
    write: 'editor',
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/start',
    summary: 'Start a draft: its plan is frozen from here on',
    tag,
    role: 'editor',
    body: momentInput,
    bodyOptional: true,
    answer: z.looseObject({ status: z.string(), planHash: z.string() }),
    plan: async (call) => {
      const write = await startExperiment(call.deps, call.actor, call.id, call.body)
      return {
        statements: write.statements,
        answer: { body: write.answer, headers: etag(write.answer.version) },
      }
    },
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/stop',
    summary: 'Stop a running experiment and judge what it has',
    tag,
    role: 'editor',
    body: momentInput,
    bodyOptional: true,
    answer: z.looseObject({ status: z.string(), analysisId: z.string() }),
    plan: async (call) => {
      const write = await stopExperiment(call.deps, call.actor, call.id, call.body)
      return {
        statements: write.statements,
        answer: { body: write.answer, headers: etag(write.answer.version) },
      }
    },
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/results',
    summary: 'Record result rows, whole or not at all, and analyse the experiment with them',
    tag,
    role: 'editor',
    query: z.strictObject({ mode: resultMode.optional() }),
    body: resultBatch,
    files: ['text/csv'],
    answer: z.object({ accepted: z.number(), replaced: z.number(), analysisId: z.string() }),
    plan: async (call) => {
      const { deps, actor, id, file } = call
      const write =
        file === undefined
          ? await recordResults(deps, actor, id, call.body)
          : await recordResultsCsv(deps, actor, id, { ...file, mode: call.query.mode }, await call.locale())
      return { statements: write.statements, answer: { body: write.answer } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/experiments/{id}/results',
    summary: 'The rows that stand, those that were withdrawn among them',
    tag,
    role: 'viewer',
    query: resultPageQuery,
    answer: list,
    read: async (call) => {
      await findExperiment(call.deps, call.id)
      const { limit, after } = pageRequest(call.query)
      const place = after === null ? null : after.split('\u0001')
      const found = await pageOfRows(call.deps.db, call.id, limit, place)
      const keyOf = (row: (typeof found)[number]) =>
        [row.date, row.variant, row.metric, row.segment].join('\u0001')
      return {
        body: pageOf(found, limit, keyOf, ({ summary, metric, segment, ...row }) => ({
          ...row,
          metric: metric === '' ? null : metric,
          segment: segment === '' ? null : segment,
          ...(summary === null ? { void: true } : (JSON.parse(summary) as object)),
        })),
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/experiments/{id}/analyses',
    summary: 'The analyses of an experiment, newest first',
    tag,
    role: 'viewer',
    query: numberedPageQuery,
    answer: list,
    read: async (call) => {
      await findExperiment(call.deps, call.id)
      const { limit, after } = pageRequest(call.query)
      const found = await listAnalyses(call.deps.db, call.id, limit, after)
      return {
        body: pageOf(
          found,
          limit,
          (row) => String(row.revision),
          (row) => row,
        ),
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/experiments/{id}/analysis',
    summary: 'The latest analysis, or an older one by its id, with the verdict and its reasons',
    tag,
    role: 'viewer',
    query: z.strictObject({ id: z.string().max(60).optional(), locale: locale.optional() }),
    answer: anyObject,
    read: async (call) => ({
      body: await readAnalysis(call.deps, call.id, call.query.id, await call.locale()),
    }),
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/decision',
    summary: 'Record what people decided, beside the verdict',
    tag,
    role: 'editor',
    body: decisionInput,
    status: 201,
    answer: anyObject,
    plan: async (call) => {
      const write = await decide(call.deps, call.actor, call.id, call.body)
      return { statements: write.statements, answer: { body: write.answer } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/fault',
    summary: 'Declare that the experiment was run wrongly: its verdict is invalid from now on',
    tag,
    role: 'editor',
    body: faultInput,
    status: 201,
    answer: anyObject,
    plan: async (call) => {
      const write = await declareFault(call.deps, call.actor, call.id, call.body)
      return { statements: write.statements, answer: { body: write.answer } }
    },
  }),
  ...(
    [
      ['decisions', decisionStore],
      ['faults', faultStore],
    ] as const
  ).map(([name, store]) =>
    endpoint({
      method: 'get',
      path: `/experiments/{id}/${name}`,
      summary: `The ${name} of an experiment, oldest first; none is ever changed`,
      tag,
      role: 'viewer',
      query: pageQuery,
      answer: list,
      read: async (call) => {
        await findExperiment(call.deps, call.id)
        const { rows, next } = await store.list(
          call.deps.db,
          { experimentId: call.id },
          pageRequest(call.query),
        )
        return { body: { items: rows, nextCursor: next === null ? null : encodeCursor(next) } }
      },
    }),
  ),
]
