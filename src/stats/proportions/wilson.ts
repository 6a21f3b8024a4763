/**
 * Wilson's score interval for one proportion (Wilson 1927).
 *
 * @param x conversions
 * @param n units, at least 1
 * @param z critical value, e.g. 1.96 for 95 %
 */
export function wilsonInterval(x: number, n: number, z: number): { lower: number; upper: number } {
  return { lower: lowerBound(x, n, z), upper: 1 - lowerBound(n - x, n, z) }
}

/** The smaller root of (p - x/n)^2 = z^2 p (1 - p) / n, as constant over larger root: 0 exactly at x = 0. */
function lowerBound(x: number, n: number, z: number): number {
  const squared = z * z
  const larger = (2 * x + squared + z * Math.sqrt(squared + (4 * x * (n - x)) / n)) / 2
  return x === 0 ? 0 : (x * x) / (n * larger)
}
