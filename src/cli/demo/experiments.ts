import cookieCats from './figures/cookie-cats.json' with { type: 'json' }
import screener from './figures/free-trial-screener.json' with { type: 'json' }
import hillstrom from './figures/hillstrom.json' with { type: 'json' }

/** One batch of results, as POST /experiments/{id}/results takes it. */
interface Batch {
  mode: string
  exposures?: object[]
  rows: object[]
}

export interface DemoExperiment {
  hypothesis: string
  name: string
  source: string
  variants: object[]
  metrics: object[]
  plan: object
  start: string
  /** Recorded one after the other, each analysed when it comes in. */
  batches: Batch[]
  stop: string
  decision: { decision: string; reason: string }
}

type Day = (typeof screener.days)[number]

/** A day of the screener test: page views are the exposures, clicks the units, and outcomes exist for the first 23 days. */
export function dayOf(day: Day): Batch {
  const arms = [
    { variant: 'control', figures: day.control },
    { variant: 'screener', figures: day.screener },
  ]
  const rows = arms.flatMap(({ variant, figures: [, clicks, enrolments, payments] }) =>
    enrolments == null || payments == null
      ? []
      : [
          { date: day.date, variant, metric: 'gross_conversion', n: clicks, sum: enrolments },
          { date: day.date, variant, metric: 'net_conversion', n: clicks, sum: payments },
        ],
  )
  const exposures = arms.map(({ variant, figures: [views] }) => ({ date: day.date, variant, n: views }))
  return { mode: 'daily', exposures, rows }
}

const gate = {
  source: cookieCats.source,
  variants: [
    { key: 'gate_30', weight: 1, isControl: true },
    { key: 'gate_40', weight: 1 },
  ],
  start: '2026-10-01T00:00:00Z',
  batches: [{ mode: cookieCats.mode, rows: cookieCats.rows }],
  stop: '2026-10-15T00:00:00Z',
}

export const experiments: DemoExperiment[] = [
  {
    ...gate,
    hypothesis: 'gate',
    name: 'Cookie Cats: gate at level 30 or 40',
    metrics: [
      { key: 'retention_7', role: 'primary' },
      { key: 'retention_1', role: 'secondary' },
    ],
    plan: { method: 'fixed', sampleSizePerVariant: 44_000, minDays: 14, minimumEffect: 0.02 },
    decision: {
      decision: 'rollBack',
      reason: 'Fewer players come back on day 7: the gate stays at level 30',
    },
  },
  {
    ...gate,
    hypothesis: 'gate and day 1',
    name: 'Cookie Cats: the same players on day 1',
    metrics: [{ key: 'retention_1', role: 'primary' }],
    batches: [{ mode: cookieCats.mode, rows: cookieCats.rows.filter((row) => row.metric === 'retention_1') }],
    plan: { method: 'fixed', sampleSizePerVariant: 44_000, minDays: 14, minimumEffect: 0.05 },
    decision: { decision: 'stop', reason: 'Day 1 is the wrong day to look at' },
  },
  {
    hypothesis: 'screener',
    name: 'Udacity: free-trial screener',
    source: screener.source,
    variants: [
      { key: 'control', weight: 1, isControl: true },
      { key: 'screener', weight: 1 },
    ],
    metrics: [
      { key: 'gross_conversion', role: 'primary' },
      { key: 'net_conversion', role: 'guardrail', margin: { absolute: 0.0075 } },
    ],
    plan: {
      method: 'sequential',
      sampleSizePerVariant: 17_000,
      minDays: 7,
      minimumEffect: { absolute: 0.01 },
    },
    start: '2014-10-11T00:00:00Z',
    batches: screener.days.map(dayOf),
    stop: '2014-11-17T00:00:00Z',
    decision: {
      decision: 'iterate',
      reason: 'Fewer unready trials, but payments may have fallen by more than we accept',
    },
  },
  {
    hypothesis: 'mail',
    name: 'Hillstrom: two e-mail campaigns against none',
    source: hillstrom.source,
    variants: [
      { key: 'none', weight: 1, isControl: true },
      { key: 'mens', weight: 1 },
      { key: 'womens', weight: 1 },
    ],
    metrics: [
      { key: 'visit', role: 'primary' },
      { key: 'conversion', role: 'secondary' },
      { key: 'spend', role: 'secondary' },
    ],
    plan: { method: 'fixed', sampleSizePerVariant: 21_000, minDays: 14, minimumEffect: 0.05 },
    start: '2026-09-01T00:00:00Z',
    batches: [{ mode: hillstrom.mode, rows: hillstrom.rows }],
    stop: '2026-09-15T00:00:00Z',
    decision: {
      decision: 'ship',
      reason: "The men's campaign goes to everybody, the women's to whom it fits",
    },
  },
]
