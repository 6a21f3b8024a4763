/** What a concluded test says about the size of effects. */
export interface ConcludedEffect {
  /** Raw relative lift, + being good. */
  lift: number
  /** Of that lift, above 0. */
  standardError: number
  /** Types of the barriers that its hypothesis addresses. */
  barrierTypes: readonly string[]
}
