/**
 * A root of a continuous `f` between `lower` and `upper`, at which `f` must have opposite signs (or be zero).
 *
 * Chandrupatla (1997), "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives", Advances in Engineering Software 28(3): inverse quadratic
 * interpolation where it is safe, bisection where it is not; never leaves the bracket.
 *
 * @param tolerance absolute width at which to stop, beside a few units of rounding of the root itself
 */
export function findRoot(f: (x: number) => number, lower: number, upper: number, tolerance = 0): number {
  let best = upper
  let other = lower
  let fBest = f(best)
  let fOther = f(other)
  if (fBest === 0) return best
  if (fOther === 0) return other
  let t = 0.5
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const x = best + t * (other - best)
    const fx = f(x)
    let third = other
    let fThird = fOther
    if (fx > 0 === fBest > 0) {
      third = best
      fThird = fBest
    } else {
      other = best
      fOther = fBest
    }
    best = x
    fBest = fx
    const [root, fRoot] = Math.abs(fOther) < Math.abs(fBest) ? [other, fOther] : [best, fBest]
    const limit = (2 * Number.EPSILON * Math.abs(root) + tolerance) / Math.abs(other - best)
    if (limit > 0.5 || fRoot === 0) return root
    const xi = (best - other) / (third - other)
    const phi = (fBest - fOther) / (fThird - fOther)
    const interpolates = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
    t = interpolates
      ? (fBest / (fOther - fBest)) * (fThird / (fOther - fThird)) +
        ((third - best) / (other - best)) * (fBest / (fThird - fBest)) * (fOther / (fThird - fOther))
      : 0.5
    t = Math.min(1 - limit, Math.max(limit, t))
  }
  return best
}

/** Bisection alone needs about 1,100 steps from one end of the doubles to the other; this is a safety net. */
const MAX_STEPS = 200
