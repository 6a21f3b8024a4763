import { shrink } from '../../stats/shrink.ts'
import type { Candidate } from '../scoring/candidate.ts'
import { type BelievedLift, correctedLift } from './correctedLift.ts'

/**
 * What is believed of the true lift of a hypothesis: its corrected estimate and, where a test of it was concluded, what that measured,
 * each by its precision. A test that proved nothing still says how large the lift can hardly be.
 */
export function believedLift({ hypothesis, prior, calibration }: Candidate): BelievedLift {
  const corrected = correctedLift(hypothesis.estimates.lift, prior, calibration)
  const { measured } = hypothesis
  if (measured === undefined) return corrected
  const { estimate, sd } = shrink(measured.lift, measured.standardError, corrected)
  return { ...corrected, mean: estimate, sd, before: { mean: corrected.mean, sd: corrected.sd } }
}
