/** A share of simulated experiments, with its Monte Carlo standard error. */
export interface Share {
  rate: number
  error: number
  of: number
}

export function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): Share {
  const of = items.length
  const rate = items.filter(holds).length / of
  return { rate, error: Math.sqrt((rate * (1 - rate)) / of), of }
}

/** The mean of some figures, with its Monte Carlo standard error. */
export interface Mean {
  mean: number
  error: number
  of: number
}

export function meanOf(figures: readonly number[]): Mean {
  const of = figures.length
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / of
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) * (figure - mean), 0)
  return { mean, error: Math.sqrt(squares / (of - 1) / of), of }
}

/** Three Monte Carlo standard errors above a rate that is promised: what chance alone rarely exceeds. */
export const atMost = (rate: number, of: number): number => rate + 3 * standardError(rate, of)
/** The same below it. */
export const atLeast = (rate: number, of: number): number => rate - 3 * standardError(rate, of)

const standardError = (rate: number, of: number) => Math.sqrt((rate * (1 - rate)) / of)
