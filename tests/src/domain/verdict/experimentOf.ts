import type {
  AnalysisInput,
  AnalysisMetric,
  AnalysisRow,
  AnalysisVariant,
} from '../../../../src/domain/verdict/analysis.ts'
import { datesBetween } from '../../../../src/domain/verdict/calendar.ts'
import { type Plan, planSchema } from '../../../../src/domain/verdict/plan.ts'

export const START = '2026-03-02'

const dates = datesBetween(START, '2026-06-30')

/** The n-th day of the run. */
export const day = (n: number): string => dates[n - 1] ?? ''

export const arms = (...keys: string[]): AnalysisVariant[] =>
  ['control', ...keys].map((key) => ({ key, weight: 1, isControl: key === 'control' }))

export const primary: AnalysisMetric = {
  key: 'purchase',
  type: 'proportion',
  role: 'primary',
  goodDirection: 'increase',
}

export const guardrail = (margin?: AnalysisMetric['margin']): AnalysisMetric => ({
  key: 'refund',
  type: 'proportion',
  role: 'guardrail',
  goodDirection: 'decrease',
  margin,
})

/** A running experiment, with what a test is about filled in. */
export function experimentOf(
  rows: AnalysisRow[],
  plan: Partial<Plan> = {},
  rest: Partial<AnalysisInput['experiment']> = {},
  mode: AnalysisInput['mode'] = 'daily',
): AnalysisInput {
  return {
    experiment: {
      status: rest.stopDate ? 'stopped' : 'running',
      startDate: START,
      stopDate: null,
      variants: arms('treatment'),
      metrics: [primary],
      faults: [],
      plan: planSchema.parse(plan),
      ...rest,
    },
    prior: { mean: 0, sd: 0.05 },
    mode,
    rows,
  }
}

/** One row a day of a proportion: conversions out of `n`, from the given day on. */
export function counts(
  variant: string,
  n: number,
  perDay: number[],
  options: { metric?: string; from?: number } = {},
) {
  const { metric = 'purchase', from = 1 } = options
  return perDay.map(
    (sum, index): AnalysisRow => ({
      kind: 'metric',
      date: day(from + index),
      variant,
      metric,
      segment: null,
      summary: { n, sum },
    }),
  )
}

/** The same number of conversions on each of some days. */
export const steady = (
  variant: string,
  n: number,
  sum: number,
  days: number,
  options: { metric?: string; from?: number } = {},
) =>
  counts(
    variant,
    n,
    Array.from({ length: days }, () => sum),
    options,
  )
