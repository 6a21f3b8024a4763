import type { Summary } from '../../src/domain/summary.ts'
import type {
  AnalysisInput,
  AnalysisMetric,
  AnalysisRow,
  MetricRole,
} from '../../src/domain/verdict/analysis.ts'
import { datesBetween } from '../../src/domain/verdict/calendar.ts'
import { type Plan, planSchema } from '../../src/domain/verdict/plan.ts'
import { methodIds } from '../../src/stats/methods/index.ts'
import type { MetricType } from '../../src/stats/methods/metric.ts'
import { seeded } from './seeded.ts'

const START = '2026-03-02'
const dates = datesBetween(START, '2026-06-30')
const types: MetricType[] = ['proportion', 'mean', 'ratio']

/**
 * Experiments of every method and kind of metric, with and without what an experiment may have. Only exact arithmetic goes into
 * them, so that every runtime makes the same ones.
 */
export function corpus(size: number): AnalysisInput[] {
  return Array.from({ length: size }, (_, i) => experiment(i))
}

function experiment(i: number): AnalysisInput {
  const random = seeded(i + 1)
  const between = (low: number, high: number) => low + random() * (high - low)
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1))
  const yes = (share: number) => random() < share

  const treatments = ['a', 'b', 'c'].slice(0, whole(1, 3))
  const variants = ['control', ...treatments].map((key) => ({
    key,
    weight: yes(0.2) ? 2 : 1,
    isControl: key === 'control',
  }))
  if (yes(0.1)) variants.push({ key: 'off', weight: 0, isControl: false })
  const metricOf = (key: string, role: MetricRole): AnalysisMetric => ({
    key,
    role,
    type: types[whole(0, 2)] ?? 'proportion',
    goodDirection: yes(0.7) ? 'increase' : 'decrease',
    ...(role === 'guardrail' && yes(0.7)
      ? { margin: yes(0.8) ? between(0.02, 0.3) : { absolute: between(0.01, 1) } }
      : {}),
  })
  const metrics = [
    metricOf('m0', 'primary'),
    ...(yes(0.6) ? [metricOf('m1', 'guardrail')] : []),
    ...(yes(0.5) ? [metricOf('m2', 'secondary')] : []),
  ]

  const days = whole(1, 30)
  const perDay = [3, 40, 300, 4000, 1_000_000][whole(0, 4)] ?? 40
  const base = yes(0.1) ? between(-1, 1) : yes(0.1) ? 1e9 : between(1, 50)
  const rate = yes(0.1) ? 0 : between(0.005, 0.6)
  const effect = yes(0.5) ? 0 : between(-0.3, 0.5)
  const withCovariate = yes(0.3)
  const rows: AnalysisRow[] = []
  for (const date of dates.slice(0, days))
    for (const { key: variant, weight } of variants) {
      if (yes(0.02)) continue
      const n =
        weight === 0 ? (yes(0.05) ? 1 : 0) : Math.max(2, Math.round(perDay * weight * between(0.9, 1.1)))
      if (n === 0) continue
      const lift = variant === 'control' ? 0 : effect
      if (i % 4 === 0) rows.push({ kind: 'exposure', date, variant, segment: null, n })
      for (const { key: metric, type } of metrics) {
        const place = { kind: 'metric' as const, date, variant, metric, segment: yes(0.05) ? 'os=ios' : null }
        rows.push({ ...place, summary: summaryOf(type, n, lift) })
      }
    }

  function summaryOf(type: MetricType, n: number, lift: number): Summary {
    if (type === 'proportion') {
      const noise = (random() + random() + random() - 1.5) * Math.sqrt(rate * (1 - rate) * n * 4)
      const sum = Math.min(n, Math.max(0, Math.round(n * rate * (1 + lift) + noise)))
      return { n, sum }
    }
    const sd = Math.abs(base) / 2 + 0.5
    const mean = base * (1 + lift) + ((random() + random() + random() - 1.5) * 2 * sd) / Math.sqrt(n)
    const variance = sd * sd * between(0.8, 1.2)
    const covariate = withCovariate
      ? {
          covariateMean: between(9, 11),
          covariateVariance: 16,
          covariateCovariance: 0.6 * 4 * Math.sqrt(variance),
        }
      : {}
    if (type === 'mean') return { n, mean, variance, ...covariate }
    const denominator = {
      denominatorMean: between(4, 6),
      denominatorVariance: 4,
      covariance: Math.sqrt(variance),
    }
    const cross = withCovariate && i % 2 === 0 ? { covariateDenominatorCovariance: 3 } : {}
    return { n, mean, variance, ...denominator, ...covariate, ...cross }
  }

  const method = methodIds[i % methodIds.length] ?? 'sequential'
  const planned = yes(0.7) || method === 'fixed' || method === 'group-sequential'
  const plan: Partial<Plan> = {
    method,
    alpha: yes(0.8) ? 0.05 : between(0.001, 0.2),
    minDays: yes(0.7) ? 7 : whole(0, 14),
    ...(planned ? { sampleSizePerVariant: Math.max(2, Math.round(perDay * days * between(0.5, 1.5))) } : {}),
    ...(yes(0.6) ? { minimumEffect: yes(0.8) ? between(0.01, 0.3) : { absolute: between(0.01, 1) } } : {}),
    ...(method === 'group-sequential' && yes(0.5) ? { spending: 'pocock' } : {}),
    ...(method === 'bayesian' ? { lossThreshold: between(0.0001, 0.05) } : {}),
  }
  const stopped = yes(0.4)
  return {
    experiment: {
      status: stopped ? 'stopped' : 'running',
      startDate: START,
      stopDate: stopped ? (dates[Math.min(days, dates.length - 1)] ?? null) : null,
      variants,
      metrics,
      plan: planSchema.parse(plan),
      faults: yes(0.03) ? [{ reason: 'the page was down', date: START, by: 'Ann' }] : [],
    },
    prior: yes(0.5) ? { mean: 0, sd: 0.05 } : { mean: between(-0.01, 0.02), sd: between(0.01, 0.1) },
    mode: 'daily',
    rows,
  }
}
