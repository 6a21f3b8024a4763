import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import type { NormalPrior } from '../shrink.ts'
import type { ConcludedEffect } from './concludedEffect.ts'
import { type PooledTests, pooledTests } from './pooledTests.ts'
import { spreadGrid } from './spreadGrid.ts'
import { spreadTerms } from './spreadTerms.ts'

/** Scale of the half-normal prior on the spread of true lifts, and so the spread before anything was learned. */
const STARTING_SPREAD = 0.05
/** From as many tests on, the mean of true lifts is learned; before, it is 0. */
const TESTS_FOR_A_MEAN = 20

/**
 * What the concluded tests of a programme say about true relative lifts: one normal prior, N(mean, sd^2).
 *
 * True lifts are taken to be N(mu, tau^2), and each raw lift to be N(its true lift, standard error^2). tau has the marginal
 * likelihood of the raw lifts, N(mu, tau^2 + se^2), times a half-normal(.05) prior, integrated over a fixed grid: a point estimate
 * of tau is 0 in 20 to 43 % of six-test programmes and would shrink every lift to nothing. mu is 0 below 20 tests; from there on it
 * is flat a priori and given tau normal around the precision-weighted mean (Gelman et al., Bayesian Data Analysis, 3rd ed., 5.4).
 * The answer has the mean and the variance of a new true lift under all of that: E[mu] and E[tau^2] + var(mu). Without tests it is
 * the starting prior, N(0, .05^2).
 *
 * @param effects one for every concluded treatment, losers too, or winners will be believed more than they deserve. Treatments of
 *   one experiment count as tests of their own, though they share a control. A lift beyond +100 % teaches nothing: it is far more often
 *   a mistake of units than an effect, and one of them would widen the prior of everybody.
 * @param barrierTypes what the prior is for. Tests of one of these types count fully, all others together as at most ten tests: a
 *   power prior (Ibrahim & Chen 2000, Statistical Science 15). Without types all count fully.
 */
export function learnedPrior(
  effects: readonly ConcludedEffect[],
  barrierTypes: readonly string[] = [],
): NormalPrior {
  const believable = effects.filter(isBelievable)
  if (believable.length === 0) return { mean: 0, sd: STARTING_SPREAD }
  const pools = pooledTests(believable, barrierTypes)
  const points = spreadGrid.map(({ spread, width }) => ({ ...posteriorAt(spread, pools), width }))
  const highest = points.reduce(
    (most, { logDensity }) => Math.max(most, logDensity),
    Number.NEGATIVE_INFINITY,
  )
  const weighted = points.map((point) => ({
    ...point,
    weight: point.width * exp(point.logDensity - highest),
  }))
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
  const average = (of: (point: PosteriorAt) => number) =>
    weighted.reduce((sum, point) => sum + point.weight * of(point), 0) / total
  const mean = average((point) => point.mean)
  const variance = average((point) => point.variance + (point.mean - mean) * (point.mean - mean))
  return { mean, sd: Math.sqrt(variance) }
}

const LARGEST_BELIEVED = 1

const isBelievable = ({ lift, standardError }: ConcludedEffect): boolean =>
  lift <= LARGEST_BELIEVED && standardError > 0 && Number.isFinite(standardError)

interface PosteriorAt {
  /** Logarithm of the posterior density of this spread, up to a constant. */
  logDensity: number
  /** Mean and variance of a new true lift, given this spread. */
  mean: number
  variance: number
}

function posteriorAt(spread: number, { pools, tests }: PooledTests): PosteriorAt {
  const variance = spread * spread
  const terms = spreadTerms(pools, variance)
  const logPrior = -variance / (2 * STARTING_SPREAD * STARTING_SPREAD)
  const aroundZero = logPrior - (terms.logVariances + terms.squares) / 2
  if (tests < TESTS_FOR_A_MEAN) return { logDensity: aroundZero, mean: 0, variance }
  const mean = terms.lifts / terms.precision
  return {
    logDensity: aroundZero + (mean * terms.lifts - ln(terms.precision)) / 2,
    mean,
    variance: variance + 1 / terms.precision,
  }
}
