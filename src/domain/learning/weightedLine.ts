/** An observation of y at x, and what it counts. */
export interface WeightedPoint {
  x: number
  y: number
  /** Above 0; only the proportions of the weights matter. */
  weight: number
}

export interface WeightedLine {
  intercept: number
  slope: number
  /** Weighted mean of squared residuals around a line, scaled by n / (n - 2) for the two that were fitted. */
  residualVariance: number
  /** Of the slope; the spread around the line is estimated from the residuals, so it has n - 2 degrees of freedom. */
  standardError: number
}

/**
 * The straight line of least weighted squares, the slope held within bounds where they are given: a bound slope is followed by the
 * intercept, so that the line still goes through the weighted mean.
 *
 * @param points at least three; null where all x are the same, as no slope can be told then
 */
export function weightedLine(
  points: readonly WeightedPoint[],
  bounds: { least: number; most: number } = { least: -Number.MAX_VALUE, most: Number.MAX_VALUE },
): WeightedLine | null {
  const sum = (of: (point: WeightedPoint) => number) =>
    points.reduce((total, point) => total + point.weight * of(point), 0)
  const first = points[0]
  if (first === undefined || points.length < 3 || points.every(({ x }) => x === first.x)) return null
  const weights = sum(() => 1)
  const x = sum((point) => point.x) / weights
  const y = sum((point) => point.y) / weights
  const spread = sum((point) => (point.x - x) * (point.x - x))
  const free = sum((point) => (point.x - x) * (point.y - y)) / spread
  const slope = Math.min(bounds.most, Math.max(bounds.least, free))
  const intercept = y - slope * x
  const squares = sum((point) => {
    const residual = point.y - intercept - slope * point.x
    return residual * residual
  })
  const freedom = points.length - 2
  return {
    intercept,
    slope,
    residualVariance: (squares / weights) * (points.length / freedom),
    standardError: Math.sqrt(squares / freedom / spread),
  }
}
