import { adjustInput, analyzeInput, armsOf, sharesAtLooks, srmInput } from '../../domain/calculator.ts'
import { said } from '../../domain/fault.ts'
import { minimumEffectInput, powerInput, sampleSizeInput } from '../../domain/planning.ts'
import { AppError } from '../../errors.ts'
import { power } from '../../services/stats/power.ts'
import { sampleSize } from '../../services/stats/sampleSize.ts'
import { smallestEffect } from '../../services/stats/smallestEffect.ts'
import { splitHealth } from '../../services/stats/splitHealth.ts'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '../../stats/adjust.ts'
import { compareOnce } from '../../stats/methods/compareOnce.ts'
import { endpoint } from '../endpoint.ts'
import {
  adjustedView,
  minimumEffectView,
  powerView,
  sampleSizeView,
  splitView,
} from '../views/calculators.ts'
import { comparisonView } from '../views/comparison.ts'

const tag = 'Calculators'
const adjusters = { holm, bh: benjaminiHochberg, by: benjaminiYekutieli, bonferroni }

export const statsRoutes = [
  endpoint({
    method: 'post',
    path: '/stats/analyze',
    operationId: 'compareArms',
    summary: 'Compare two arms once',
    tag,
    role: 'viewer',
    body: analyzeInput,
    answer: comparisonView,
    read: async ({ body }) => {
      const arms = armsOf(body)
      if (!arms.ok) throw new AppError('invalid', said('summaries_unusable'), { faults: arms.faults })
      const { method, alpha = 0.05, alternative = 'two-sided', plan } = body
      const comparison = compareOnce(method, {
        metric: { type: body.metric.type, goodDirection: body.metric.goodDirection ?? 'increase' },
        alpha,
        alternative,
        control: arms.control,
        treatment: arms.treatment,
        plan,
        looks: sharesAtLooks(body.looks),
      })
      return { body: comparison }
    },
  }),
  endpoint({
    method: 'post',
    path: '/stats/srm',
    operationId: 'testSplit',
    summary: 'Test counts against the planned split',
    tag,
    role: 'viewer',
    body: srmInput,
    answer: splitView,
    read: async ({ body }) => ({ body: splitHealth(body.counts, body.weights) }),
  }),
  endpoint({
    method: 'post',
    path: '/stats/sample-size',
    operationId: 'planSampleSize',
    summary: 'Plan the units that each arm needs to find an effect',
    tag,
    role: 'viewer',
    body: sampleSizeInput,
    answer: sampleSizeView,
    read: async ({ deps, body }) => ({ body: await sampleSize(deps, body) }),
  }),
  endpoint({
    method: 'post',
    path: '/stats/power',
    operationId: 'planPower',
    summary: 'Say how probably a test of given size finds an effect',
    tag,
    role: 'viewer',
    body: powerInput,
    answer: powerView,
    read: async ({ body }) => ({ body: power(body) }),
  }),
  endpoint({
    method: 'post',
    path: '/stats/minimum-effect',
    operationId: 'planMinimumEffect',
    summary: 'Say which effects a test of given size finds',
    tag,
    role: 'viewer',
    body: minimumEffectInput,
    answer: minimumEffectView,
    read: async ({ body }) => ({ body: smallestEffect(body) }),
  }),
  endpoint({
    method: 'post',
    path: '/stats/p-adjust',
    operationId: 'adjustPValues',
    summary: 'Adjust p-values for the number of questions asked',
    tag,
    role: 'viewer',
    body: adjustInput,
    answer: adjustedView,
    read: async ({ body }) => ({ body: { adjusted: adjusters[body.method](body.pValues) } }),
  }),
]
