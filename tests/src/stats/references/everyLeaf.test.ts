import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isClose, type Tolerance, type Value } from '../../../support/vectors.ts'
import { figures } from './figures.ts'
import { type Leaves, leavesOf, toleranceOf } from './leaves.ts'

/** One reference case (tests/fixtures/vectors/SCHEMA.md says what each leaf means). */
interface Case {
  id: string
  kind?: string
  input: never
  expected: Leaves
}

interface File {
  count: number
  tolerance: Tolerance
  cases: Case[]
}

/** A case's leaves in the reference, and those that the engine gives for the same input. */
interface Compared {
  id: string
  got: Map<string, Value>
  want: Map<string, Value>
}

const folder = new URL('../../../fixtures/vectors/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'reference-numbers.json')
  .map((name): [string, File] => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))])

function comparedByKind(name: string, { cases }: File): Map<string, Compared[]> {
  const kinds = new Map<string, Compared[]>()
  for (const { id, kind = 'any', input, expected } of cases) {
    const compute = figures[name]?.[kind]
    const got: Map<string, Value> = compute ? leavesOf(compute(input)) : new Map()
    kinds.set(kind, [...(kinds.get(kind) ?? []), { id, got, want: leavesOf(expected) }])
  }
  return kinds
}

// The walk is over what the files hold, so that a leaf, kind or file that nobody computes fails.
describe.each(files)('the reference values of %s', (name, file) => {
  it('are all there', () => {
    expect(file.cases.length).toBe(file.count)
    expect(file.count).toBeGreaterThan(0)
  })

  for (const [kind, cases] of comparedByKind(name, file)) {
    const leaves = new Set(cases.flatMap(({ want }) => [...want.keys()]))
    it.each([...leaves])(`${kind}: %s`, (leaf) => {
      const tolerance = toleranceOf(leaf, file.tolerance)
      const off = cases.flatMap(({ id, got, want }) => {
        const expected = want.get(leaf)
        const value = got.get(leaf)
        return expected === undefined || isClose(value, expected, tolerance) ? [] : [{ id, value, expected }]
      })
      expect(off).toEqual([])
    })
  }
})
