import { describe, expect, it } from 'vitest'
import { normalSf } from '../../../../src/stats/distributions/normal.ts'
import { findRoot } from '../../../../src/stats/findRoot.ts'
import { groupSequentialBoundaries } from '../../../../src/stats/sequential/boundaries.ts'
import { exitProbabilities } from '../../../../src/stats/sequential/exitProbabilities.ts'
import { type SpendingFunction, spendingFunctions } from '../../../../src/stats/sequential/spending.ts'
import { expectClose, vectors } from '../../../support/vectors.ts'

/** The tolerance of the file is for boundaries; its note gives that of probabilities, and of boundaries far out. */
const PROBABILITY = { rel: 0, abs: 1e-8 }
const FAR_BOUNDARY = { rel: 0, abs: 1e-5 }

interface SpendingInput {
  spending: 'ldof' | 'ldpocock' | 'power' | 'hsd'
  rho?: number
  gamma?: number
  alpha: number
  sides: 1 | 2
  t: number[]
}

const spendOf = ({ spending, rho = 1, gamma = 1 }: SpendingInput): SpendingFunction =>
  ({
    ldof: spendingFunctions['obrien-fleming'],
    ldpocock: spendingFunctions.pocock,
    power: (alpha: number, t: number) => alpha * t ** rho,
    hsd: (alpha: number, t: number) => (alpha * Math.expm1(-gamma * t)) / Math.expm1(-gamma),
  })[spending]

const boundariesOf = (input: SpendingInput) =>
  groupSequentialBoundaries({
    spend: spendOf(input),
    alpha: input.alpha,
    sides: input.sides,
    fractions: input.t,
    information: input.t,
  })

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const equalLooks = (looks: number) => Array.from({ length: looks }, (_, look) => (look + 1) / looks)

/** The chance that |Z| is ever at or beyond its bound, at equally spaced looks. */
function everBeyond(boundaries: readonly number[]): number {
  const bounds = boundaries.map((upper) => ({ lower: -upper, upper }))
  const { lower, upper } = exitProbabilities({ bounds, information: equalLooks(boundaries.length) })
  return total(lower) + total(upper)
}

describe('group-sequential reference values', () => {
  it('has the boundaries, the alpha they spend and their nominal levels', () => {
    const { cases, tolerance } = vectors<
      SpendingInput,
      { z: number[]; cumulative_alpha: number[]; nominal_p_two_sided: number[] }
    >('group_sequential', 'spending')
    for (const { id, input, expected } of cases) {
      const { alpha, sides, t } = input
      const z = boundariesOf(input)
      for (const [look, boundary] of z.entries()) {
        const nominal = expected.nominal_p_two_sided[look] ?? 0
        expectClose(
          `${id} look ${look}`,
          { z: boundary },
          { z: expected.z[look] ?? null },
          nominal < 1e-10 ? FAR_BOUNDARY : tolerance,
        )
      }
      const cumulative_alpha = t.map((fraction) => sides * spendOf(input)(alpha / sides, fraction))
      const nominal_p_two_sided = z.map((boundary) => sides * normalSf(boundary))
      expectClose(id, { cumulative_alpha, nominal_p_two_sided }, { ...expected }, PROBABILITY)

      const bounds = z.map((upper) => ({ lower: sides === 2 ? -upper : Number.NEGATIVE_INFINITY, upper }))
      const exits = exitProbabilities({ bounds, information: t })
      const crossed = t.map(
        (_, look) => total(exits.lower.slice(0, look + 1)) + total(exits.upper.slice(0, look + 1)),
      )
      expectClose(id, { cumulative_alpha: crossed }, { ...expected }, PROBABILITY)
    }
  })

  it("has Pocock's and O'Brien and Fleming's constants", () => {
    const { cases, tolerance } = vectors<
      { K: number; alpha: number },
      { pocock: number; obrien_fleming: number }
    >('group_sequential', 'constant')
    for (const { id, input, expected } of cases) {
      const { K, alpha } = input
      const constant = (shape: (t: number) => number) =>
        findRoot((c) => everBeyond(equalLooks(K).map((t) => c * shape(t))) - alpha, 1, 4, 1e-9)
      const got = { pocock: constant(() => 1), obrien_fleming: constant((t) => 1 / Math.sqrt(t)) }
      expectClose(id, got, { ...expected }, tolerance)
    }
  })

  it('has the error rate of a fixed test that is looked at again and again', () => {
    const { cases } = vectors<{ looks: number; z: number }, { type1_two_sided: number }>(
      'group_sequential',
      'peeking',
    )
    for (const { id, input, expected } of cases) {
      const type1_two_sided = everBeyond(new Array<number>(input.looks).fill(input.z))
      expectClose(id, { type1_two_sided }, { ...expected }, PROBABILITY)
    }
  })

  it('has the chances to stop at each look under an effect', () => {
    const { cases } = vectors<
      SpendingInput & { drift: number },
      { upper_first_exit: number[]; lower_first_exit: number[]; power_upper: number }
    >('group_sequential', 'power')
    for (const { id, input, expected } of cases) {
      const bounds = boundariesOf(input).map((upper) => ({ lower: -upper, upper }))
      const { lower, upper } = exitProbabilities({ bounds, information: input.t, drift: input.drift })
      const got = { upper_first_exit: upper, lower_first_exit: lower, power_upper: total(upper) }
      expectClose(id, got, { ...expected }, PROBABILITY)
    }
  })

  it('leaves out no case', () => {
    const kinds = ['spending', 'constant', 'peeking', 'power']
    const all = vectors('group_sequential').cases
    expect(all.filter(({ kind = '' }) => !kinds.includes(kind))).toEqual([])
    expect(all).toHaveLength(75)
  })
})
