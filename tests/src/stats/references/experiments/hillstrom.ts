import { armFromSums } from '../../../../../src/stats/arm.ts'
import fixture from '../../../../fixtures/experiments/hillstromEmail.json' with { type: 'json' }
import { adjusted } from '../adjusted.ts'
import type { Leaves } from '../leaves.ts'
import { ratioMetric } from '../means.ts'
import { twoProportions } from '../proportions.ts'
import { srm } from '../srm.ts'
import { alpha, cupedFigures, meanFigures, proportionFigures, ratioMoments, rowOf } from './shared.ts'

const emails = { 'Mens E-Mail': 'mens', 'Womens E-Mail': 'womens' }

/** A mail-order shop that sends one of two e-mails or none: visits, purchases, spend, and last year's spend before. */
export function hillstrom(): Leaves {
  const counts = ['none', 'mens', 'womens'].map((variant) => rowOf(fixture.rows, variant, 'visit').n)
  const [none = 0, mens = 0, womens = 0] = counts
  const perEmail = Object.entries(emails).map(([name, variant]) => [name, comparedWithNone(variant)] as const)
  const p = Object.values(emails).flatMap((variant) => [
    rateP(variant, 'visit'),
    rateP(variant, 'conversion'),
    spendOf(variant).p_two_sided,
  ])
  return {
    rows: none + mens + womens,
    counts: { 'No E-Mail': none, 'Mens E-Mail': mens, 'Womens E-Mail': womens },
    srm: { counts, ratios: [1, 1, 1], ...srm({ counts, ratios: [1, 1, 1] }) },
    ...Object.fromEntries(perEmail),
    adjusted: { p, ...adjusted({ p }) },
  }
}

function comparedWithNone(variant: string): Leaves {
  const rates = (metric: string) =>
    proportionFigures(rowOf(fixture.rows, 'none', metric), rowOf(fixture.rows, variant, metric))
  const onHistory = (metric: string) =>
    cupedFigures(rowOf(withHistory, 'none', metric), rowOf(withHistory, variant, metric))
  return {
    visit: rates('visit'),
    conversion: rates('conversion'),
    spend: spendOf(variant),
    spend_cuped_on_history: onHistory('spend'),
    visit_cuped_on_history: onHistory('visit'),
    spend_per_visit_ratio: spendPerVisit(variant),
  }
}

const withHistory = fixture.paired.flatMap(({ covariate, denominator: _, ...row }) =>
  covariate ? [{ ...row, covariate }] : [],
)
const perVisit = fixture.paired.flatMap(({ denominator, covariate: _, ...row }) =>
  denominator ? [{ ...row, denominator }] : [],
)

function spendOf(variant: string) {
  return meanFigures(rowOf(withHistory, 'none', 'spend'), rowOf(withHistory, variant, 'spend'))
}

function rateP(variant: string, metric: string): number {
  const [a, b] = [rowOf(fixture.rows, 'none', metric), rowOf(fixture.rows, variant, metric)]
  const test = twoProportions({ x_a: a.sum, n_a: a.n, x_b: b.sum, n_b: b.n, alpha })
  return test.p_pooled_two_sided ?? Number.NaN
}

/** The reference calls the p-value of a ratio just p. */
function spendPerVisit(variant: string): Leaves {
  const momentsOf = (arm: string) => ratioMoments(armFromSums(rowOf(perVisit, arm, 'spend_per_visit')))
  const input = { a: momentsOf('none'), b: momentsOf(variant) }
  const figures = ratioMetric({ ...input, alpha })
  return { input, ...figures, p: figures.p_two_sided }
}
