import { z } from 'zod'
import { confidenceInput } from './confidence.ts'
import { effortInput } from './effort.ts'
import { defineFramework } from './framework.ts'
import { impactInput } from './impact.ts'
import { reachInput } from './reach.ts'

const inputs = z.strictObject({
  reach: z.number().nonnegative(),
  impact: z.number().positive(),
  confidence: z.number().min(0).max(1),
  effort: z.number().min(0.5),
})

/**
 * RICE (Sean McBride, "RICE: Simple prioritization for product managers", Intercom 2018): people reached per period,
 * times impact, times confidence, per person-month.
 */
export const rice = defineFramework({
  id: 'rice',
  perWork: 'effort',
  inputs: () => inputs,
  formula: () => 'reach * impact * confidence / effort',
  gather: ({ hypothesis, barriers, period, settings }) => ({
    reach: reachInput(hypothesis, barriers, period),
    impact: impactInput(hypothesis, settings.impactSteps),
    confidence: confidenceInput(hypothesis, barriers),
    effort: effortInput(hypothesis),
  }),
  compute: ({ reach, impact, confidence, effort }) => (reach * impact * confidence) / effort,
})
