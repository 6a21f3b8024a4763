interface Arm {
  /** People so far. */
  have: number
  needed: number
}

/**
 * Days until every arm has its people, if as many go on coming as came so far; 0 where all have, null where nobody arrives.
 *
 * @param day the day of the run up to which people were counted, from 1
 * @param least days that must pass whatever arrives
 */
export function daysAtTraffic(arms: readonly Arm[], day: number, least: number): number | null {
  const days = arms.map(({ have, needed }) =>
    needed <= have * (1 + 1e-9) ? 0 : have > 0 ? Math.ceil(((needed - have) * day) / have) : null,
  )
  return days.reduce<number | null>(
    (most, one) => (most === null || one === null ? null : Math.max(most, one)),
    Math.max(0, least),
  )
}
