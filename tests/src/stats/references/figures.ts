import { adjusted } from './adjusted.ts'
import { alwaysValid } from './alwaysValid.ts'
import { beta, chiSquare, normal, studentT } from './distributions.ts'
import { groupSequential } from './groupSequential.ts'
import type { Leaves } from './leaves.ts'
import { relativeLift } from './lifts.ts'
import { cuped, cupedFromUnits, ratioMetric, welch } from './means.ts'
import { meansPlans, proportionsPlans } from './planning.ts'
import { chanceToWin, fisherExact, scoreIntervals, twoProportions } from './proportions.ts'
import { srm } from './srm.ts'

/** What the engine makes of the input of a case, leaf by leaf as the reference has them. */
type Figures = (input: never) => Leaves

/** By file of tests/fixtures/vectors and kind of case; `any` is for cases that name no kind. */
export const figures: Record<string, Record<string, Figures>> = {
  always_valid: alwaysValid,
  beta,
  chi_square: { any: chiSquare },
  cuped: { any: cuped, raw: cupedFromUnits },
  fisher_exact: { any: fisherExact },
  group_sequential: groupSequential,
  normal,
  p_adjust: { any: adjusted },
  prob_b_beats_a: { integer: chanceToWin, real: chanceToWin },
  ratio_metric: { any: ratioMetric },
  relative_lift: { any: relativeLift },
  sample_size_means: meansPlans,
  sample_size_proportions: proportionsPlans,
  score_intervals: { any: scoreIntervals },
  srm: { any: srm },
  student_t: studentT,
  two_proportions: { any: twoProportions },
  welch: { any: welch },
}
