import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

/** One reference case of tests/fixtures/vectors (SCHEMA.md there says what each leaf means). */
export interface VectorCase<Input, Expected> {
  id: string
  kind?: string
  input: Input
  expected: Expected
}

export interface Tolerance {
  rel: number
  abs: number
}

/** All cases of a vector file, or those of one kind, and the tolerance that the file names. */
export function vectors<Input, Expected>(
  name: string,
  kind?: string,
): { tolerance: Tolerance; cases: VectorCase<Input, Expected>[] } {
  const path = new URL(`../fixtures/vectors/${name}.json`, import.meta.url)
  const { tolerance, cases } = JSON.parse(readFileSync(path, 'utf8'))
  const wanted = cases.filter((one: VectorCase<Input, Expected>) => kind === undefined || one.kind === kind)
  expect(wanted.length, `cases of ${name} ${kind ?? ''}`).toBeGreaterThan(0)
  return { tolerance, cases: wanted }
}

/** A number, a yes or no, "has no value" (null), or a list of these. */
export type Value = number | boolean | null | readonly Value[]

/** The comparison rule of SCHEMA.md, per leaf: |got - expected| <= rel |expected| + abs; nulls exactly. */
export function expectClose(
  id: string,
  got: Record<string, Value>,
  expected: Record<string, Value>,
  tolerance: Tolerance,
): void {
  const off = Object.entries(got).filter(([leaf, value]) => {
    const want = expected[leaf]
    return want === undefined || !isClose(value, want, tolerance)
  })
  expect(Object.fromEntries(off), id).toEqual({})
}

/** The rule for p-values, cdf and sf: the relative part only; those below 1e-300 are stored as 0. */
export function expectTails(
  id: string,
  got: Record<string, Value>,
  expected: Record<string, Value>,
  { rel }: Tolerance,
): void {
  expectClose(id, got, expected, { rel, abs: 1e-299 })
}

/** The rule for one value, through lists; what is no number must be the same. */
export function isClose(got: Value | undefined, want: Value, tolerance: Tolerance): boolean {
  if (Array.isArray(want)) {
    return (
      Array.isArray(got) &&
      got.length === want.length &&
      want.every((one, index) => isClose(got[index], one, tolerance))
    )
  }
  if (typeof want !== 'number' || typeof got !== 'number') return got === want
  return Math.abs(got - want) <= tolerance.rel * Math.abs(want) + tolerance.abs
}
