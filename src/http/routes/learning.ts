import { z } from 'zod'
import { name } from '../../domain/fields.ts'
import type { NothingSaid } from '../../domain/learning/estimateQuality.ts'
import { renderCause, renderLeftOut, renderNothingSaid } from '../../locales/learningText.ts'
import type { Locale } from '../../locales/plural.ts'
import { qualityOf } from '../../services/learning/quality.ts'
import { scoresOf } from '../../services/learning/scores.ts'
import { listTypedOrders, typeOrder } from '../../services/learning/typedOrders.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { numberedPageQuery, pageOf, pageOfAll, pageQuery, pageRequest } from '../page.ts'
import { page } from '../views/fields.ts'
import { calibrationView, scoresView, typedOrderView } from '../views/learning.ts'

const tag = 'Hypotheses'

export const learningRoutes = [
  endpoint({
    method: 'get',
    path: '/hypotheses/{id}/scores',
    operationId: 'listScores',
    summary: 'Read the score by every framework, and list how tests have moved it, newest first',
    tag,
    role: 'viewer',
    query: pageQuery.extend({ locale: localeParameter }),
    answer: scoresView,
    read: async (call) => {
      const request = pageRequest(call.query)
      const { current, history } = await scoresOf(call.deps, call.id, request)
      const locale = await call.locale()
      const changes = pageOf(
        history,
        request.limit,
        ({ id }) => id,
        ({ cause, ...change }) => ({ ...change, cause: { ...cause, detail: renderCause(locale, cause) } }),
      )
      return { body: { current, ...changes } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/calibration',
    operationId: 'readCalibration',
    summary: 'Read how good estimates and orders have been, by person and by framework',
    tag,
    role: 'viewer',
    query: z.strictObject({
      mapId: z.string().max(60).optional().meta({ description: 'Only the tests of this map' }),
      locale: localeParameter,
    }),
    answer: calibrationView,
    read: async (call) => {
      const { overall, people, frameworks, typedOrders, leftOut, ...rest } = await qualityOf(
        call.deps,
        call.query.mapId,
      )
      const locale = await call.locale()
      const said = explainer(locale)
      return {
        body: {
          ...rest,
          overall: said(overall),
          people: people.map(said),
          frameworks: frameworks.map(said),
          typedOrders: typedOrders.map(said),
          leftOut: leftOut.map(({ code, tests }) => ({
            code,
            tests,
            detail: renderLeftOut(locale, code, tests),
          })),
        },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/maps/{id}/typed-orders',
    operationId: 'listTypedOrders',
    summary: 'List the orders that people typed for the hypotheses of a map',
    tag,
    role: 'viewer',
    query: numberedPageQuery,
    answer: page(typedOrderView),
    read: async (call) => ({ body: pageOfAll(await listTypedOrders(call.deps, call.id), call.query) }),
  }),
  endpoint({
    method: 'put',
    path: '/maps/{id}/typed-orders',
    operationId: 'typeOrder',
    summary: "Type a person's order, a baseline that frameworks are held against; an empty one is taken back",
    tag,
    role: 'editor',
    body: z.strictObject({
      by: name.meta({ description: 'Whose order it is; it replaces the one that they typed before' }),
      hypothesisIds: z.array(z.string().max(60)).max(1000).meta({ description: 'The best first' }),
    }),
    answer: typedOrderView,
    plan: async (call) => {
      const write = await typeOrder(call.deps, call.actor, call.id, call.body)
      return { statements: write.statements, answer: { body: write.answer } }
    },
  }),
]

/** Adds the sentence to a reason why nothing is said. */
function explainer(locale: Locale) {
  return <Quality extends { reason: NothingSaid | null }>({ reason, ...rest }: Quality) => ({
    ...rest,
    reason: reason === null ? null : { ...reason, detail: renderNothingSaid(locale, reason) },
  })
}
