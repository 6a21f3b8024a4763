import { z } from 'zod'
import { defineFramework } from './framework.ts'
import { typedRating } from './typedRating.ts'

const answer = z.number().int().min(0).max(1)
const inputs = z.strictObject({
  aboveTheFold: answer,
  noticeableIn5Seconds: answer,
  addsOrRemoves: answer,
  increasesMotivation: answer,
  highTraffic: answer,
  userTesting: answer,
  qualitativeFeedback: answer,
  digitalAnalytics: answer,
  mouseTracking: answer,
  ease: z.number().int().min(0).max(3),
})
type Question = keyof z.infer<typeof inputs>

/** What a yes counts. CXL: a change that nobody notices and one that moves nothing has little to say, so those count double. */
const weights: Record<Question, number> = {
  aboveTheFold: 1,
  noticeableIn5Seconds: 2,
  addsOrRemoves: 2,
  increasesMotivation: 1,
  highTraffic: 1,
  userTesting: 1,
  qualitativeFeedback: 1,
  digitalAnalytics: 1,
  mouseTracking: 1,
  ease: 1,
}
const questions = Object.keys(weights) as Question[]

/**
 * PXL (Peep Laja, "PXL: A Better Way to Prioritize Your A/B Tests", CXL, and its scoring sheet): nine questions with yes or no, those
 * about being noticed and about adding or removing something twice, and the ease of implementing, 0 to 3. At most 14.
 */
export const pxl = defineFramework({
  id: 'pxl',
  perWork: null,
  inputs: () => inputs,
  formula: () =>
    questions
      .map((question) => (weights[question] === 1 ? question : `${weights[question]} * ${question}`))
      .join(' + '),
  gather: ({ hypothesis }) => {
    const typed = (question: Question) => {
      const given = hypothesis.ratings?.pxl?.[question]
      return typedRating(hypothesis, question, given === undefined ? undefined : Number(given))
    }
    return {
      aboveTheFold: typed('aboveTheFold'),
      noticeableIn5Seconds: typed('noticeableIn5Seconds'),
      addsOrRemoves: typed('addsOrRemoves'),
      increasesMotivation: typed('increasesMotivation'),
      highTraffic: typed('highTraffic'),
      userTesting: typed('userTesting'),
      qualitativeFeedback: typed('qualitativeFeedback'),
      digitalAnalytics: typed('digitalAnalytics'),
      mouseTracking: typed('mouseTracking'),
      ease: typed('ease'),
    }
  },
  compute: (values) => questions.reduce((sum, question) => sum + weights[question] * values[question], 0),
})
