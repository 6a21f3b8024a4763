import { boundarySequence } from './boundaries.ts'
import { type Spending, spendingFunctions } from './spending.ts'

/** The looks of a group-sequential test so far, as `groupSequentialBoundaries` takes them. */
export interface GroupSequentialDesign {
  spending: Spending
  /** 2: both directions, each at half of alpha; 1: one direction. */
  sides: 1 | 2
  /** Share of the planned data at each look, in the order of the looks. */
  fractions: readonly number[]
  /** Data of the metric at each look, in any unit. */
  information: readonly number[]
}

/** Designs that agree in all looks that they share, and the boundaries that were asked of them. */
interface Track {
  design: { spending: Spending; sides: 1 | 2; fractions: number[]; information: number[] }
  byAlpha: Map<number, { boundaries: number[]; next: (fraction: number, information: number) => number }>
}

/** Enough for the metrics and treatments of one analysis, and little enough memory for a Worker. */
const MAX_TRACKS = 40
/** A table of repeated p-values has 57. */
const MAX_ALPHAS = 80

/** The longest unused first. */
const tracks: Track[] = []

/**
 * The boundary of the last look of a design, for an alpha in (0, 1); Infinity where nothing may be crossed.
 *
 * What was computed is kept, and a design that grew by a look costs one look more. A boundary depends on its own looks alone, so
 * that what is kept changes the time and never the answer.
 */
export function lastBoundary(design: GroupSequentialDesign, alpha: number): number {
  const { byAlpha } = trackOf(design)
  let kept = byAlpha.get(alpha)
  if (kept === undefined) {
    const [oldest] = byAlpha.keys()
    if (oldest !== undefined && byAlpha.size >= MAX_ALPHAS) byAlpha.delete(oldest)
    const { spending, sides } = design
    kept = { boundaries: [], next: boundarySequence({ spend: spendingFunctions[spending], alpha, sides }) }
    byAlpha.set(alpha, kept)
  }
  const { boundaries, next } = kept
  for (let look = boundaries.length; look < design.fractions.length; look += 1) {
    boundaries.push(next(design.fractions[look] ?? 0, design.information[look] ?? 0))
  }
  return boundaries[design.fractions.length - 1] ?? Number.POSITIVE_INFINITY
}

function trackOf(design: GroupSequentialDesign): Track {
  const found = tracks.findLastIndex((track) => agree(track.design, design))
  const known = found < 0 ? undefined : tracks.splice(found, 1)[0]
  const track: Track = known ?? { design: { ...design, fractions: [], information: [] }, byAlpha: new Map() }
  const { fractions, information } = track.design
  for (let look = fractions.length; look < design.fractions.length; look += 1) {
    fractions.push(design.fractions[look] ?? 0)
    information.push(design.information[look] ?? 0)
  }
  tracks.push(track)
  if (tracks.length > MAX_TRACKS) tracks.shift()
  return track
}

function agree(one: GroupSequentialDesign, other: GroupSequentialDesign): boolean {
  if (one.spending !== other.spending || one.sides !== other.sides) return false
  const shared = Math.min(one.fractions.length, other.fractions.length)
  for (let look = 0; look < shared; look += 1) {
    if (one.fractions[look] !== other.fractions[look] || one.information[look] !== other.information[look])
      return false
  }
  return true
}
