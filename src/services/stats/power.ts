import { testPower } from '../../stats/planning/testPower.ts'
import { refuse } from '../resources/refuse.ts'
import { differenceOf, effectFault, type PowerQuestion, plannedMetric, termsOf } from './question.ts'

/** The probability that a test of given size finds an effect. */
export function power(question: PowerQuestion) {
  refuse([effectFault(question)])
  const terms = termsOf(question)
  return {
    power: testPower(plannedMetric(question), differenceOf(question), question.perVariant, terms),
    method: terms.method,
  }
}
