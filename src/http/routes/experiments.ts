import { z } from 'zod'
import { listAnalyses } from '../../../db/queries/analyses.ts'
import { decisionStore, faultStore } from '../../../db/queries/experiments.ts'
import { pageOfRows } from '../../../db/queries/results.ts'
import { decisionInput, faultInput, momentInput } from '../../domain/experiment.ts'
import { said } from '../../domain/fault.ts'
import { resultBatch, resultMode } from '../../domain/results.ts'
import { readBreakdowns } from '../../services/analyses/breakdowns.ts'
import { readAnalysis } from '../../services/analyses/read.ts'
import { findExperiment } from '../../services/analyses/subject.ts'
import { deliverSoon } from '../../services/events/deliverSoon.ts'
import { decide } from '../../services/experiments/decide.ts'
import { declareFault } from '../../services/experiments/declareFault.ts'
import { startExperiment } from '../../services/experiments/start.ts'
import { stopExperiment } from '../../services/experiments/stop.ts'
import { experimentResource } from '../../services/resources/experiment.ts'
import { refuse } from '../../services/resources/refuse.ts'
import { recordResults } from '../../services/results/record.ts'
import { recordResultsCsv } from '../../services/results/recordCsv.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import {
  encodeCursor,
  numberedPageQuery,
  pageOf,
  pageOfAll,
  pageQuery,
  pageRequest,
  resultPageQuery,
} from '../page.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'
import { analysisRowView, analysisView } from '../views/analysis.ts'
import { breakdownView } from '../views/breakdown.ts'
import { decidedView, decisionView, declaredFaultView, faultView } from '../views/decision.ts'
import { experimentView, startedView, stoppedView } from '../views/experiment.ts'
import { page } from '../views/fields.ts'
import { recordedView, resultRowView } from '../views/result.ts'

const tag = 'Experiments'

export const experimentRoutes = [
  ...resourceRoutes(experimentResource, {
    tag,
    noun: { one: 'an experiment', many: 'experiments' },
    view: experimentView,
    item: '/experiments/{id}',
    collection: '/experiments',
    filters: { hypothesisId: 'hypothesisId', mapId: 'mapId', status: 'status' },
    read: 'viewer',
    write: 'editor',
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/start',
    operationId: 'startExperiment',
    summary: 'Start a draft: its plan is frozen from here on',
    tag,
    role: 'editor',
    body: momentInput,
    bodyOptional: true,
    answer: startedView,
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
    operationId: 'stopExperiment',
    summary: 'Stop a running experiment and judge what it has',
    tag,
    role: 'editor',
    body: momentInput,
    bodyOptional: true,
    answer: stoppedView,
    plan: async (call) => {
      const write = await stopExperiment(call.deps, call.actor, call.id, call.body)
      return {
        statements: write.statements,
        answer: { body: write.answer, headers: etag(write.answer.version) },
      }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/results',
    operationId: 'recordResults',
    summary: 'Record result rows, whole or not at all, and analyse the experiment with them',
    tag,
    role: 'editor',
    query: z.strictObject({
      mode: resultMode.optional().meta({ description: 'The mode of a CSV file; a JSON body says its own' }),
      locale: localeParameter,
    }),
    body: resultBatch,
    files: ['text/csv'],
    answer: recordedView,
    plan: async (call) => {
      const { deps, actor, id, file, query } = call
      if (file === undefined && query.mode !== undefined && query.mode !== call.body.mode)
        refuse([
          { pointer: '?mode', detail: said('mode_contradicts', { query: query.mode, body: call.body.mode }) },
        ])
      const write =
        file === undefined
          ? await recordResults(deps, actor, id, call.body)
          : await recordResultsCsv(deps, actor, id, { ...file, mode: query.mode }, await call.locale())
      return { statements: write.statements, answer: { body: write.answer } }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
  endpoint({
    method: 'get',
    path: '/experiments/{id}/results',
    operationId: 'listResults',
    summary: 'List the rows that stand, those that were withdrawn among them',
    tag,
    role: 'viewer',
    query: resultPageQuery,
    answer: page(resultRowView),
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
    operationId: 'listAnalyses',
    summary: 'List the analyses of an experiment, newest first',
    tag,
    role: 'viewer',
    query: numberedPageQuery,
    answer: page(analysisRowView),
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
    operationId: 'readAnalysis',
    summary: 'Read the latest analysis, or an older one by its id, with the verdict and its reasons',
    tag,
    role: 'viewer',
    query: z.strictObject({
      id: z.string().max(60).optional().meta({ description: 'An older analysis' }),
      locale: localeParameter,
    }),
    answer: analysisView,
    read: async (call) => ({
      body: await readAnalysis(call.deps, call.id, call.query.id, await call.locale()),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/experiments/{id}/breakdowns',
    operationId: 'listBreakdowns',
    summary: 'List the comparisons within each reported segment; they decide nothing',
    tag,
    role: 'viewer',
    query: numberedPageQuery,
    answer: page(breakdownView),
    read: async (call) => ({ body: pageOfAll(await readBreakdowns(call.deps, call.id), call.query) }),
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/decision',
    operationId: 'recordDecision',
    summary: 'Record what people decided, beside the verdict',
    tag,
    role: 'editor',
    body: decisionInput,
    status: 201,
    answer: decidedView,
    plan: async (call) => {
      const write = await decide(call.deps, call.actor, call.id, call.body)
      return { statements: write.statements, answer: { body: write.answer } }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/fault',
    operationId: 'declareFault',
    summary: 'Declare that the experiment was run wrongly: its verdict is invalid from now on',
    tag,
    role: 'editor',
    body: faultInput,
    status: 201,
    answer: declaredFaultView,
    plan: async (call) => {
      const write = await declareFault(call.deps, call.actor, call.id, call.body)
      return { statements: write.statements, answer: { body: write.answer } }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
  ...(
    [
      ['decisions', 'listDecisions', decisionStore, decisionView],
      ['faults', 'listFaults', faultStore, faultView],
    ] as const
  ).map(([name, operationId, store, view]) =>
    endpoint({
      method: 'get',
      path: `/experiments/{id}/${name}`,
      operationId,
      summary: `List the ${name} of an experiment, oldest first; none is ever changed`,
      tag,
      role: 'viewer',
      query: pageQuery,
      answer: page(view),
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
