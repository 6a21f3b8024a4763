import { z } from 'zod'
import { frameworks } from '../../domain/scoring/index.ts'
import { dictionary } from '../../locales/dictionary.ts'
import { renderInput } from '../../locales/rankingText.ts'
import { renderWhy } from '../../locales/whyText.ts'
import { adviceFor } from '../../services/backlog/advise.ts'
import { provenOf } from '../../services/backlog/proven.ts'
import { backlogOf } from '../../services/backlog/rank.ts'
import { settingsOf } from '../../services/backlog/settings.ts'
import { simulatedOrder } from '../../services/backlog/simulate.ts'
import { hypothesisResource } from '../../services/resources/hypothesis.ts'
import { metricResource } from '../../services/resources/metric.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { numberedPageQuery, pageOfAll } from '../page.ts'
import { resourceRoutes } from '../resourceRoutes.ts'
import { adviceShown } from '../views/advice.ts'
import { backlogView } from '../views/backlog.ts'
import { page } from '../views/fields.ts'
import { frameworkId, frameworkView } from '../views/framework.ts'
import { hypothesisView } from '../views/hypothesis.ts'
import { metricView } from '../views/metric.ts'
import { provenView } from '../views/proven.ts'

const roles = { read: 'viewer', write: 'editor' } as const

export const backlogRoutes = [
  ...resourceRoutes(metricResource, {
    tag: 'Metrics',
    noun: { one: 'a metric', many: 'the metrics' },
    view: metricView,
    item: '/metrics/{id}',
    collection: '/metrics',
    ...roles,
  }),
  ...resourceRoutes(hypothesisResource, {
    tag: 'Hypotheses',
    noun: { one: 'a hypothesis', many: 'hypotheses' },
    view: hypothesisView,
    item: '/hypotheses/{id}',
    collection: '/hypotheses',
    filters: { mapId: 'mapId', metric: 'metric' },
    ...roles,
  }),
  endpoint({
    method: 'get',
    path: '/frameworks',
    operationId: 'listFrameworks',
    summary: 'List the ways to score hypotheses',
    tag: 'Hypotheses',
    role: 'viewer',
    query: numberedPageQuery.extend({
      mapId: z
        .string()
        .max(60)
        .optional()
        .meta({ description: 'With the settings of this map: its criteria, say' }),
      locale: localeParameter,
    }),
    answer: page(frameworkView),
    read: async (call) => {
      const settings = await settingsOf(call.deps, call.query.mapId)
      const texts = dictionary(await call.locale()).ranking.frameworks
      const items = frameworkId.options.map((id) => ({
        id,
        // Without criteria there are no inputs, and JSON Schema then leaves out which are required.
        inputs: { required: [], ...z.toJSONSchema(frameworks[id].inputs(settings)) },
        formula: frameworks[id].formula(settings),
        ...texts[id],
      }))
      return { body: pageOfAll(items, call.query) }
    },
  }),
  endpoint({
    method: 'get',
    path: '/maps/{id}/backlog',
    operationId: 'rankBacklog',
    summary: 'Rank the hypotheses of a map by a framework, each input with its source',
    tag: 'Hypotheses',
    role: 'viewer',
    query: numberedPageQuery.extend({
      framework: frameworkId
        .optional()
        .meta({ description: "What to rank by; the map's own where left out" }),
      locale: localeParameter,
    }),
    answer: backlogView,
    read: async (call) => {
      const backlog = await backlogOf(call.deps, call.id, call.query.framework)
      const { ranked, framework, settings, changeOf } = backlog
      const { items: shown, nextCursor } = pageOfAll(ranked, call.query)
      const locale = await call.locale()
      const whyOf = backlog.whyOf()
      const scores = backlog.scoresOf(shown)
      const simulated = await simulatedOrder(call.deps, { ...backlog, mapId: call.id })
      const { period, currency } = backlog.map
      const names = { framework, changeOf, criteria: settings.criteria, period, currency }
      const entries = shown.map(backlog.entry)
      const advice = adviceFor(backlog.candidates, entries)
      const items = entries.map((item) => {
        const { state, inputs, ...rest } = item
        const explained = Object.entries(inputs).map(([name, input]) => {
          const { uncertain: _uncertain, ...shown } = input
          return [name, { ...shown, detail: renderInput(locale, input) }]
        })
        return {
          ...rest,
          state: state.status,
          contested: state.contested,
          inputs: Object.fromEntries(explained),
          scores: scores.get(item.hypothesisId),
          ...simulated.standings.get(item.hypothesisId),
          advice: adviceShown(locale, advice.get(item.hypothesisId), currency),
          why: renderWhy(locale, whyOf(item), names),
        }
      })
      return { body: { framework, simulatedAt: simulated.computedAt, items, nextCursor } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/maps/{id}/proven',
    operationId: 'listProven',
    summary: 'List the improvements that are proven, with the effect as measured and as shrunken',
    tag: 'Hypotheses',
    role: 'viewer',
    query: numberedPageQuery,
    answer: page(provenView),
    read: async (call) => ({ body: pageOfAll(await provenOf(call.deps, call.id), call.query) }),
  }),
]
