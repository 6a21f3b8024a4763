import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import type { Uncertain } from './uncertain.ts'

/** The 90th percentile of the standard normal distribution, to the digits that all ranges of the ranking are read with. */
export const Z90 = 1.28155

/** Nothing is taken to be nearer to 0, or a share to 1, than this part of what is likely: a logarithm would have no end there. */
const CLOSEST = 1e-6

/** A normal distribution in two pieces on some scale: its median, and the spread below and above it. */
export interface TwoPieces {
  median: number
  below: number
  above: number
}

/** The pieces on the scale of the curve: logs, the quantity itself, or logits. */
export function piecesOf({ curve, low, likely, high }: Uncertain): TwoPieces {
  const scale = scales[curve]
  const median = scale.to(likely, likely)
  return {
    median,
    below: (median - scale.to(low, likely)) / Z90,
    above: (scale.to(high, likely) - median) / Z90,
  }
}

/**
 * The quantity where a standard normal variable is z: its median at 0, its P10 and P90 at -/+ 1.28155.
 *
 * An amount whose likely value is 0 or less is 0 throughout; a P10 of 0 is read as a millionth of what is likely, and shares
 * stay a millionth away from 0 and 1.
 */
export function atNormal(uncertain: Uncertain, { median, below, above }: TwoPieces, z: number): number {
  return scales[uncertain.curve].from(median + (z < 0 ? below : above) * z, uncertain)
}

interface Scale {
  to(x: number, likely: number): number
  from(y: number, uncertain: Uncertain): number
}

const scales: Record<Uncertain['curve'], Scale> = {
  log: {
    to: (x, likely) => (likely > 0 ? ln(Math.max(x, likely * CLOSEST)) : 0),
    from: (y, { likely }) => (likely > 0 ? exp(y) : 0),
  },
  linear: { to: (x) => x, from: (y) => y },
  logit: {
    to: (x) => {
      const share = Math.min(Math.max(x, CLOSEST), 1 - CLOSEST)
      return ln(share / (1 - share))
    },
    from: (y) => 1 / (1 + exp(-y)),
  },
}
