import { describe, expect, it } from 'vitest'
import type {
  AnalysisInput,
  AnalysisMetric,
  AnalysisRow,
  VerdictStatus,
} from '../../src/domain/verdict/analysis.ts'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import type { Plan } from '../../src/domain/verdict/plan.ts'
import { proportionArm } from '../../src/stats/arm.ts'
import { methods } from '../../src/stats/methods/index.ts'
import { oneLook } from '../../src/stats/methods/method.ts'
import { arms, day, experimentOf, guardrail, primary } from '../src/domain/verdict/experimentOf.ts'

const DAYS = 28
const ALPHA = 0.05

/** mulberry32: small, seeded, the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function conversions(random: () => number, n: number, rate: number): number {
  let sum = 0
  for (let i = 0; i < n; i += 1) if (random() < rate) sum += 1
  return sum
}

/** Units of a day, by arm, whose split is as random as assignment is. */
function splitDay(random: () => number, units: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const counts = weights.map(() => 0)
  for (let i = 0; i < units; i += 1) {
    let left = random() * total
    const arm = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    counts[arm] = (counts[arm] ?? 0) + 1
  }
  return counts
}

interface Scenario {
  experiments: number
  perArmAndDay: number
  variants: string[]
  /** Metric key, then conversion rate of each arm; the control's first. */
  rates: Record<string, number[]>
  metrics: AnalysisMetric[]
  plan: Partial<Plan>
  /** Weight of each arm, the control's first; equal where not given. */
  weights?: number[]
}

/** Runs many experiments through the engine and counts the verdicts they end in. Every date is a look. */
function simulate(seed: number, scenario: Scenario): Record<VerdictStatus, number> {
  const random = seeded(seed)
  const counts = { collecting: 0, proven: 0, harmful: 0, negligible: 0, inconclusive: 0, invalid: 0 }
  for (let i = 0; i < scenario.experiments; i += 1) {
    const { verdict } = analyze(experimentFrom(random, scenario))
    counts[verdict.status] += 1
  }
  console.log(scenario.plan.method ?? 'sequential', scenario.variants.length, 'treatments', counts)
  return counts
}

function experimentFrom(random: () => number, scenario: Scenario): AnalysisInput {
  const { variants, rates, perArmAndDay } = scenario
  const keys = ['control', ...variants]
  const weights = scenario.weights ?? keys.map(() => 1)
  const rows: AnalysisRow[] = []
  for (let d = 1; d <= DAYS; d += 1) {
    const split = splitDay(random, perArmAndDay * keys.length, weights)
    for (const [metric, ofArms] of Object.entries(rates))
      for (const [arm, variant] of keys.entries()) {
        const n = split[arm] ?? 0
        const summary = { n, sum: conversions(random, n, ofArms[arm] ?? 0) }
        rows.push({ kind: 'metric', date: day(d), variant, metric, segment: null, summary })
      }
  }
  const weighted = arms(...variants).map((arm, index) => ({ ...arm, weight: weights[index] ?? 1 }))
  return experimentOf(rows, scenario.plan, { variants: weighted, metrics: scenario.metrics })
}

/** Three Monte Carlo standard errors above a rate: what chance alone rarely exceeds. */
const ceiling = (rate: number, experiments: number) =>
  rate * experiments + 3 * Math.sqrt(experiments * rate * (1 - rate))

const twoArms = { variants: ['treatment'], perArmAndDay: 150, metrics: [primary] }

describe('experiments without an effect, looked at every day for four weeks', () => {
  it('are called better or worse by the sequential method in at most 5 %', () => {
    const experiments = 4000
    const counts = simulate(1, { ...twoArms, experiments, rates: { purchase: [0.2, 0.2] }, plan: {} })
    expect(counts.proven + counts.harmful).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
    expect(counts.proven + counts.harmful).toBeGreaterThan(0)
    expect(counts.invalid).toBeLessThanOrEqual(ceiling(0.001, experiments))
  })

  it('are not called so more often where they are small, rare and planned for', () => {
    const experiments = 4000
    const rare = { ...twoArms, experiments, rates: { purchase: [0.02, 0.02] } }
    const counts = simulate(2, { ...rare, plan: { sampleSizePerVariant: 150 * DAYS } })
    expect(counts.proven + counts.harmful).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
  })

  it('nor with nine tenths of the units in one arm: the minimum counts see to that', () => {
    const experiments = 4000
    const uneven = { ...twoArms, experiments, perArmAndDay: 250, weights: [9, 1] }
    const counts = simulate(9, { ...uneven, rates: { purchase: [0.02, 0.02] }, plan: {} })
    expect(counts.proven + counts.harmful).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
  })

  it('nor on amounts with a long tail', () => {
    const experiments = 2000
    const random = seeded(10)
    const spend: AnalysisMetric = { ...primary, type: 'mean' }
    let wrong = 0
    for (let i = 0; i < experiments; i += 1) {
      const rows = Array.from({ length: DAYS }, (_, d) => d + 1).flatMap((d) =>
        ['control', 'treatment'].map((variant): AnalysisRow => {
          const summary = { n: 60, sum: 0, sumSquares: 0 }
          for (let j = 0; j < summary.n; j += 1) {
            const value = Math.exp(Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()))
            summary.sum += value
            summary.sumSquares += value * value
          }
          return { kind: 'metric', date: day(d), variant, metric: 'purchase', segment: null, summary }
        }),
      )
      const { status } = analyze(experimentOf(rows, {}, { metrics: [spend] })).verdict
      if (status === 'proven' || status === 'harmful') wrong += 1
    }
    console.log('sequential, log-normal amounts:', wrong / experiments)
    expect(wrong).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
  })

  it('nor with three treatments and a guardrail: no kind of verdict more often than promised', () => {
    const experiments = 2000
    const counts = simulate(3, {
      experiments,
      perArmAndDay: 150,
      variants: ['a', 'b', 'c'],
      rates: { purchase: [0.2, 0.2, 0.2, 0.2], refund: [0.1, 0.1, 0.1, 0.1] },
      metrics: [primary, guardrail(0.1)],
      plan: { minimumEffect: 0.2 },
    })
    expect(counts.proven).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
    expect(counts.harmful).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
  })

  it('are called better or worse in about 27 % by a fixed test that is judged every day: the simulation can see it', () => {
    const random = seeded(4)
    const experiments = 2000
    let wrong = 0
    for (let i = 0; i < experiments; i += 1) {
      let [xA, xB, n] = [0, 0, 0]
      for (let d = 0, called = false; d < DAYS && !called; d += 1) {
        n += 150
        xA += conversions(random, 150, 0.2)
        xB += conversions(random, 150, 0.2)
        const frame = { ...oneLook, alpha: ALPHA }
        const reading = methods.fixed.read('proportion', proportionArm(n, xA), proportionArm(n, xB), frame)
        called = reading.ok && reading.pValue('two-sided') <= ALPHA
        if (called) wrong += 1
      }
    }
    console.log('fixed, judged daily:', wrong / experiments)
    expect(wrong / experiments).toBeGreaterThan(0.24)
    expect(wrong / experiments).toBeLessThan(0.31)
  })

  it('are called better or worse in at most 5 % by the fixed method at its one look', () => {
    const experiments = 4000
    const plan = { method: 'fixed' as const, sampleSizePerVariant: 3500 }
    const counts = simulate(5, { ...twoArms, experiments, rates: { purchase: [0.2, 0.2] }, plan })
    expect(counts.proven + counts.harmful).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
    expect(counts.proven + counts.harmful).toBeGreaterThan(0.03 * experiments)
  })
})

describe('experiments whose effect is exactly the smallest that matters', () => {
  it('are called negligible in at most 5 %, by either method', () => {
    const experiments = 2000
    const rates = { purchase: [0.4, 0.44] }
    for (const plan of [{}, { method: 'fixed' as const, sampleSizePerVariant: 3500 }]) {
      const counts = simulate(6, { ...twoArms, experiments, rates, plan: { ...plan, minimumEffect: 0.1 } })
      expect(counts.negligible).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
    }
  })
})

describe('experiments with an effect', () => {
  it('are proven by the sequential method in most cases at 1.75 times the fixed size, and harmful in none', () => {
    const experiments = 1000
    // 20 % against 23 %: 2,943 units an arm for 80 % power at one look; 1.75 times that in four weeks.
    const counts = simulate(7, {
      ...twoArms,
      experiments,
      perArmAndDay: Math.round((2943 * 1.75) / DAYS),
      rates: { purchase: [0.2, 0.23] },
      plan: { sampleSizePerVariant: Math.round(2943 * 1.75) },
    })
    expect(counts.proven).toBeGreaterThan(0.74 * experiments)
    expect(counts.harmful).toBeLessThanOrEqual(ceiling(0.005, experiments))
  })

  it('that harms a guardrail beyond its margin are not proven more often than promised', () => {
    const experiments = 1000
    const counts = simulate(8, {
      ...twoArms,
      experiments,
      rates: { purchase: [0.2, 0.26], refund: [0.2, 0.22] },
      metrics: [primary, guardrail(0.1)],
      plan: {},
    })
    expect(counts.proven).toBeLessThanOrEqual(ceiling(ALPHA, experiments))
  })
})
