import {
  densityAfter,
  massAbove,
  massBelow,
  ORIGIN,
  type PanelDensity,
  type Step,
  stepInto,
} from './panelDensity.ts'

/**
 * The score process of a test that stops at the first look beyond its bounds, at one look: Brownian motion whose time is the
 * information, so that Z = score / sqrt(information).
 *
 * Armitage, McPherson & Rowe (1969), "Repeated significance tests on accumulating data", JRSS A 132: the sub-density of the walks
 * that have not stopped is carried from look to look by convolution with the normal increment.
 */
export interface StoppedWalk {
  /** Both sides alike: bounds mirror each other and there is no drift. */
  symmetric: boolean
  /** Mean of the score per unit of information. */
  drift: number
  /** The walks that had not stopped at an earlier look. */
  source: PanelDensity
  sourceInformation: number
  sourceStatedInformation: number
  information: number
  /** As the caller counts it; `information` runs ahead where looks lie very close. */
  statedInformation: number
  /** Walks outside these have stopped at this look; infinite before its bounds are set. */
  lower: number
  upper: number
}

export function startWalk({ symmetric, drift }: { symmetric: boolean; drift: number }): StoppedWalk {
  return {
    symmetric,
    drift,
    source: ORIGIN,
    sourceInformation: 0,
    sourceStatedInformation: 0,
    information: 0,
    statedInformation: 0,
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
  }
}

/**
 * The walk at the next look. At the same information it is the same walk, with the bounds that it had.
 *
 * Information that has grown by less than one part in 10^4 since walks were last stopped is taken to have grown by that much. Lower
 * correlations can only raise the chance to cross (Slepian's inequality; for two sides it follows from Anderson's), so bounds
 * made on them keep their error rate, and the integration need not resolve ever smaller steps.
 */
export function nextLook(walk: StoppedWalk, statedInformation: number): StoppedWalk {
  if (statedInformation === walk.statedInformation) return walk
  const stops = walk.upper < Number.POSITIVE_INFINITY || walk.lower > Number.NEGATIVE_INFINITY
  const [from, fromStated] = stops
    ? [walk.information, walk.statedInformation]
    : [walk.sourceInformation, walk.sourceStatedInformation]
  const growth = Math.max(statedInformation / fromStated, 1 + SMALLEST_GROWTH)
  const information = from === 0 ? statedInformation : from * growth
  return {
    ...walk,
    source: stops ? survivors(walk, information) : walk.source,
    sourceInformation: from,
    sourceStatedInformation: fromStated,
    information,
    statedInformation,
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
  }
}

/** The walks that go on beyond this look: those within the bounds, on the scale of Z. */
export function goOnWithin(walk: StoppedWalk, lowerZ: number, upperZ: number): StoppedWalk {
  const root = Math.sqrt(walk.information)
  return {
    ...walk,
    lower: Math.max(walk.lower, lowerZ * root),
    upper: Math.min(walk.upper, upperZ * root),
  }
}

/** The probability to stop at this look above a bound, on the scale of Z, having stopped nowhere before. */
export function exitAbove(walk: StoppedWalk, z: number): number {
  const root = Math.sqrt(walk.information)
  const bound = Math.max(z, walk.lower / root)
  return bound < walk.upper / root ? tailOfZ(walk, bound) - tailOfZ(walk, walk.upper / root) : 0
}

/** The probability to stop at this look below a bound, on the scale of Z, having stopped nowhere before. */
export function exitBelow(walk: StoppedWalk, z: number): number {
  const bound = Math.min(walk.upper, z * Math.sqrt(walk.information))
  if (bound <= walk.lower) return 0
  const step = stepOf(walk)
  return massBelow(walk.source, step, bound) - massBelow(walk.source, step, walk.lower)
}

/** The probability that Z is above z at this look, having stopped at no earlier look; bounds of this look's own do not count. */
export function tailOfZ(walk: StoppedWalk, z: number): number {
  return massAbove(walk.source, stepOf(walk), z * Math.sqrt(walk.information))
}

/** The density of Z at this look, of the walks that have stopped nowhere before. */
export function densityOfZ(walk: StoppedWalk, z: number): number {
  const root = Math.sqrt(walk.information)
  return root * densityAfter(walk.source, stepOf(walk), z * root)
}

/** Standard deviation of the last step, on the scale of Z: as fine as the density of Z gets. */
export function resolutionOfZ(walk: StoppedWalk): number {
  return stepOf(walk).sd / Math.sqrt(walk.information)
}

function stepOf(walk: StoppedWalk): Step {
  const growth = walk.information - walk.sourceInformation
  return {
    sd: Math.sqrt(growth),
    mean: walk.drift * growth,
    before: walk.sourceInformation / walk.information,
  }
}

/** The sub-density within the bounds of this look, in panels that resolve both the step that made it and the next one. */
function survivors(walk: StoppedWalk, nextInformation: number): PanelDensity {
  const step = stepOf(walk)
  const mean = walk.drift * walk.information
  const root = Math.sqrt(walk.information)
  const farthest = (bound: number) =>
    (Math.abs(bound) < Number.POSITIVE_INFINITY ? FAR : FAR_FROM_ANY_BOUND) * root
  const upper = Math.min(walk.upper, mean + farthest(walk.upper))
  const lower = Math.min(upper, Math.max(walk.lower, mean - farthest(walk.lower)))
  const width = PANEL_WIDTH * Math.min(step.sd, Math.sqrt(nextInformation - walk.information))
  const panels = 2 * Math.max(1, Math.ceil((upper - lower) / (2 * width)))
  return stepInto(walk.source, step, { lower, upper, panels, symmetric: walk.symmetric })
}

const SMALLEST_GROWTH = 1e-4

/** Standard deviations from the mean beyond which no double is left to hold the density. */
const FAR = 38

/** Where no bound is: walks below -6.5 come back to cross an upper bound less often, relative to all that cross it, than 4 in 10^11. */
const FAR_FROM_ANY_BOUND = 6.5

/** Standard deviations of a step that a panel spans: the bounds are then right to about 10^-10. */
const PANEL_WIDTH = 4
