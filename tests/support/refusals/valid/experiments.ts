import { experimentBody, type World } from '../world.ts'
import { type Entry, type Json, type Special, without } from './entry.ts'
import { resultsEntry } from './results.ts'

const future = '2999-01-01T00:00:00Z'

function experimentSpecials(w: World, body: Json): Special[] {
  const control = { key: 'control', weight: 1, isControl: true }
  const primary = { key: w.metricKey, role: 'primary' }
  const variants = (...given: object[]) => ({ ...body, variants: given })
  const metrics = (...given: object[]) => ({ ...body, metrics: given })
  return [
    {
      what: 'no control',
      pointer: '/variants',
      body: variants({ key: 'a', weight: 1 }, { key: 'b', weight: 1 }),
    },
    { what: 'two controls', pointer: '/variants', body: variants(control, { ...control, key: 'b' }) },
    {
      what: 'a key twice',
      pointer: '/variants/1/key',
      body: variants(control, { key: 'control', weight: 1 }),
    },
    {
      what: 'a control without traffic',
      pointer: '/variants/0/weight',
      body: variants({ ...control, weight: 0 }, { key: 'b', weight: 1 }),
    },
    {
      what: 'only a control with traffic',
      pointer: '/variants',
      body: variants(control, { key: 'b', weight: 0 }),
    },
    { what: 'no primary', pointer: '/metrics', body: metrics({ ...primary, role: 'secondary' }) },
    { what: 'two primaries', pointer: '/metrics', body: metrics(primary, { ...primary, key: w.meanKey }) },
    {
      what: 'a metric twice',
      pointer: '/metrics/1/key',
      body: metrics(primary, { ...primary, role: 'secondary' }),
    },
    {
      what: 'an unknown metric',
      pointer: '/metrics/1/key',
      body: metrics(primary, { key: 'no_such_metric', role: 'secondary' }),
    },
    {
      what: 'a margin of a primary',
      pointer: '/metrics/0/margin',
      body: metrics({ ...primary, margin: 0.1 }),
    },
  ]
}

export function experimentRequests(w: World): Record<string, Entry> {
  const experiment = { ...experimentBody(w.hypothesis, w.metricKey, w.meanKey), notes: 'First try' }
  const fullPlan = {
    method: 'sequential',
    alpha: 0.05,
    power: 0.8,
    minDays: 7,
    sampleSizePerVariant: 100,
    minimumEffect: 0.02,
    spending: 'pocock',
    lossThreshold: 0.01,
  }
  const [variant, ...otherVariants] = experiment.variants
  const margins = {
    ...experiment,
    metrics: [
      { key: w.meanKey, role: 'guardrail', margin: { absolute: 2 } },
      { key: w.metricKey, role: 'primary' },
    ],
    plan: fullPlan,
    variants: [variant, ...otherVariants],
  }
  return {
    'post /experiments': {
      valid: [{ body: experiment }, { body: margins }],
      specials: [
        ...experimentSpecials(w, experiment),
        {
          what: 'an unknown hypothesis',
          pointer: '/hypothesisId',
          body: { ...experiment, hypothesisId: w.map },
        },
      ],
    },
    'patch /experiments/{id}': {
      valid: [{ id: w.draft, body: { ...without(experiment, 'hypothesisId'), archived: false } }],
      specials: experimentSpecials(w, without(experiment, 'hypothesisId')),
    },
    'post /experiments/{id}/start': {
      valid: [{ id: w.draft, body: { at: `${w.days.start}T00:00:00Z` } }],
      specials: [{ what: 'in the future', pointer: '/at', body: { at: future } }],
    },
    'post /experiments/{id}/results': resultsEntry(w),
    'post /experiments/{id}/stop': {
      valid: [{ id: w.stoppable, body: { at: `${w.days.second}T12:00:00Z` } }],
      specials: [
        { what: 'in the future', pointer: '/at', body: { at: future } },
        { what: 'before the start', pointer: '/at', body: { at: '2020-01-01T00:00:00Z' } },
      ],
    },
    'post /experiments/{id}/decision': {
      valid: [{ id: w.running, body: { decision: 'rollBack', reason: 'Too dear' } }],
    },
    'post /experiments/{id}/links': {
      valid: [{ id: w.running, body: { expiresAt: future } }],
      specials: [
        { what: 'over already', pointer: '/expiresAt', body: { expiresAt: '2020-01-01T00:00:00Z' } },
      ],
    },
    'post /experiments/{id}/fault': { valid: [{ id: w.running, body: { reason: 'The split was wrong' } }] },
  }
}
