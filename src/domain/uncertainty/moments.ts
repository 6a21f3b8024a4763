import exp from '@stdlib/math-base-special-exp'
import { normalCdf, normalPdf } from '../../stats/distributions/normal.ts'
import { atNormal, piecesOf, type TwoPieces } from './atNormal.ts'
import type { Uncertain } from './uncertain.ts'

export interface Moments {
  mean: number
  sd: number
}

/**
 * Mean and standard deviation of an uncertain quantity, in the input's unit.
 *
 * In closed form for amounts and lifts: with spreads a (below) and b (above) of the median M, a lift has the mean
 * M + (b - a)/sqrt(2 pi) and the second moment (a^2 + b^2)/2 about M; an amount has E[X^k] = M^k (exp((ka)^2/2) Phi(-ka) +
 * exp((kb)^2/2) Phi(kb)). A share, or what is not proportional to the quantity, by Simpson's rule on each piece.
 */
export function moments(uncertain: Uncertain): Moments {
  const pieces = piecesOf(uncertain)
  if (uncertain.through !== undefined || uncertain.curve === 'logit') return byQuadrature(uncertain, pieces)
  const { below, above } = pieces
  if (uncertain.curve === 'linear') {
    const shift = (above - below) * HALF_NORMAL
    const variance = (below * below + above * above) / 2 - shift * shift
    return { mean: pieces.median + shift, sd: Math.sqrt(Math.max(0, variance)) }
  }
  const first = atNormal(uncertain, pieces, 0)
  const mean = first * logMoment(pieces, 1)
  const variance = first * first * logMoment(pieces, 2) - mean * mean
  return { mean, sd: Math.sqrt(Math.max(0, variance)) }
}

/** E[Z; Z > 0] of a standard normal Z. */
const HALF_NORMAL = normalPdf(0)

function logMoment({ below, above }: TwoPieces, k: number): number {
  const part = (spread: number) => exp((k * k * spread * spread) / 2)
  return part(below) * normalCdf(-k * below) + part(above) * normalCdf(k * above)
}

/** Beyond, a standard normal has 1e-15 of itself. */
const FARTHEST = 8
const STEPS = 128

/** Simpson's weights times the density, at the points of one piece. */
const weights = Float64Array.from(
  { length: STEPS + 1 },
  (_, i) => (i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2) * normalPdf((i * FARTHEST) / STEPS),
)

function byQuadrature(uncertain: Uncertain, pieces: TwoPieces): Moments {
  const { through = (x: number) => x } = uncertain
  const step = FARTHEST / STEPS
  let weight = 0
  let sum = 0
  let squares = 0
  for (const side of [-1, 1]) {
    for (const [i, w] of weights.entries()) {
      const x = through(atNormal(uncertain, pieces, side * i * step))
      weight += w
      sum += w * x
      squares += w * x * x
    }
  }
  const mean = sum / weight
  return { mean, sd: Math.sqrt(Math.max(0, squares / weight - mean * mean)) }
}
