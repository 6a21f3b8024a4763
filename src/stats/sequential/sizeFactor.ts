import { normalIsf, normalQuantile } from '../distributions/normal.ts'
import { findRoot } from '../findRoot.ts'
import { exitProbabilities } from './exitProbabilities.ts'
import {
  equalLooks,
  groupSequentialLookBoundaries,
  type LookTerms,
  sequentialLookBoundaries,
} from './lookBoundaries.ts'

/** With `power`, the probability to cross the upper boundary by the last look, where the effect is the one planned for. */
type SizeTerms = LookTerms & { power: number }
type UnspentTerms = Omit<SizeTerms, 'spending'>

/** What group-sequential looks cost: times the sample size of a single look. */
export function groupSequentialSizeFactor(terms: SizeTerms): number {
  if (terms.looks === 1) return 1
  return remembered(`${terms.spending} ${keyOf(terms)}`, () =>
    sizeFactor(groupSequentialLookBoundaries(terms), terms),
  )
}

/** What looks at a confidence sequence cost, tuned to its last look: times the sample size of a single look. */
export function sequentialSizeFactor(terms: UnspentTerms): number {
  return remembered(`mixture ${keyOf(terms)}`, () => sizeFactor(sequentialLookBoundaries(terms), terms))
}

/**
 * Times the sample size of a single look that a test needs for the same power: (drift needed)^2 / (z_alpha + z_power)^2, where
 * the drift is the mean of Z at the last look (Jennison & Turnbull 1999, section 2.3: the ratio of maximal sample sizes).
 *
 * @param boundaries upper boundary of Z at each of equally spaced looks; the lower one mirrors it when there are two sides
 * @returns 1 where the power is no more than the error rate of a side, which needs no data
 */
function sizeFactor(boundaries: readonly number[], { alpha, power, sides }: UnspentTerms): number {
  const wanted = Math.min(power, HIGHEST_POWER)
  const singleLook = normalIsf(alpha / sides) + normalQuantile(wanted)
  if (!(singleLook > 0)) return 1
  const information = equalLooks(boundaries.length)
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

function remembered(key: string, compute: () => number): number {
  const known = factors.get(key)
  if (known !== undefined) return known
  const factor = compute()
  const [oldest] = factors.keys()
  if (oldest !== undefined && factors.size >= MAX_FACTORS) factors.delete(oldest)
  factors.set(key, factor)
  return factor
}

const keyOf = ({ alpha, power, sides, looks }: UnspentTerms) => [alpha, power, sides, looks].join(' ')

const factors = new Map<string, number>()
const MAX_FACTORS = 64

/** A power beyond is priced as this one. */
const HIGHEST_POWER = 1 - 1e-6
const DRIFT_TOLERANCE = 1e-9
