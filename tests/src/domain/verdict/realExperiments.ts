import type { AnalysisInput, AnalysisRow, MetricRole } from '../../../../src/domain/verdict/analysis.ts'
import { type Plan, planSchema } from '../../../../src/domain/verdict/plan.ts'
import type { MetricType } from '../../../../src/stats/methods/metric.ts'
import cookieCats from '../../../fixtures/experiments/cookieCats.json' with { type: 'json' }
import hillstrom from '../../../fixtures/experiments/hillstromEmail.json' with { type: 'json' }
import progresa from '../../../fixtures/experiments/progresa.json' with { type: 'json' }
import udacity from '../../../fixtures/experiments/udacityFreeTrial.json' with { type: 'json' }

interface Row {
  date?: string
  variant: string
  metric: string
  n: number
  sum: number
  sumSquares?: number
  covariateSum?: number
  covariateSumSquares?: number
  covariateProductSum?: number
}

const rowsOf = (rows: Row[], date = ''): AnalysisRow[] =>
  rows.map(({ variant, metric, date: own = date, ...summary }) => ({
    kind: 'metric',
    date: own,
    variant,
    metric,
    segment: null,
    summary,
  }))

const variants = (...keys: string[]) => keys.map((key, index) => ({ key, weight: 1, isControl: index === 0 }))

const metric = (key: string, role: MetricRole, type: MetricType = 'proportion') => ({
  key,
  type,
  role,
  goodDirection: 'increase' as const,
})

function experiment(
  startDate: string,
  stopDate: string,
  plan: Partial<Plan>,
  rest: Pick<AnalysisInput['experiment'], 'variants' | 'metrics'>,
  rows: AnalysisRow[],
): AnalysisInput {
  return {
    experiment: { status: 'stopped', startDate, stopDate, plan: planSchema.parse(plan), faults: [], ...rest },
    prior: { mean: 0, sd: 0.05 },
    mode: 'daily',
    rows,
  }
}

/** A mobile game that moves its first gate from level 30 to 40: 90,189 players. */
export const cookieCatsExperiment = (plan: Partial<Plan>, primary: 'retention_1' | 'retention_7') =>
  experiment(
    '2026-11-01',
    '2026-11-14',
    plan,
    {
      variants: variants('gate_30', 'gate_40'),
      metrics: ['retention_1', 'retention_7'].map((key) =>
        metric(key, key === primary ? 'primary' : 'secondary'),
      ),
    },
    rowsOf(cookieCats.rows, cookieCats.date).filter(
      (row) => row.kind === 'metric' && row.metric !== 'game_rounds',
    ),
  )

/** An online course that asks for the hours a learner has before the free trial: page views for 37 days, outcomes for 23. */
export const udacityExperiment = (plan: Partial<Plan>, primary: 'gross_conversion' | 'net_conversion') =>
  experiment(
    '2014-10-11',
    '2014-11-16',
    plan,
    {
      variants: variants('control', 'screener'),
      metrics: ['gross_conversion', 'net_conversion'].map((key) =>
        metric(key, key === primary ? 'primary' : 'secondary'),
      ),
    },
    [
      ...udacity.exposures.map((row) => ({ ...row, kind: 'exposure' as const, segment: null })),
      ...rowsOf(udacity.rows),
    ],
  )

/** A mail-order shop that sends one of two e-mails or none to 64,000 customers. */
export const hillstromExperiment = (plan: Partial<Plan>, primary: 'visit' | 'conversion') =>
  experiment(
    '2026-11-01',
    '2026-11-14',
    plan,
    {
      variants: variants('none', 'mens', 'womens'),
      metrics: [
        metric('visit', primary === 'visit' ? 'primary' : 'secondary'),
        metric('conversion', primary === 'conversion' ? 'primary' : 'secondary'),
        metric('spend', 'secondary', 'mean'),
      ],
    },
    rowsOf(hillstrom.rows, hillstrom.date),
  )

/**
 * A cash-transfer programme that came to some precincts early and to others late: turnout and the government's share of those
 * entitled to vote, with what both were six years before as covariates.
 */
export const progresaExperiment = (plan: Partial<Plan>, covariates: 'with' | 'without') =>
  experiment(
    '2026-11-01',
    '2026-11-14',
    plan,
    {
      variants: variants('late', 'early'),
      metrics: [metric('t2000', 'primary', 'mean'), metric('pri2000s', 'secondary', 'mean')],
    },
    rowsOf(
      progresa.rows.map(({ covariate, ...row }) =>
        covariates === 'with' ? { ...row, ...fields(covariate) } : row,
      ),
      '2026-11-14',
    ),
  )

const fields = (covariate: { sum: number; sumSquares: number; productSum: number }) => ({
  covariateSum: covariate.sum,
  covariateSumSquares: covariate.sumSquares,
  covariateProductSum: covariate.productSum,
})
