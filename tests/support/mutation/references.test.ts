import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cookieCats } from '../../src/stats/references/experiments/cookieCats.ts'
import { hillstrom } from '../../src/stats/references/experiments/hillstrom.ts'
import { progresa } from '../../src/stats/references/experiments/progresa.ts'
import { udacity } from '../../src/stats/references/experiments/udacity.ts'
import { figures } from '../../src/stats/references/figures.ts'
import { type Leaves, leavesOf, toleranceOf } from '../../src/stats/references/leaves.ts'
import { isClose, type Tolerance } from '../vectors.ts'

interface Case {
  kind?: string
  input: never
  expected: Leaves
}

const vectors = new URL('../../fixtures/vectors/', import.meta.url)
const expected = new URL('../../fixtures/experiments/expected/', import.meta.url)
const read = (name: string, folder: URL) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** The leaves of a reference that the engine has figures for and does not meet; a figure that is lost is one. */
function missed(got: Leaves, want: Leaves, tolerance: Tolerance): string[] {
  const values = leavesOf(got)
  return [...leavesOf(want)].flatMap(([leaf, value]) =>
    isClose(values.get(leaf), value, toleranceOf(leaf, tolerance)) ? [] : [leaf],
  )
}

const names = readdirSync(vectors).filter(
  (name) => name.endsWith('.json') && name !== 'reference-numbers.json',
)

describe.each(names)('the reference values of %s', (file) => {
  const { cases, tolerance }: { cases: Case[]; tolerance: Tolerance } = read(file, vectors)
  it.each([...new Set(cases.map(({ kind = 'any' }) => kind))])('are met: %s', (wanted) => {
    for (const { kind = 'any', input, expected: want } of cases) {
      if (kind !== wanted) continue
      const compute = figures[file.slice(0, -5)]?.[kind]
      expect(missed(compute ? compute(input) : {}, want, tolerance)).toEqual([])
    }
  })
})

const experiments = { cookieCats, udacityFreeTrial: udacity, hillstromEmail: hillstrom, progresa }

/** What is said beside the figures; the suite of the experiments itself says why it has no counterpart. */
const WORDS =
  /^(dataset|files\..*|same_numbers_as_second_copy|control|treatment)$|(^|\.)(method|note|rule|order|labels|cap)$/

describe('the published analyses', () => {
  it.each(Object.entries(experiments))('%s is reproduced', (name, analysis) => {
    const off = missed(analysis(), read(`${name}.json`, expected), { rel: 1e-9, abs: 1e-12 })
    expect(off.filter((leaf) => !WORDS.test(leaf))).toEqual([])
  })
})
