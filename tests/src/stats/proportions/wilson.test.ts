import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../../src/stats/proportions/wilson.ts'

describe('wilsonInterval', () => {
  it('touches 0 and 1 exactly where nobody or everybody converted', () => {
    expect(wilsonInterval(0, 20, 1.96).lower).toBe(0)
    expect(wilsonInterval(20, 20, 1.96).upper).toBe(1)
  })
})
