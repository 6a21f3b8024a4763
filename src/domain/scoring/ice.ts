import { z } from 'zod'
import type { Candidate } from './candidate.ts'
import { fromLadder } from './confidence.ts'
import { easeRating } from './easeRating.ts'
import { defineFramework } from './framework.ts'
import { impactRating } from './impactRating.ts'
import { besideTyped, type Input } from './input.ts'

const rating = z.number().min(1).max(10)
const inputs = z.strictObject({ impact: rating, confidence: rating, ease: rating })

/**
 * ICE (Sean Ellis & Morgan Brown, "Hacking Growth", 2017): the mean of three ratings. Where a map says so their product, as Itamar
 * Gilad has it ("Evidence-Guided", 2023), in which a low confidence cannot be made up for.
 */
export const ice = defineFramework({
  id: 'ice',
  perWork: null,
  inputs: () => inputs,
  formula: ({ iceScore }) =>
    iceScore === 'product' ? 'impact * confidence * ease' : '(impact + confidence + ease) / 3',
  gather: (candidate) => {
    const { hypothesis } = candidate
    const typed = hypothesis.ratings?.ice
    return {
      impact: impactRating(hypothesis, typed?.impact),
      confidence: confidenceRating(candidate, typed?.confidence),
      ease: easeRating(hypothesis, typed?.ease),
    }
  },
  compute: ({ impact, confidence, ease }, { iceScore }) =>
    iceScore === 'product' ? impact * confidence * ease : (impact + confidence + ease) / 3,
})

/** Ten times the rung of the evidence ladder. */
function confidenceRating({ barriers }: Candidate, typed: number | undefined): Input {
  const rung = fromLadder(barriers)
  return besideTyped({ ...rung, value: rung.value === null ? null : rung.value * 10 }, typed)
}
