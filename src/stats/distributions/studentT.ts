import cdf from '@stdlib/stats-base-dists-t-cdf'
import quantile from '@stdlib/stats-base-dists-t-quantile'
import { normalQuantile } from './normal.ts'

/** The two differ in no digit from here on, and the library's inverse has none left a little further out. */
const AS_GOOD_AS_NORMAL = 1e14

/** P(T <= t) for Student's t with `df` > 0 degrees of freedom (need not be whole). */
export function studentTCdf(t: number, df: number): number {
  return cdf(t, df)
}

/** P(T > t), as a tail. */
export function studentTSf(t: number, df: number): number {
  return cdf(-t, df)
}

/** P(|T| >= |t|). */
export function studentTTwoSidedP(t: number, df: number): number {
  return 2 * cdf(-Math.abs(t), df)
}

/** The t with P(T <= t) = p. */
export function studentTQuantile(p: number, df: number): number {
  return df > AS_GOOD_AS_NORMAL ? normalQuantile(p) : quantile(p, df)
}
