import { normalCdf } from '../../stats/distributions/normal.ts'
import type { Range } from '../fields.ts'

/** The standard normal quantile of P90, as all ranges of the ranking have it. */
const z90 = 1.28155

/**
 * The probability of a positive lift that an estimate states, read as the two-piece normal through its P10, P50 and P90: below the
 * likely value its spread is (likely - low) / 1.28155, above it (high - likely) / 1.28155.
 *
 * @returns 0 for an estimate that is surely 0 or less, 1 for one that is surely above
 */
export function chanceOfGain({ low, likely, high }: Range): number {
  const spread = (likely > 0 ? likely - low : high - likely) / z90
  if (spread === 0) return likely > 0 ? 1 : 0
  return normalCdf(likely / spread)
}
