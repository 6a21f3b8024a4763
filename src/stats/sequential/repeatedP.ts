import { normalIsf, normalSf } from '../distributions/normal.ts'
import { findRoot } from '../findRoot.ts'
import { type GroupSequentialDesign, lastBoundary } from './boundaryTable.ts'
import { interpolateAt, lobattoNodes } from './lobattoInterpolation.ts'

export type { GroupSequentialDesign }

/**
 * The level of the single-look test that stands for the boundary of the last look.
 *
 * @param alpha error rate of the whole design, of both sides together when there are two, in (0, 1)
 * @returns a two-sided level when `sides` is 2, and a one-sided one else; 0 where nothing may be crossed
 */
export function nominalLevel(design: GroupSequentialDesign, alpha: number): number {
  return design.sides * normalSf(lastBoundary(design, alpha))
}

/**
 * The smallest alpha whose boundary is crossed at the last look: the repeated p-value (Jennison & Turnbull 1999, "Group
 * Sequential Methods", section 9.5). It inverts `nominalLevel` to eight digits, by interpolation between boundaries that are kept.
 *
 * Boundaries fall as alpha grows: seen in 20,000 random designs of 1 to 100 looks with either spending, and so there is one such
 * alpha.
 *
 * @param nominalP p-value of the single-look test, two-sided when `sides` is 2
 * @returns 1 above 0.9, and 1e-12 for all below it. With less than a twentieth of the planned data a p-value below 1e-40 may give
 *   more than the true one, never less, because boundaries leave the doubles there
 */
export function lookP(design: GroupSequentialDesign, nominalP: number): number {
  const { sides } = design
  const z = normalIsf(nominalP / sides)
  const lowest = lastBoundary(design, LARGEST)
  if (z < lowest || lowest === Number.POSITIVE_INFINITY) return 1
  for (const { quantiles, alphas, above, below } of PANELS[sides]) {
    const boundary = lastBoundary(design, below)
    if (boundary === Number.POSITIVE_INFINITY) return above
    if (z >= boundary) continue
    const boundaries = alphas.map((alpha) => lastBoundary(design, alpha))
    const miss = (x: number) => interpolateAt(quantiles, boundaries, x) - z
    const quantile = findRoot(miss, quantiles[0] ?? 0, quantiles.at(-1) ?? 0)
    return Math.min(above, Math.max(below, sides * normalSf(quantile)))
  }
  return SMALLEST
}

const LARGEST = 0.9
const SMALLEST = 1e-12

/**
 * Where the table is cut: boundaries are smooth in the normal quantile of alpha, and nine of them in each panel hold eight digits
 * of alpha. A panel is computed when a p-value falls into it.
 */
const EDGES = [LARGEST, 0.75, 0.5, 0.2, 0.03, 1e-3, 1e-6, SMALLEST]

interface Panel {
  /** The alphas at its ends. */
  above: number
  below: number
  alphas: readonly number[]
  /** The normal quantiles of the alphas, ascending. */
  quantiles: readonly number[]
}

const PANELS: Record<1 | 2, readonly Panel[]> = { 1: panelsOf(1), 2: panelsOf(2) }

function panelsOf(sides: 1 | 2): Panel[] {
  return EDGES.slice(1).map((below, panel) => {
    const above = EDGES[panel] ?? 1
    const quantiles = lobattoNodes(normalIsf(above / sides), normalIsf(below / sides))
    const inside = quantiles.slice(1, -1).map((quantile) => sides * normalSf(quantile))
    return { above, below, alphas: [above, ...inside, below], quantiles }
  })
}
