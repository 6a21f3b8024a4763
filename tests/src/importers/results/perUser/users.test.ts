import { describe, expect, test } from 'vitest'
import { usersSeen } from '../../../../../src/importers/results/perUser/users.ts'

describe('users that were seen', () => {
  test('are known again with the variant and the values that they had', () => {
    const users = usersSeen()
    expect(users.meet('a', 0, 1)).toBe('new')
    expect(users.meet('b', 0, 1)).toBe('new')
    expect(users.meet('a', 0, 1)).toBe('same')
    expect(users.meet('a', 0, 2)).toBe('otherValues')
    expect(users.meet('a', 1, 1)).toBe('otherArm')
  })

  test('are not taken for one another, a hundred thousand of them, and all are known again', () => {
    const users = usersSeen()
    const ids = Array.from({ length: 100_000 }, (_, i) => String(1_000_000 + i))
    expect(ids.every((id, i) => users.meet(id, i % 20, i) === 'new')).toBe(true)
    expect(ids.every((id, i) => users.meet(id, i % 20, i) === 'same')).toBe(true)
  })

  test('are remembered up to a limit; those beyond it are not, and that is said', () => {
    const users = usersSeen(2)
    expect(['a', 'b', 'c', 'a', 'c'].map((id) => users.meet(id, 0, 0))).toEqual([
      'new',
      'new',
      'unchecked',
      'same',
      'unchecked',
    ])
  })
})
