import { normalIsf, normalQuantile } from '../distributions/normal.ts'
import { findRoot } from '../findRoot.ts'
import { oneSidedEvidence } from '../programme/oneSidedEvidence.ts'
import { groupSequentialBoundaries } from './boundaries.ts'
import { confidenceSequenceMultiplier, sequentialRho2 } from './confidenceSequence.ts'
import { exitProbabilities } from './exitProbabilities.ts'
import { type Spending, spendingFunctions } from './spending.ts'

/** A test that is looked at repeatedly, at equal steps up to its planned size. */
interface RepeatedLooks {
  /** Error rate, of both sides together when `sides` is 2. */
  alpha: number
  /** Probability to cross the upper boundary by the last look, where the effect is the one planned for. */
  power: number
  sides: 1 | 2
  /** At least 1. */
  looks: number
}

/** What group-sequential looks cost: times the sample size of a single look. */
export function groupSequentialSizeFactor(terms: RepeatedLooks & { spending: Spending }): number {
  const { alpha, sides, looks, spending } = terms
  return remembered(`${spending} ${keyOf(terms)}`, () => {
    const fractions = equalSteps(looks)
    const spend = spendingFunctions[spending]
    const design = { spend, alpha, sides, fractions, information: fractions }
    return sizeFactor(groupSequentialBoundaries(design), terms)
  })
}

/** What looks at a confidence sequence cost, tuned to its last look: times the sample size of a single look. */
export function sequentialSizeFactor(terms: RepeatedLooks): number {
  const { alpha, sides, looks } = terms
  return remembered(`mixture ${keyOf(terms)}`, () => {
    const rho2 = sequentialRho2(alpha, 1)
    const boundaries = equalSteps(looks).map((units) => {
      const multiplier = confidenceSequenceMultiplier({ units, rho2, alpha })
      if (sides === 2) return multiplier
      return findRoot((z) => oneSidedEvidence(z, units * rho2) - 1 / alpha, 0, multiplier)
    })
    return sizeFactor(boundaries, terms)
  })
}

/**
 * Times the sample size of a single look that a test needs for the same power: (drift needed)^2 / (z_alpha + z_power)^2, where
 * the drift is the mean of Z at the last look (Jennison & Turnbull 1999, section 2.3: the ratio of maximal sample sizes).
 *
 * @param boundaries upper boundary of Z at each of equally spaced looks; the lower one mirrors it when there are two sides
 * @returns 1 where the power is no more than the error rate of a side, which needs no data
 */
function sizeFactor(boundaries: readonly number[], { alpha, power, sides }: RepeatedLooks): number {
  const wanted = Math.min(power, HIGHEST_POWER)
  const singleLook = normalIsf(alpha / sides) + normalQuantile(wanted)
  if (!(singleLook > 0)) return 1
  const information = equalSteps(boundaries.length)
  const bounds = boundaries.map((upper) => ({
    lower: sides === 2 ? -upper : Number.NEGATIVE_INFINITY,
    upper,
  }))
  const missing = (drift: number) =>
    wanted - exitProbabilities({ bounds, information, drift }).upper.reduce((sum, exit) => sum + exit, 0)
  let enough = 1.5 * singleLook
  while (missing(enough) > 0) enough *= 1.5
  const ratio = findRoot(missing, 0, enough, DRIFT_TOLERANCE) / singleLook
  return ratio * ratio
}

function equalSteps(looks: number): number[] {
  return Array.from({ length: looks }, (_, look) => (look + 1) / looks)
}

function remembered(key: string, compute: () => number): number {
  const known = factors.get(key)
  if (known !== undefined) return known
  const factor = compute()
  const [oldest] = factors.keys()
  if (oldest !== undefined && factors.size >= MAX_FACTORS) factors.delete(oldest)
  factors.set(key, factor)
  return factor
}

const keyOf = ({ alpha, power, sides, looks }: RepeatedLooks) => [alpha, power, sides, looks].join(' ')

const factors = new Map<string, number>()
const MAX_FACTORS = 64

/** A power beyond is priced as this one. */
const HIGHEST_POWER = 1 - 1e-6
const DRIFT_TOLERANCE = 1e-9
