import { describe, expect, test } from 'vitest'
import { axisOf, placed } from '../../../../src/pages/charts/axisOf.ts'

describe('an axis', () => {
  test('holds every value and zero, with ticks at round numbers', () => {
    const { low, high, ticks } = axisOf([0.031, 0.12], 5)
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(0.12)
    expect(ticks.map((tick) => Number(tick.toFixed(6)))).toEqual([0, 0.05, 0.1])
  })

  test('reaches below zero only where a value does', () => {
    expect(axisOf([-0.2, 0.1], 4).low).toBeLessThan(-0.2)
    expect(axisOf([-0.2], 4).high).toBe(0)
    expect(axisOf([0, 0], 4)).toMatchObject({ low: 0, high: 0.02 })
  })

  test('puts a value where it belongs between two places', () => {
    expect(placed({ low: 0, high: 10, ticks: [] }, 2.5, 100, 200)).toBe(125)
    expect(placed({ low: 0, high: 10, ticks: [] }, 0, 200, 100)).toBe(200)
  })
})
