import exp from '@stdlib/math-base-special-exp'
import expm1 from '@stdlib/math-base-special-expm1'
import ln from '@stdlib/math-base-special-ln'
import { normalSf } from '../../../../src/stats/distributions/normal.ts'
import { findRoot } from '../../../../src/stats/findRoot.ts'
import { groupSequentialBoundaries } from '../../../../src/stats/sequential/boundaries.ts'
import { exitProbabilities } from '../../../../src/stats/sequential/exitProbabilities.ts'
import { type SpendingFunction, spendingFunctions } from '../../../../src/stats/sequential/spending.ts'

export interface Design {
  spending: 'ldof' | 'ldpocock' | 'power' | 'hsd'
  alpha: number
  sides: 1 | 2
  t: number[]
  rho?: number
  gamma?: number
}

/** The engine's two spending functions, and the two other families of the reference. */
function spendingOf({ spending, rho = Number.NaN, gamma = Number.NaN }: Design): SpendingFunction {
  return {
    ldof: spendingFunctions['obrien-fleming'],
    ldpocock: spendingFunctions.pocock,
    power: (alpha: number, t: number) => alpha * exp(rho * ln(t)),
    hsd: (alpha: number, t: number) => (alpha * expm1(-gamma * t)) / expm1(-gamma),
  }[spending]
}

export function boundsOf(design: Design): number[] {
  const { alpha, sides, t } = design
  return groupSequentialBoundaries({ spend: spendingOf(design), alpha, sides, fractions: t, information: t })
}

/** Where a test with these upper bounds stops, mirrored below when it has two sides. */
export function exits(z: number[], information: number[], options: { sides?: 1 | 2; drift?: number } = {}) {
  const { sides = 2, drift = 0 } = options
  const bounds = z.map((upper) => ({ lower: sides === 2 ? -upper : Number.NEGATIVE_INFINITY, upper }))
  return exitProbabilities({ bounds, information, drift })
}

export const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0)

/** The chance of any false alarm: what a test stops with, somewhere. */
export function falseAlarms(z: number[], information: number[]): number {
  const { lower, upper } = exits(z, information)
  return total(lower) + total(upper)
}

export const equalLooks = (looks: number): number[] =>
  Array.from({ length: looks }, (_, look) => (look + 1) / looks)

/** The c at which bounds c * shape(look) raise a false alarm with probability alpha. */
function constant(looks: number, alpha: number, shape: (t: number) => number): number {
  const t = equalLooks(looks)
  return findRoot(
    (c) =>
      falseAlarms(
        t.map((one) => c * shape(one)),
        t,
      ) - alpha,
    0.5,
    6,
    1e-10,
  )
}

/** Pocock (1977): the same bound at every look. */
export const pocockConstant = (looks: number, alpha: number): number => constant(looks, alpha, () => 1)

/** O'Brien & Fleming (1979): c sqrt(K / k). */
export const obrienFlemingConstant = (looks: number, alpha: number): number =>
  constant(looks, alpha, (t) => 1 / Math.sqrt(t))

export const groupSequential = {
  spending: (design: Design) => {
    const z = boundsOf(design)
    const { lower, upper } = exits(z, design.t, design)
    return {
      z,
      cumulative_alpha: z.map((_, look) => total(upper.slice(0, look + 1)) + total(lower.slice(0, look + 1))),
      nominal_p_two_sided: z.map((one) => design.sides * normalSf(one)),
    }
  },

  constant: ({ K, alpha }: { K: number; alpha: number }) => ({
    pocock: pocockConstant(K, alpha),
    obrien_fleming: obrienFlemingConstant(K, alpha),
  }),

  peeking: ({ looks, z }: { looks: number; z: number }) => ({
    type1_two_sided: falseAlarms(new Array<number>(looks).fill(z), equalLooks(looks)),
  }),

  power: (design: Design & { drift: number }) => {
    const { upper, lower } = exits(boundsOf(design), design.t, design)
    return { upper_first_exit: upper, lower_first_exit: lower, power_upper: total(upper) }
  },
}
