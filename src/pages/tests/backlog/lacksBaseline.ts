import type { GivenAdvice } from '../../../domain/value/givenAdvice.ts'

const ofBaseline: readonly string[] = ['baseline', 'baselineShare', 'standardDeviation']

/** Whether an advice is missing, or says that no test can be planned, for want of what the metric is at today. */
export function lacksBaseline(advice: GivenAdvice): boolean {
  if (advice.ok) return false
  const { reason } = advice
  if (reason.code === 'input_missing') return ofBaseline.includes(reason.params.input)
  return reason.code === 'test_lacks' && ofBaseline.includes(reason.params.what)
}
