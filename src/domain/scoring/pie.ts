import { z } from 'zod'
import { easeRating } from './easeRating.ts'
import { defineFramework } from './framework.ts'
import { impactRating } from './impactRating.ts'
import { importanceRating } from './importanceRating.ts'

const rating = z.number().min(1).max(10)
const inputs = z.strictObject({ potential: rating, importance: rating, ease: rating })

/** PIE (Chris Goward, "You Should Test That!", 2012; WiderFunnel): the mean of three ratings. */
export const pie = defineFramework({
  id: 'pie',
  perWork: null,
  inputs: () => inputs,
  formula: () => '(potential + importance + ease) / 3',
  gather: (candidate) => {
    const { hypothesis } = candidate
    const typed = hypothesis.ratings?.pie
    return {
      potential: impactRating(hypothesis, typed?.potential),
      importance: importanceRating(candidate, typed?.importance),
      ease: easeRating(hypothesis, typed?.ease),
    }
  },
  compute: ({ potential, importance, ease }) => (potential + importance + ease) / 3,
})
