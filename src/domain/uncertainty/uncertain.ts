/**
 * A quantity of which P10, P50 and P90 are known. Three quantiles over-determine a curve of two parameters, so the distribution is
 * two-piece: below its median it has one spread, above it another, and it goes through all three.
 */
export interface Uncertain {
  /** Where it is a normal distribution in two pieces: on logs (amounts above 0), on itself (lifts), on logits (shares). */
  curve: 'log' | 'linear' | 'logit'
  /** P10, P50 and P90, low <= likely <= high. */
  low: number
  likely: number
  high: number
  /** From the quantity to the input of the formula, a share to people say; must not fall. */
  through?: (x: number) => number
  /**
   * What the quantity is, where inputs of several hypotheses, or several inputs of one, depend on the same: they move together in
   * every draw and are resolved together. Left out: a quantity of this input alone.
   */
  of?: string
}
