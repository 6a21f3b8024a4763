/** The raw lift of a treatment, + being good, and its standard error. */
interface Effect {
  lift: number
  standardError: number
}

/**
 * The one effect of a test that its hypothesis' estimate is held against: the mean of its treatments.
 *
 * Not the best of them: the best of several is picked for its luck, and estimates would look better the more treatments a test has.
 * Treatments share a control, so their errors go together by an amount that is not kept; the mean of the errors is what they come
 * to at most, whatever the correlation.
 *
 * @param effects null where there are none
 */
export function realisedEffect(effects: readonly Effect[]): Effect | null {
  if (effects.length === 0) return null
  const mean = (of: (effect: Effect) => number) =>
    effects.reduce((sum, effect) => sum + of(effect), 0) / effects.length
  return { lift: mean(({ lift }) => lift), standardError: mean(({ standardError }) => standardError) }
}
