/** The Chebyshev points of the second kind on [-1, 1]: extrema of the polynomial of degree 8, cos(pi j / 8). */
const POINTS = [
  -1,
  -0.9238795325112867,
  -Math.SQRT1_2,
  -0.3826834323650898,
  0,
  0.3826834323650898,
  Math.SQRT1_2,
  0.9238795325112867,
  1,
]

/** Nine places to tabulate a function between two ends, both included. */
export function lobattoNodes(from: number, to: number): number[] {
  return POINTS.map((point) => (from + to) / 2 + ((to - from) / 2) * point)
}

/**
 * The polynomial through values at `lobattoNodes`, at x (Berrut & Trefethen 2004, "Barycentric Lagrange interpolation", SIAM
 * Review 46(3), eq. 4.2 and 5.4).
 */
export function interpolateAt(nodes: readonly number[], values: readonly number[], x: number): number {
  let numerator = 0
  let denominator = 0
  const last = nodes.length - 1
  for (let j = 0; j <= last; j += 1) {
    const distance = x - (nodes[j] ?? 0)
    if (distance === 0) return values[j] ?? 0
    const weight = (j === 0 || j === last ? 0.5 : 1) * (j % 2 === 0 ? 1 : -1)
    numerator += (weight / distance) * (values[j] ?? 0)
    denominator += weight / distance
  }
  return numerator / denominator
}
