import { type Mean, meanOf } from './share.ts'

/** The least-squares slope of y on x over points [x, y], with its standard error. */
export function slopeOf(points: readonly (readonly [number, number])[]): Mean {
  const [x, y] = [meanOf(points.map(([one]) => one)).mean, meanOf(points.map(([, one]) => one)).mean]
  const sum = (of: (x: number, y: number) => number) =>
    points.reduce((total, [oneX, oneY]) => total + of(oneX - x, oneY - y), 0)
  const spread = sum((dx) => dx * dx)
  const mean = sum((dx, dy) => dx * dy) / spread
  const residuals = sum((dx, dy) => (dy - mean * dx) * (dy - mean * dx))
  return { mean, error: Math.sqrt(residuals / (points.length - 2) / spread), of: points.length }
}
