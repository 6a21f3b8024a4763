import type { Tolerance, Value } from '../../../support/vectors.ts'

/** Named values, nested as the reference files nest them. */
export interface Leaves {
  readonly [name: string]: Value | Leaves
}

/** Every value under its path: `{ lift: { ci: [0, 1] } }` is `lift.ci` -> [0, 1]. */
export function leavesOf(values: Leaves, prefix = ''): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const [name, value] of Object.entries(values)) {
    const path = prefix + name
    if (isNested(value)) for (const [inner, one] of leavesOf(value, `${path}.`)) found.set(inner, one)
    else found.set(path, value)
  }
  return found
}

function isNested(value: Value | Leaves): value is Leaves {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Tails keep their relative precision however small they are; those below 1e-300 are stored as 0. */
const TAILS =
  /(^|\.)(p|p_(pooled|unpooled)_two_sided|p_pooled_greater|p_yates|p_two_sided|p_greater|p_a_less|p_a_greater|p_b_less|p_b_greater|p_table|p_delta|p_log|z_p_two_sided|student_p|lift_p_welch_df|p_always_valid|p_value|bonferroni|sidak|holm|hochberg|bh|by|gross_p|net_p|cdf|sf|two_sided_p)$/

/** Counts, which are right or wrong. */
const WHOLE =
  /(^|\.)(n|n_[ab]_t|n_[ab]_pooled_ceil|first_rejecting_look|student_df|x_[ab]|counts|rejections_at_0_05\.\w+)$/

/** Found by integration: to the eighth decimal. */
const INTEGRALS =
  /^(cumulative_alpha|nominal_p_two_sided|type1_two_sided|upper_first_exit|lower_first_exit|power_upper)$/

/** The comparison rule of SCHEMA.md for one leaf, given the tolerance of its file. */
export function toleranceOf(leaf: string, tolerance: Tolerance): Tolerance {
  if (WHOLE.test(leaf)) return { rel: 0, abs: 0 }
  if (INTEGRALS.test(leaf)) return { rel: 0, abs: 1e-8 }
  return TAILS.test(leaf) ? { rel: tolerance.rel, abs: 1e-299 } : tolerance
}
