import { normalChanceToWin } from '../../stats/normalPosterior.ts'
import { type NormalPrior, shrink } from '../../stats/shrink.ts'
import type { Claim } from './claimProof.ts'

/**
 * How far two periods differ by themselves, as a relative standard deviation. Without a control group season, campaigns and who happens
 * to come are part of a difference, and no sample is large enough to take them out. A convention on the cautious side, not a
 * measurement: at the starting prior of 5 % it leaves 15 % of a claim.
 */
const UNCONTROLLED = 0.12

/** What a claim lets expect of the true relative lift. */
export interface ClaimExpectation {
  estimate: number
  sd: number
  /** The central 95 %. */
  lower: number
  upper: number
  chanceAboveZero: number
  /** Of the claimed lift, were it an estimate: what the prior is weighed against. */
  standardError: number
  prior: NormalPrior
}

/**
 * A claimed lift, drawn towards what the programme's tests have taught by as much as a claim deserves: taken for an estimate whose
 * error is that of an uncontrolled comparison of two periods and, where its rate and its people are known, of half of them in each.
 *
 * @param people whom the claim was made from, both periods together; null where nobody says
 * @param prior of lifts of this kind
 */
export function claimExpectation(
  { lift, baseline }: Claim,
  people: number | null,
  prior: NormalPrior,
): ClaimExpectation {
  const known = baseline !== undefined && baseline > 0 && baseline < 1 && people !== null && people > 0
  const sampling = known ? (4 * (1 - baseline)) / (baseline * people) : 0
  const standardError = Math.sqrt(UNCONTROLLED * UNCONTROLLED + sampling)
  return {
    ...shrink(lift, standardError, prior),
    chanceAboveZero: normalChanceToWin(lift, standardError, prior),
    standardError,
    prior,
  }
}
