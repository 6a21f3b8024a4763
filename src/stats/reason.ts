/** Why a method has no answer. A closed list: the reader's sentence for each is in the dictionary. */
export type Reason =
  | 'no_data'
  | 'too_few_units'
  | 'zero_variance'
  | 'control_mean_not_positive'
  | 'denominator_not_positive'
  | 'relative_unbounded'
  | 'no_effect'
  | 'power_out_of_reach'

/** What a method returns instead of a number when the data do not allow one. */
export interface NoAnswer {
  ok: false
  reason: Reason
}

export function noAnswer(reason: Reason): NoAnswer {
  return { ok: false, reason }
}
