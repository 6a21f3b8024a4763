import { experimentBody, type World } from './world.ts'

/** A request that succeeds as it stands: everything wrong in these tests is this with one thing changed. */
export interface ValidRequest {
  id?: string
  query?: Record<string, string>
  body?: unknown
  /** A file instead of a JSON body. */
  file?: { type: string; text: string }
}

/** How one thing that a schema cannot say is made wrong. */
export interface Special {
  what: string
  pointer: string
  body: unknown
  status?: number
}

export interface Entry {
  valid: ValidRequest[]
  /** Wrong in a way that the schema does not show, made of the first valid body. */
  specials?: Special[]
  /** Places that are named too when something else is wrong that they must fit. */
  alsoNamed?: string[]
}

type Json = Record<string, unknown>

const range = { low: 0.01, likely: 0.02, high: 0.05 }
const weeks = { low: 1, likely: 2, high: 4 }
const unknownBarrier = 'bar_00000000000000000000000000'

const mapBody = {
  name: 'Buying a bicycle',
  persona: { name: 'Olga', age: 34, traits: ['patient'], motives: ['to save time'], needs: ['advice'] },
  goal: 'Raise conversion',
  segment: 'new customers',
  locale: 'ru',
  currency: 'EUR',
  period: 'week',
}

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

const metricBody = (key: string) => ({
  key,
  name: 'Orders',
  type: 'proportion',
  goodDirection: 'increase',
  unit: 'orders',
  valuePerUnit: { amount: 30, currency: 'EUR' },
})

const summaryOfRatio = {
  n: 100,
  sum: 50,
  sumSquares: 60,
  denominatorSum: 200,
  denominatorSumSquares: 500,
  productSum: 110,
  covariateSum: 40,
  covariateSumSquares: 50,
  covariateProductSum: 25,
}

const without = ({ ...body }: Json, ...fields: string[]): Json => {
  for (const field of fields) delete body[field]
  return body
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

function hypothesisEntry(w: World, id?: string): Entry {
  const body = {
    barrierIds: [w.barrier],
    change: 'Ask for less',
    because: 'People leave at the form',
    metric: w.metricKey,
    estimates: { lift: range, effortWeeks: weeks, reach: { low: 10, likely: 20, high: 30 }, confidence: 0.5 },
    baseline: { value: 0.1, standardDeviation: 0.3, source: 'last month' },
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

function resultsEntry(w: World): Entry {
  const rate = {
    date: w.days.first,
    variant: 'control',
    metric: w.metricKey,
    segment: 'country=Estonia',
    n: 100,
    sum: 10,
  }
  const mean = { date: w.days.first, variant: 'short', metric: w.meanKey, n: 100, sum: 50, sumSquares: 60 }
  const exposure = { date: w.days.first, variant: 'control', n: 120 }
  const body = { mode: 'daily', exposures: [exposure], rows: [rate, mean] }
  const rows = (...given: object[]) => ({ ...body, rows: given })
  const meanOf = (changed: object) => rows(rate, { ...mean, ...changed })
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const specials: Special[] = [
    { what: 'more conversions than units', pointer: '/rows/0/sum', body: rows({ ...rate, sum: 101 }) },
    { what: 'half a conversion', pointer: '/rows/0/sum', body: rows({ ...rate, sum: 0.5 }) },
    { what: 'conversions below none', pointer: '/rows/0/sum', body: rows({ ...rate, sum: -1 }) },
    { what: 'squares that no values have', pointer: '/rows/1/sumSquares', body: meanOf({ sumSquares: 24 }) },
    { what: 'sums and moments', pointer: '/rows/1/mean', body: meanOf({ mean: 0.5 }) },
    {
      what: 'a mean without squares',
      pointer: '/rows/1/sumSquares',
      body: rows(rate, without(mean, 'sumSquares')),
    },
    { what: 'no n', pointer: '/rows/0/n', body: rows(without(rate, 'n')) },
    {
      what: 'a correlation beyond 1',
      pointer: '/rows/1/covariateProductSum',
      body: meanOf({ covariateSum: 40, covariateSumSquares: 50, covariateProductSum: 1000 }),
    },
    {
      what: 'a field of a ratio',
      pointer: '/rows/0/denominatorSum',
      body: rows({ ...rate, denominatorSum: 1 }),
    },
    {
      what: 'numbers beside void',
      pointer: '/rows/0/sum',
      body: rows({ ...without(rate, 'n'), void: true }),
    },
    { what: 'an unknown variant', pointer: '/rows/0/variant', body: rows({ ...rate, variant: 'nobody' }) },
    {
      what: 'an unknown metric',
      pointer: '/rows/0/metric',
      body: rows({ ...rate, metric: 'no_such_metric' }),
    },
    {
      what: 'a metric by another name of the object',
      pointer: '/rows/0/metric',
      body: rows({ ...rate, metric: '__proto__' }),
    },
    {
      what: 'a segment with a zero',
      pointer: '/rows/0/segment',
      body: rows({ ...rate, segment: 'country=\u0000' }),
    },
    {
      what: 'a segment with half a character',
      pointer: '/rows/0/segment',
      body: rows({ ...rate, segment: 'country=\ud800' }),
    },
    { what: 'a row twice', pointer: '/rows/1', body: rows(rate, rate) },
    { what: 'a day of the future', pointer: '/rows/0/date', body: rows({ ...rate, date: tomorrow }) },
    { what: 'a day before the start', pointer: '/rows/0/date', body: rows({ ...rate, date: '2020-01-01' }) },
    {
      what: 'an exposure of nobody',
      pointer: '/exposures/0/variant',
      body: { ...body, exposures: [{ ...exposure, variant: 'nobody' }] },
    },
    { what: 'no rows', pointer: '/rows', body: { mode: 'daily', rows: [] } },
  ]
  const csv = `date,variant,metric,n,sum\n${w.days.second},control,${w.metricKey},100,10\n`
  return {
    valid: [
      { id: w.running, body },
      { id: w.running, query: { mode: 'daily' }, file: { type: 'text/csv', text: csv } },
    ],
    specials,
  }
}

const future = '2999-01-01T00:00:00Z'

function calculators(): Record<string, Entry> {
  const analyze = {
    method: 'fixed',
    alpha: 0.05,
    alternative: 'two-sided',
    metric: { type: 'ratio', goodDirection: 'increase' },
    control: summaryOfRatio,
    treatment: summaryOfRatio,
    plan: { sampleSizePerVariant: 100, minimumEffect: 0.05 },
  }
  const proportion = { ...analyze, metric: { type: 'proportion' }, treatment: { n: 10, sum: 5 } }
  const size = {
    metric: { type: 'proportion', baseline: 0.1 },
    effect: { relative: 0.1 },
    alpha: 0.05,
    power: 0.8,
    alternative: 'greater',
    allocation: 1,
    method: 'fixed',
  }
  return {
    'post /stats/analyze': {
      alsoNamed: ['/treatment/productSum', '/treatment/covariateProductSum'],
      valid: [
        { body: analyze },
        {
          body: {
            ...analyze,
            metric: { type: 'mean' },
            control: { n: 9, mean: 1, variance: 2 },
            treatment: { n: 9, mean: 1, variance: 2 },
            plan: { minimumEffect: { absolute: 1 } },
          },
        },
      ],
      specials: [
        {
          what: 'more conversions than units',
          pointer: '/control/sum',
          body: { ...proportion, control: { n: 10, sum: 11 } },
        },
        {
          what: 'a variance of one unit',
          pointer: '/control/variance',
          body: {
            ...analyze,
            metric: { type: 'mean' },
            control: { n: 1, mean: 1, variance: 2 },
            treatment: { n: 9, mean: 1, variance: 2 },
          },
        },
        {
          what: 'squares that no values have',
          pointer: '/treatment/sumSquares',
          body: { ...analyze, treatment: { ...summaryOfRatio, sumSquares: 1 } },
        },
        {
          what: 'a correlation beyond 1',
          pointer: '/treatment/productSum',
          body: { ...analyze, treatment: { ...summaryOfRatio, productSum: 500 } },
        },
        {
          what: 'sums and moments',
          pointer: '/control/mean',
          body: { ...analyze, control: { ...summaryOfRatio, mean: 0.5 } },
        },
      ],
    },
    'post /stats/srm': {
      alsoNamed: ['/weights'],
      valid: [{ body: { counts: [100, 110], weights: [1, 1] } }],
      specials: [
        { what: 'a weight too many', pointer: '/weights', body: { counts: [100, 110], weights: [1, 1, 1] } },
        { what: 'no weight', pointer: '/weights', body: { counts: [100, 110], weights: [0, 0] } },
      ],
    },
    'post /stats/sample-size': {
      valid: [
        { body: size },
        {
          body: {
            ...size,
            metric: { type: 'mean', mean: 10, standardDeviation: 3 },
            effect: { absolute: 1 },
          },
        },
      ],
      specials: [
        {
          what: 'a share beyond 1',
          pointer: '/effect/relative',
          body: { ...size, effect: { relative: 10 } },
        },
        { what: 'no effect', pointer: '/effect/relative', body: { ...size, effect: { relative: 0 } } },
        { what: 'the other way', pointer: '/effect/relative', body: { ...size, alternative: 'less' } },
        {
          what: 'an effect relative to nothing',
          pointer: '/metric/mean',
          body: { ...size, metric: { type: 'mean', standardDeviation: 3 } },
        },
      ],
    },
    'post /stats/p-adjust': { valid: [{ body: { method: 'holm', pValues: [0.01, 0.04] } }] },
  }
}

function digests(w: World): Record<string, Entry> {
  const channel = {
    kind: 'slack',
    name: 'Team',
    url: 'https://hooks.example.com/services/T/B/y',
    locale: 'ru',
    mapIds: [w.emptyMap],
    schedule: 'weekly',
  }
  const request = { since: '2026-01-01T00:00:00Z', mapId: w.emptyMap, channelId: w.channel, locale: 'en' }
  const channelSpecials: Special[] = [
    { what: 'an unknown map', pointer: '/mapIds/0', body: { mapIds: ['map_none'] } },
    { what: 'an address of another scheme', pointer: '/url', body: { url: 'ftp://example.com/' } },
    { what: 'an address with a password', pointer: '/url', body: { url: 'https://a:b@example.com/' } },
    {
      what: 'where clouds answer with credentials',
      pointer: '/url',
      body: { url: 'http://169.254.169.254/' },
    },
  ]
  const requestSpecials: Special[] = [
    { what: 'an unknown map', pointer: '/mapId', body: { ...request, mapId: 'map_none' } },
    { what: 'an unknown channel', pointer: '/channelId', body: { ...request, channelId: w.map } },
  ]
  return {
    'post /channels': {
      valid: [{ body: channel }],
      specials: channelSpecials.map((special) => ({
        ...special,
        body: { ...channel, ...(special.body as Json) },
      })),
    },
    'patch /channels/{id}': {
      valid: [{ id: w.channel, body: { ...without(channel, 'kind'), archived: false } }],
      specials: channelSpecials,
    },
    'post /digests/preview': { valid: [{ body: request }], specials: requestSpecials },
    'post /digests/send': {
      valid: [{ body: request }],
      specials: [
        ...requestSpecials,
        { what: 'no channel', pointer: '/channelId', body: without(request, 'channelId') },
      ],
    },
  }
}

/** Every operation that takes a body, or changes something, with a request that works; deletions last. */
export function validRequests(w: World): Record<string, Entry> {
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
  const token = { name: 'A script', role: 'viewer', expiresAt: '2999-01-01T00:00:00+02:00' }
  const hypothesisPatch = hypothesisEntry(w, w.hypothesis)
  return {
    'post /maps': { valid: [{ body: mapBody }] },
    'patch /maps/{id}': { valid: [{ id: w.emptyMap, body: { ...mapBody, archived: false } }] },
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
    'post /metrics': {
      valid: [{ body: metricBody(`${w.metricKey}_new`) }],
      specials: [
        { what: 'a key that is taken', pointer: '/key', body: metricBody(w.metricKey), status: 409 },
      ],
    },
    'patch /metrics/{id}': { valid: [{ id: w.metric, body: without(metricBody(''), 'key') }] },
    'post /hypotheses': hypothesisEntry(w),
    'patch /hypotheses/{id}': {
      ...hypothesisPatch,
      specials: (hypothesisPatch.specials ?? []).concat({
        what: 'a barrier of another map',
        pointer: '/barrierIds',
        body: { barrierIds: [w.otherBarrier] },
      }),
    },
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
    'post /experiments/{id}/fault': { valid: [{ id: w.running, body: { reason: 'The split was wrong' } }] },
    ...calculators(),
    ...digests(w),
    'post /tokens': { valid: [{ body: token }] },
    'patch /tokens/{id}': { valid: [{ id: w.token, body: { ...token, revoked: true } }] },
    'patch /settings': {
      valid: [{ body: { timeZone: 'UTC', locale: 'en', digest: { nextTests: 3 } } }],
      specials: [{ what: 'no time zone', pointer: '/timeZone', body: { timeZone: 'Mars/Olympus' } }],
    },
    'delete /evidence/{id}': { valid: [{ id: w.evidence }] },
    'delete /barriers/{id}': { valid: [{ id: w.spareBarrier }] },
    'delete /experiments/{id}': { valid: [{ id: w.spareDraft }] },
    'delete /hypotheses/{id}': { valid: [{ id: w.spareHypothesis }] },
    'delete /metrics/{id}': { valid: [{ id: w.spareMetric }] },
    'delete /stages/{id}': { valid: [{ id: w.spareStage }] },
    'delete /maps/{id}': { valid: [{ id: w.emptyMap }] },
    'delete /channels/{id}': { valid: [{ id: w.spareChannel }] },
    'delete /tokens/{id}': { valid: [{ id: w.spareToken }] },
  }
}
