import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isClose } from '../../../../support/vectors.ts'
import { leavesOf, toleranceOf } from '../leaves.ts'
import { cookieCats } from './cookieCats.ts'
import { hillstrom } from './hillstrom.ts'
import { progresa } from './progresa.ts'
import { udacity } from './udacity.ts'

/** What a reference says that is no figure of the engine's, and why. */
const WITHOUT_COUNTERPART: [RegExp, string][] = [
  [/^(dataset|files\..*|same_numbers_as_second_copy)$/, 'names the raw files, which are not kept'],
  [/^(control|treatment)$/, 'names the arms'],
  [/(^|\.)(method|note|rule|order|labels)$/, 'says in words what was done'],
  [/^sum_gamerounds_winsor_999\.cap$/, 'is a quantile of the raw values, taken where they are aggregated'],
]

const TOLERANCE = { rel: 1e-9, abs: 1e-12 }

const experiments = { cookieCats, udacityFreeTrial: udacity, hillstromEmail: hillstrom, progresa }

const cases = Object.entries(experiments).map(([name, figures]) => {
  const path = new URL(`../../../../fixtures/experiments/expected/${name}.json`, import.meta.url)
  return { name, got: leavesOf(figures()), reference: leavesOf(JSON.parse(readFileSync(path, 'utf8'))) }
})

const hasCounterpart = (leaf: string) => !WITHOUT_COUNTERPART.some(([words]) => words.test(leaf))

describe.each(cases)('the published analysis of $name', ({ got, reference }) => {
  const leaves = [...reference].filter(([leaf]) => hasCounterpart(leaf))

  it('has figures to compare', () => expect(leaves.length).toBeGreaterThan(60))

  it.each(leaves)('has %s', (leaf, want) => {
    const value = got.get(leaf)
    const close = isClose(value, want, toleranceOf(leaf, TOLERANCE))
    expect(close ? want : value).toEqual(want)
  })
})

it.each(WITHOUT_COUNTERPART)('%s has no counterpart: it %s', (words) => {
  const leaves = cases.flatMap(({ reference }) => [...reference.keys()])
  expect(leaves.filter((leaf) => words.test(leaf))).not.toEqual([])
})
