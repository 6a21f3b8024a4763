import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isClose, type Value } from '../../../../support/vectors.ts'
import { type Leaves, leavesOf } from '../leaves.ts'
import { adjustments } from './adjustments.ts'
import { data } from './data.ts'
import { exactTests } from './exactTests.ts'
import { looks } from './looks.ts'
import { planning } from './planning.ts'
import { proportions } from './proportions.ts'
import { sequences } from './sequences.ts'

interface Item {
  id: string
  source: string
  kind: string
  input: never
  expected: Value | Leaves
  tolerance: { rel?: number; abs?: number }
}

/** The engine's answer to the question of each item. */
const answers: Record<string, (input: never) => Value | Leaves> = {
  ...adjustments,
  ...data,
  ...exactTests,
  ...looks,
  ...planning,
  ...proportions,
  ...sequences,
}

/** Publications that are named for what they prove: they state no number. */
const WITHOUT_NUMBER = ['fat-tails', 'bayes-monitoring']

const path = new URL('../../../../fixtures/vectors/reference-numbers.json', import.meta.url)
const { count, items }: { count: number; items: Item[] } = JSON.parse(readFileSync(path, 'utf8'))
const withNumber = items.filter(({ id }) => !WITHOUT_NUMBER.includes(id))

/** The values of an item that the engine's answer is not within the tolerance of. */
function missed({
  id,
  input,
  expected,
  tolerance,
}: Item): [leaf: string, got: Value | undefined, want: Value][] {
  const answer = answers[id]
  const got = leavesOf({ [id]: answer ? answer(input) : {} })
  const { rel = 0, abs = 0 } = tolerance
  return [...leavesOf({ [id]: expected })].flatMap(([leaf, want]) =>
    isClose(got.get(leaf), want, { rel, abs }) ? [] : [[leaf, got.get(leaf), want] as const],
  )
}

describe('published numbers', () => {
  it('are all there, and only they have answers', () => {
    expect(items.length).toBe(count)
    expect(Object.keys(answers).sort()).toEqual(withNumber.map(({ id }) => id).sort())
    for (const id of WITHOUT_NUMBER) expect(items.find((item) => item.id === id)?.expected).toBeNull()
  })

  it.each(withNumber.filter(({ kind }) => kind !== 'known-bad'))('$id is reproduced', (item) => {
    expect(missed(item)).toEqual([])
  })

  it.each(withNumber.filter(({ kind }) => kind === 'known-bad'))('$id, known to be wrong, is not', (item) => {
    const [[, got = null, want = null] = []] = missed(item)
    if (!Array.isArray(got) || !Array.isArray(want)) throw new Error('lists expected')
    const { rel = 0, abs = 0 } = item.tolerance
    expect(got.filter((one, index) => isClose(one, want[index], { rel, abs }))).toEqual([])
    expect(got.length).toBe(want.length)
  })
})
