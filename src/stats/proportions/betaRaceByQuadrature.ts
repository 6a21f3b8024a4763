import betainc from '@stdlib/math-base-special-betainc'
import betaln from '@stdlib/math-base-special-betaln'
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'
import type { BetaRace } from './betaRace.ts'

interface Beta {
  a: number
  b: number
  mean: number
  /** ln B(a, b) */
  logNorm: number
  /** Roughly the standard deviation of logit(X). */
  logitSd: number
}

const beta = (a: number, b: number): Beta => ({
  a,
  b,
  mean: a / (a + b),
  logNorm: betaln(a, b),
  logitSd: Math.sqrt(1 / a + 1 / b),
})

/**
 * The race of A ~ Beta(aA, bA) against B ~ Beta(aB, bB), real parameters, by the trapezoidal rule.
 *
 * On the logit scale a beta density is analytic and dies off at both ends, where the trapezoidal rule
 * converges exponentially (Trefethen & Weideman 2014, SIAM Review 56(3)); no endpoint singularity is left.
 * The integral runs over the narrower of the two densities, so that the other's distribution is smooth on its grid. Everything
 * wanted comes from that one distribution: E[W; W > x] = E[W] P(W' > x) with W' ~ Beta(a + 1, b), whose distribution differs from
 * that of W by x^a (1 - x)^b / (a B(a, b)).
 */
export function betaRaceByQuadrature(aA: number, bA: number, aB: number, bB: number): BetaRace {
  const [arm, other] = [beta(aA, bA), beta(aB, bB)]
  if (arm.logitSd < other.logitSd) {
    const { wins, loses, gain, loss } = raceOver(arm, other)
    return { bWins: wins, aWins: loses, lossOfB: loss, lossOfA: gain }
  }
  const { wins, loses, gain, loss } = raceOver(other, arm)
  return { bWins: loses, aWins: wins, lossOfB: gain, lossOfA: loss }
}

/** Of a wide W against a narrow X: P(W > X), P(W < X), E[(W - X)+] and E[(X - W)+]. */
function raceOver(narrow: Beta, wide: Beta) {
  const step = Math.min(0.25, 0.4 * narrow.logitSd)
  const centre = ln(narrow.a / narrow.b)
  let [weights, wins, loses, gain, loss] = [0, 0, 0, 0, 0]
  const add = (y: number) => {
    // ln x and ln(1 - x) of x = 1 / (1 + e^-y), without cancellation.
    const tail = log1p(exp(-Math.abs(y)))
    const logX = y < 0 ? y - tail : -tail
    const logRest = y < 0 ? -tail : -y - tail
    const weight = exp(narrow.a * logX + narrow.b * logRest - narrow.logNorm)
    const x = exp(logX)
    const upper = x > wide.mean
    const inTail = betainc(x, wide.a, wide.b, true, upper)
    const above = upper ? inTail : 1 - inTail
    const below = upper ? 1 - inTail : inTail
    const shift = (wide.mean / wide.a) * exp(wide.a * logX + wide.b * logRest - wide.logNorm)
    weights += weight
    wins += weight * above
    loses += weight * below
    gain += weight * ((wide.mean - x) * above + shift)
    loss += weight * ((x - wide.mean) * below + shift)
    return weight
  }
  add(centre)
  for (const direction of [-1, 1]) {
    let k = 1
    while (add(centre + direction * k * step) > NEGLIGIBLE * weights) k += 1
  }
  // The weights add up to 1 / step but for the rounding of betaln, which thus cancels.
  const mean = (total: number) => Math.max(0, total / weights)
  return {
    wins: Math.min(1, mean(wins)),
    loses: Math.min(1, mean(loses)),
    gain: mean(gain),
    loss: mean(loss),
  }
}

const NEGLIGIBLE = 1e-19
