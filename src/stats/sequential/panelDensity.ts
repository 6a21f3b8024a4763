import exp from '@stdlib/math-base-special-exp'
import { normalSf } from '../distributions/normal.ts'
import { NODES, WEIGHTS } from './gaussLegendre.ts'

/** A density on an interval, kept for integration: equal panels with the nodes of a Gauss-Legendre rule in each. */
export interface PanelDensity {
  lower: number
  upper: number
  /** Density times quadrature weight at each node, in ascending order; their sum is the probability of the interval. */
  masses: Float64Array
}

/** A normal step from the place of a density to that of the next. */
export interface Step {
  sd: number
  mean: number
  /** Share of the way that the walk had come before the step: where a walk that is now at x most likely came from. */
  before: number
}

/** What lies further from where a walk most likely came from, in standard deviations, adds less than one part in 10^15. */
const REACH = 8.5
const PER_PANEL = NODES.length
const INVERSE_SQRT_TWO_PI = 0.3989422804014327

/** All probability at 0. */
export const ORIGIN: PanelDensity = {
  lower: 0,
  upper: 0,
  masses: new Float64Array(PER_PANEL).fill(1 / PER_PANEL),
}

/** The density after a step, at x. */
export function densityAfter(density: PanelDensity, step: Step, x: number): number {
  const rate = -0.5 / (step.sd * step.sd)
  const kernel = (distance: number) => exp(rate * distance * distance)
  return (sumOver(density, step, x, panelsNear(density, step, x, x), kernel) * INVERSE_SQRT_TWO_PI) / step.sd
}

/** The probability to be above x after a step. */
export function massAbove(density: PanelDensity, step: Step, x: number): number {
  const near = panelsNear(density, step, x, Number.POSITIVE_INFINITY)
  return sumOver(density, step, x, near, (distance) => normalSf(distance / step.sd))
}

/** The probability to be below x after a step. */
export function massBelow(density: PanelDensity, step: Step, x: number): number {
  const near = panelsNear(density, step, Number.NEGATIVE_INFINITY, x)
  return sumOver(density, step, x, near, (distance) => normalSf(-distance / step.sd))
}

/** Sums the masses of some panels, each times a function of what is missing from it to x after the mean of the step. */
function sumOver(
  density: PanelDensity,
  step: Step,
  x: number,
  [first, last]: readonly [number, number],
  kernel: (distance: number) => number,
): number {
  const { masses } = density
  const half = halfWidth(density)
  let sum = 0
  for (let panel = first; panel <= last; panel += 1) {
    const distance = x - step.mean - (density.lower + (2 * panel + 1) * half)
    for (let j = 0; j < PER_PANEL; j += 1) {
      sum += (masses[panel * PER_PANEL + j] ?? 0) * kernel(distance - half * (NODES[j] ?? 0))
    }
  }
  return sum
}

/**
 * The density after a step, on an interval and in panels of its own.
 *
 * With C and c the centres of a panel here and there, D their distance and H x_i, h x_j the places in them, the kernel factors:
 * (D + H x_i - h x_j)^2 = D^2 + 2 D H x_i - 2 D h x_j + (H x_i - h x_j)^2. The last term is the same for all pairs of panels, and
 * so two panels need 13 exponentials and not 144.
 *
 * @param symmetric the density is even, and the interval is symmetric about 0: half of it is computed
 */
export function stepInto(
  density: PanelDensity,
  step: Step,
  interval: { lower: number; upper: number; panels: number; symmetric: boolean },
): PanelDensity {
  const { lower, upper, panels, symmetric } = interval
  const after = { lower, upper, masses: new Float64Array(panels * PER_PANEL) }
  const half = halfWidth(after)
  const sourceHalf = halfWidth(density)
  const rate = -0.5 / (step.sd * step.sd)
  const kernel = kernelWithin(half, sourceHalf, rate)
  const tilted = new Float64Array(PER_PANEL)
  const tilt = new Float64Array(PER_PANEL)
  for (let panel = symmetric ? panels / 2 : 0; panel < panels; panel += 1) {
    const centre = lower + (2 * panel + 1) * half
    const sums = after.masses.subarray(panel * PER_PANEL, (panel + 1) * PER_PANEL)
    const [first, last] = panelsNear(density, step, centre - half, centre + half)
    for (let source = first; source <= last; source += 1) {
      const distance = centre - step.mean - (density.lower + (2 * source + 1) * sourceHalf)
      exponentials(-2 * rate * distance * sourceHalf, tilted)
      exponentials(2 * rate * distance * half, tilt)
      for (let j = 0; j < PER_PANEL; j += 1) {
        tilted[j] = (tilted[j] ?? 0) * (density.masses[source * PER_PANEL + j] ?? 0)
      }
      const scale = exp(rate * distance * distance)
      for (let i = 0; i < PER_PANEL; i += 1) {
        let sum = 0
        for (let j = 0; j < PER_PANEL; j += 1) sum += (kernel[i * PER_PANEL + j] ?? 0) * (tilted[j] ?? 0)
        sums[i] = (sums[i] ?? 0) + sum * scale * (tilt[i] ?? 0)
      }
    }
    for (let i = 0; i < PER_PANEL; i += 1) {
      sums[i] = ((sums[i] ?? 0) * (WEIGHTS[i] ?? 0) * half * INVERSE_SQRT_TWO_PI) / step.sd
    }
  }
  if (symmetric) mirror(after.masses)
  return after
}

function halfWidth(density: PanelDensity): number {
  return (density.upper - density.lower) / (2 * (density.masses.length / PER_PANEL))
}

/** First and last panel that a walk at `from` to `to` after the step can have come from. */
function panelsNear(density: PanelDensity, step: Step, from: number, to: number): [number, number] {
  const { lower, upper, masses } = density
  const panels = masses.length / PER_PANEL
  const perUnit = panels / (upper - lower)
  const panelAt = (place: number) =>
    upper > lower ? Math.min(panels - 1, Math.max(0, Math.floor((place - lower) * perUnit))) : 0
  const origin = (place: number) => Math.min(upper, Math.max(lower, place * step.before))
  return [panelAt(origin(from) - REACH * step.sd), panelAt(origin(to) + REACH * step.sd)]
}

/** The kernel between the places in a panel there (rows) and here (columns); turning both panels round changes nothing. */
function kernelWithin(half: number, sourceHalf: number, rate: number): Float64Array {
  const kernel = new Float64Array(PER_PANEL * PER_PANEL)
  const last = kernel.length - 1
  for (let entry = 0; 2 * entry < last; entry += 1) {
    const [i, j] = [Math.floor(entry / PER_PANEL), entry % PER_PANEL]
    const distance = half * (NODES[i] ?? 0) - sourceHalf * (NODES[j] ?? 0)
    kernel[entry] = exp(rate * distance * distance)
    kernel[last - entry] = kernel[entry] ?? 0
  }
  return kernel
}

/** exp(a x) at the nodes x of a panel, which are symmetric about 0. */
function exponentials(a: number, into: Float64Array): void {
  for (let j = PER_PANEL / 2; j < PER_PANEL; j += 1) {
    const value = exp(a * (NODES[j] ?? 0))
    into[j] = value
    into[PER_PANEL - 1 - j] = 1 / value
  }
}

function mirror(masses: Float64Array): void {
  const { length } = masses
  for (let i = 0; 2 * i < length; i += 1) masses[i] = masses[length - 1 - i] ?? 0
}
