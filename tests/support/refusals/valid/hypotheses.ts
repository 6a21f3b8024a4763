import type { World } from '../world.ts'
import { type Entry, type Json, type Special, without } from './entry.ts'

const range = { low: 0.01, likely: 0.02, high: 0.05 }
const weeks = { low: 1, likely: 2, high: 4 }
const unknownHypothesis = 'hyp_00000000000000000000000000'
const unknownBarrier = 'bar_00000000000000000000000000'

const metricBody = (key: string) => ({
  key,
  name: 'Orders',
  type: 'proportion',
  goodDirection: 'increase',
  unit: 'orders',
  valuePerUnit: { amount: 30, currency: 'EUR' },
})

function hypothesisEntry(w: World, id?: string): Entry {
  const body = {
    barrierIds: [w.barrier],
    change: 'Ask for less',
    because: 'People leave at the form',
    metric: w.metricKey,
    estimates: { lift: range, effortWeeks: weeks, reach: { low: 10, likely: 20, high: 30 }, confidence: 0.5 },
    baseline: { value: 0.1, standardDeviation: 0.3, source: 'last month' },
    ratings: {
      ice: { impact: 7, confidence: 5, ease: 8 },
      pie: { potential: 6, importance: 9, ease: 8 },
      pxl: {
        aboveTheFold: true,
        noticeableIn5Seconds: true,
        addsOrRemoves: false,
        increasesMotivation: false,
        highTraffic: true,
        userTesting: false,
        qualitativeFeedback: true,
        digitalAnalytics: true,
        mouseTracking: false,
        ease: 2,
      },
      wsjf: { businessValue: 8, timeCriticality: 3, riskOpportunity: 1, jobSize: 5 },
      weighted: { fit: 7, joy: 3 },
    },
    owner: 'Growth',
  }
  const estimates = (changed: Json) => ({ ...body, estimates: { ...body.estimates, ...changed } })
  const specials: Special[] = [
    {
      what: 'an unknown barrier',
      pointer: '/barrierIds/1',
      body: { ...body, barrierIds: [w.barrier, unknownBarrier] },
    },
    { what: 'an id of another kind', pointer: '/barrierIds/0', body: { ...body, barrierIds: [w.map] } },
    {
      what: 'barriers of two maps',
      pointer: '/barrierIds',
      body: { ...body, barrierIds: [w.barrier, w.otherBarrier] },
    },
    {
      what: 'a barrier twice',
      pointer: '/barrierIds',
      body: { ...body, barrierIds: [w.barrier, w.barrier] },
    },
    { what: 'an unknown metric', pointer: '/metric', body: { ...body, metric: 'no_such_metric' } },
    {
      what: 'a range upside down',
      pointer: '/estimates/lift',
      body: estimates({ lift: { ...range, low: 0.03 } }),
    },
    {
      what: 'work of no time',
      pointer: '/estimates/effortWeeks/low',
      body: estimates({ effortWeeks: { ...weeks, low: 0 } }),
    },
    {
      what: 'a reach of nobody',
      pointer: '/estimates/reach/low',
      body: estimates({ reach: { ...weeks, low: -1 } }),
    },
  ]
  return { valid: [{ ...(id === undefined ? {} : { id }), body }], specials }
}

export function hypothesisRequests(w: World): Record<string, Entry> {
  const hypothesisPatch = hypothesisEntry(w, w.hypothesis)
  return {
    'post /metrics': {
      valid: [{ body: metricBody(`${w.metricKey}_new`) }],
      specials: [
        { what: 'a key that is taken', pointer: '/key', body: metricBody(w.metricKey), status: 409 },
      ],
    },
    'patch /metrics/{id}': { valid: [{ id: w.metric, body: without(metricBody(''), 'key') }] },
    'post /hypotheses': hypothesisEntry(w),
    'put /maps/{id}/typed-orders': {
      valid: [{ id: w.map, body: { by: 'Anna', hypothesisIds: [w.hypothesis] } }],
      specials: [
        {
          what: 'an unknown hypothesis',
          pointer: '/hypothesisIds/1',
          body: { by: 'Anna', hypothesisIds: [w.hypothesis, unknownHypothesis] },
        },
        {
          what: 'a hypothesis twice',
          pointer: '/hypothesisIds/1',
          body: { by: 'Anna', hypothesisIds: [w.hypothesis, w.hypothesis] },
        },
      ],
    },
    'patch /hypotheses/{id}': {
      ...hypothesisPatch,
      specials: (hypothesisPatch.specials ?? []).concat({
        what: 'a barrier of another map',
        pointer: '/barrierIds',
        body: { barrierIds: [w.otherBarrier] },
      }),
    },
  }
}
