import {
  armFromMoments,
  armFromSums,
  mergeArms,
  proportionArm,
  varianceOf,
} from '../../../../../src/stats/arm.ts'
import { cuped } from '../../../../../src/stats/means/cuped.ts'
import { welch as welchTest } from '../../../../../src/stats/means/welch.ts'
import nistData from '../../../../fixtures/experiments/nist.json' with { type: 'json' }
import progresaData from '../../../../fixtures/experiments/progresa.json' with { type: 'json' }
import { meanFigures, rowOf } from '../experiments/shared.ts'
import { udacityCourse } from '../experiments/udacity.ts'
import { welch } from '../means.ts'
import { numAcc, oneWayAnova, simonLesage, simonLesageDecimals, unitArm } from '../nist.ts'

/** Mean and deviation of a NumAcc set, the base taken off before its decimals become doubles, and put back on the mean. */
function numAccFigures({ dataset }: { dataset: string }) {
  const { base, decimals } = numAcc[dataset] ?? { base: 0, decimals: [] }
  const arm = decimals.map((one) => unitArm(Number(one))).reduce(mergeArms)
  return { mean: base + arm.mean, sd: Math.sqrt(varianceOf(arm)) }
}

/** F of an analysis of variance, the base likewise taken off. */
function anovaFigures({ dataset }: { dataset: string }) {
  const generated = simonLesage[dataset]
  const observed = nistData.anova.find(({ name }) => name === dataset)
  const groups = generated
    ? simonLesageDecimals(generated.perGroup).map((group) =>
        group.map((one) => unitArm(Number(one))).reduce(mergeArms),
      )
    : (observed?.groups ?? []).map(armFromSums)
  const { dfBetween, dfWithin, F } = oneWayAnova(groups)
  return { df1: dfBetween, df2: dfWithin, F }
}

/** Turnout and support, early against late. */
const progresaMean = (metric: string) =>
  meanFigures(rowOf(progresaData.rows, 'late', metric), rowOf(progresaData.rows, 'early', metric))

const univariate = ['lottery', 'numacc1', 'numacc2', 'numacc3', 'numacc4']
const anova = ['atmwtag', 'sirstv', ...Array.from({ length: 9 }, (_, index) => `smls0${index + 1}`)]

export const data = {
  ...Object.fromEntries(univariate.map((name) => [`nist-${name}`, numAccFigures])),
  ...Object.fromEntries(anova.map((name) => [`nist-anova-${name}`, anovaFigures])),

  'nist-lottery': () => {
    const arm = armFromSums(nistData.univariate.Lottery)
    return { mean: arm.mean, sd: Math.sqrt(varianceOf(arm)) }
  },

  // R subtracts the second group from the first.
  'welch-r-sleep': ({ a, b }: { a: number[]; b: number[] }) => {
    const [first, second] = [a, b].map((group) => group.map(unitArm).reduce(mergeArms))
    if (!first || !second) return null
    const figures = welch({
      ...{ n_a: second.n, mean_a: second.mean, var_a: varianceOf(second) },
      ...{ n_b: first.n, mean_b: first.mean, var_b: varianceOf(first) },
      alpha: 0.05,
    })
    return { t: figures.t, df: figures.df, p: figures.p_two_sided, ci_a_minus_b: figures.ci }
  },

  // A covariate that explains as much as two weeks before the test did at Bing: half of the variance.
  'cuped-bing': () => {
    const covariate = { mean: 0, variance: 1, covariance: Math.SQRT1_2 }
    const arm = armFromMoments({ n: 1000, mean: 1, variance: 1, covariate })
    const [before, { a, b }] = [welchTest(arm, arm), cuped(arm, arm)]
    const after = welchTest(a, b)
    if (!before.ok || !after.ok) return null
    return { reduction: 1 - (after.standardError / before.standardError) ** 2 }
  },

  'data-udacity-free-trial': udacityCourse,

  // Dehejia & Wahba (1999), table 1: units, mean and deviation of the earnings in 1978 of both groups.
  'data-nsw': () => {
    const input = {
      n_a: 260,
      mean_a: 4554.8011,
      var_a: 5483.836 ** 2,
      n_b: 185,
      mean_b: 6349.1435,
      var_b: 7867.402 ** 2,
    }
    const { diff, student_t } = welch({ ...input, alpha: 0.05 })
    return { diff, t: student_t, se_pooled: diff / student_t }
  },

  // Bertrand & Mullainathan (2004): callbacks to 2,435 letters each.
  'data-resume': () => {
    const [white, black] = [proportionArm(2435, 235).mean, proportionArm(2435, 157).mean]
    return { white, black, ratio: white / black }
  },

  // Gerber, Green & Larimer (2008), table 2: control, civic duty, Hawthorne, self.
  'data-ggl': () =>
    [
      [191_243, 56_730],
      [38_218, 12_021],
      [38_204, 12_316],
      [38_201, 14_438],
    ].map(([n = 0, voted = 0]) => proportionArm(n, voted).mean),

  'data-progresa': () => [progresaMean('t2000').diff, progresaMean('pri2000s').diff],
}
