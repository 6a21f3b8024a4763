import type { World } from '../world.ts'
import { type Entry, type Json, type Special, without } from './entry.ts'

const mapBody = {
  name: 'Buying a bicycle',
  persona: { name: 'Olga', age: 34, traits: ['patient'], motives: ['to save time'], needs: ['advice'] },
  goal: 'Raise conversion',
  segment: 'new customers',
  locale: 'ru',
  currency: 'EUR',
  period: 'week',
  ranking: {
    framework: 'weighted',
    iceScore: 'product',
    impactSteps: [{ atLeast: 0.1, impact: 2 }],
    criteria: [
      { key: 'fit', name: 'Strategic fit', weight: 3 },
      { key: 'joy', name: 'Joy', weight: 1 },
    ],
    horizonWeeks: 26,
    weekCost: 2000,
    testWeeks: 1,
    treatedShare: 0.4,
    limitWeeks: 12,
    alpha: 0.1,
    power: 0.9,
  },
}

const ranked = (changes: Json) => ({ ...mapBody, ranking: { ...mapBody.ranking, ...changes } })
const [step] = mapBody.ranking.impactSteps
const [fit] = mapBody.ranking.criteria
const mapSpecials: Special[] = [
  {
    what: 'impact steps that rise',
    pointer: '/ranking/impactSteps',
    body: ranked({ impactSteps: [step, { atLeast: 0.2, impact: 1 }] }),
  },
  {
    what: 'an impact that rises as the lift falls',
    pointer: '/ranking/impactSteps/1/impact',
    body: ranked({ impactSteps: [step, { atLeast: 0.05, impact: 3 }] }),
  },
  { what: 'a criterion twice', pointer: '/ranking/criteria', body: ranked({ criteria: [fit, fit] }) },
]

const stageBody = {
  name: 'Checkout',
  goal: 'Pay',
  actions: 'Fills in the form',
  thoughts: 'How long?',
  emotion: 'impatient',
  emotionScore: -1,
  touchpoints: [{ channel: 'site', label: 'form' }],
  opportunities: ['a shorter form'],
  momentOfTruth: true,
  entrants: 400,
  completions: 100,
  medianMinutes: 3.5,
  negativeMentions: 12,
}

const barrierBody = {
  title: 'The form is long',
  description: 'Fourteen fields',
  type: 'usability',
  affectedShare: 0.3,
  segment: 'mobile',
  touchpoint: 'form',
}

const evidenceBody = {
  source: 'survey',
  date: '2026-02-01',
  externalId: 'answer-1',
  sampleSize: 100,
  affected: 40,
  sentiment: -0.5,
  quote: 'Too long',
  url: 'https://example.com/answers/1',
  segment: 'mobile',
  region: 'Tartu',
  product: 'shop',
  channel: 'site',
  authorRole: 'customer',
  kind: 'claim',
  claim: { lift: 0.2, baseline: 0.1 },
}

/** The places of faults that two bodies of the same thing share. */
const stageSpecials: Special[] = [
  {
    what: 'more completions than entrants',
    pointer: '/completions',
    body: { ...stageBody, completions: 401 },
  },
]
const evidenceSpecials: Special[] = [
  { what: 'more affected than asked', pointer: '/affected', body: { ...evidenceBody, affected: 101 } },
  { what: 'a claim that is not there', pointer: '/claim', body: without(evidenceBody, 'claim') },
  { what: 'a claim that is no claim', pointer: '/kind', body: { ...evidenceBody, kind: 'observation' } },
]

export const mapRequests = (w: World): Record<string, Entry> => ({
  'post /maps': { valid: [{ body: mapBody }], specials: mapSpecials },
  'patch /maps/{id}': {
    valid: [{ id: w.emptyMap, body: { ...mapBody, archived: false } }],
    specials: mapSpecials,
  },
  'post /maps/import': {
    valid: [
      {
        query: { name: 'From a file', dryRun: 'true' },
        file: { type: 'text/csv', text: 'Stage,Barriers\nBuy,Long form\n' },
      },
      {
        file: {
          type: 'application/json',
          text: JSON.stringify({
            name: 'From JSON',
            stages: [{ name: 'Buy', barriers: [{ title: 'Long form' }] }],
          }),
        },
      },
    ],
  },
  'put /maps/{id}/stage-order': {
    alsoNamed: ['/stageIds'],
    valid: [{ id: w.map, body: { stageIds: [...w.stages].reverse() } }],
    specials: [
      { what: 'a stage left out', pointer: '/stageIds', body: { stageIds: [w.stages[0]] } },
      { what: 'a stage twice', pointer: '/stageIds/2', body: { stageIds: [...w.stages, w.stages[0]] } },
      {
        what: 'a stage of another map',
        pointer: '/stageIds/2',
        body: { stageIds: [...w.stages, w.spareStage] },
      },
    ],
  },
  'post /maps/{id}/stages': { valid: [{ id: w.map, body: stageBody }], specials: stageSpecials },
  'patch /stages/{id}': { valid: [{ id: w.stages[1], body: stageBody }], specials: stageSpecials },
  'post /stages/{id}/barriers': { valid: [{ id: w.stages[0], body: barrierBody }] },
  'patch /barriers/{id}': { valid: [{ id: w.barrier, body: { ...barrierBody, archived: false } }] },
  'post /barriers/{id}/evidence': {
    valid: [
      { id: w.barrier, body: evidenceBody },
      { id: w.barrier, body: [{ ...evidenceBody, externalId: 'answer-2' }] },
    ],
    specials: evidenceSpecials,
  },
  'patch /evidence/{id}': {
    valid: [{ id: w.evidence, body: without(evidenceBody, 'externalId') }],
    specials: evidenceSpecials.map(({ body, ...special }) => ({
      ...special,
      body: {
        ...without(body as Json, 'externalId'),
        ...(special.pointer === '/claim' ? { claim: null } : {}),
      },
    })),
  },
  'post /maps/{id}/backlog/import': {
    valid: [
      {
        id: w.map,
        query: { dryRun: 'true', mapping: JSON.stringify({ metric: w.metricKey }) },
        file: {
          type: 'text/csv',
          text: 'Idea,Barrier,Lift,Effort (weeks)\nFour fields,The form is long,5%,2\n',
        },
      },
      {
        id: w.map,
        file: {
          type: 'application/json',
          text: JSON.stringify([
            {
              change: 'Three fields',
              barrierIds: [w.barrier],
              metric: w.metricKey,
              estimates: {
                lift: { low: 0.01, likely: 0.02, high: 0.05 },
                effortWeeks: { low: 1, likely: 2, high: 4 },
              },
            },
          ]),
        },
      },
    ],
  },
  'post /maps/{id}/evidence/import': {
    valid: [
      {
        id: w.map,
        query: { dryRun: 'false' },
        file: {
          type: 'text/csv',
          text: 'stage,barrier,source,date\nCompare,The form is long,survey,2026-01-20\n',
        },
      },
      {
        id: w.map,
        file: {
          type: 'application/x-ndjson',
          text: `${JSON.stringify({ barrierId: w.barrier, source: 'crm', date: '2026-01-21' })}\n`,
        },
      },
    ],
  },
})
