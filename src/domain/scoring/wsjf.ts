import { z } from 'zod'
import { defineFramework } from './framework.ts'
import { typedRating } from './typedRating.ts'

const relative = z.number().min(1).max(100)
const inputs = z.strictObject({
  businessValue: relative,
  timeCriticality: relative,
  riskOpportunity: relative,
  jobSize: relative,
})

/**
 * Weighted shortest job first (Scaled Agile Framework, "WSJF", after Donald Reinertsen, "The Principles of Product Development Flow",
 * 2009): the cost of delay, which is user and business value, time criticality and risk reduction or opportunity enablement, by the
 * size of the job. All are relative to the smallest of the backlog.
 */
export const wsjf = defineFramework({
  id: 'wsjf',
  perWork: 'jobSize',
  inputs: () => inputs,
  formula: () => '(businessValue + timeCriticality + riskOpportunity) / jobSize',
  gather: ({ hypothesis }) => {
    const typed = hypothesis.ratings?.wsjf
    return {
      businessValue: typedRating(hypothesis, 'businessValue', typed?.businessValue),
      timeCriticality: typedRating(hypothesis, 'timeCriticality', typed?.timeCriticality),
      riskOpportunity: typedRating(hypothesis, 'riskOpportunity', typed?.riskOpportunity),
      jobSize: typedRating(hypothesis, 'jobSize', typed?.jobSize),
    }
  },
  compute: ({ businessValue, timeCriticality, riskOpportunity, jobSize }) =>
    (businessValue + timeCriticality + riskOpportunity) / jobSize,
})
