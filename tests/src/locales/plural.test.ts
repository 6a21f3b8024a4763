import { describe, expect, it } from 'vitest'
import { plural } from '../../../src/locales/plural.ts'

const weeks = { one: 'week', other: 'weeks' }
const недели = { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' }

describe('the form of a counted noun', () => {
  it('goes by the number as it is written, not by the digits that are left out', () => {
    expect(plural('en', 0.9968, weeks)).toBe('week')
    expect(plural('en', 1.02, weeks)).toBe('weeks')
    expect(plural('en', 1.02, weeks, 1)).toBe('week')
    expect(plural('en', 1.4, weeks, 0)).toBe('week')
    expect(plural('ru', 4.9968, недели)).toBe('недель')
    expect(plural('ru', 4.9, недели)).toBe('недели')
  })
})
