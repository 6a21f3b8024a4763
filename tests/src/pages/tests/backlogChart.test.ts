import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartAxis } from '../../../../src/pages/tests/backlog/chartAxis.ts'
import { type Bubble, labelsOf } from '../../../../src/pages/tests/backlog/chartLabels.ts'

const room = { left: 0, right: 1000, top: 0, bottom: 500 }
const bubble = (id: string, x: number, y: number, r = 10, name = `Change ${id}`): Bubble => ({
  id,
  x,
  y,
  r,
  name,
})

describe('the axes of the chart', () => {
  test('are linear from zero where values are near each other or below it', () => {
    expect(chartAxis([2, 10, 40], 6)).toMatchObject({ logarithmic: false })
    const axis = chartAxis([-500, 20_000], 6)
    expect(axis.logarithmic).toBe(false)
    expect(axis.ticks).toContain(0)
    expect(axis.at(0, 500, 0)).toBeLessThan(axis.at(-500, 500, 0))
  })

  test('are logarithmic where they would crowd at the foot, with round ticks in order', () => {
    const axis = chartAxis([0.4, 3, 14], 8)
    expect(axis).toMatchObject({ logarithmic: true, ticks: [1, 3, 10] })
    expect(chartAxis([3, 90], 6).ticks).toEqual([3, 10, 30, 100].filter((tick) => tick <= 100))
    expect(axis.at(3, 0, 100)).toBeGreaterThan(axis.at(1, 0, 100))
  })

  test('hold every value between their ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const axis = chartAxis(values, 6)
          for (const value of values) {
            expect(axis.at(value, 0, 100)).toBeGreaterThanOrEqual(-0.1)
            expect(axis.at(value, 0, 100)).toBeLessThanOrEqual(100.1)
          }
        },
      ),
    )
  })
})

describe('the names in the chart', () => {
  test('stand right of their circle where there is room, and elsewhere where there is none', () => {
    const [first, second] = labelsOf([bubble('a', 100, 100), bubble('b', 990, 300)], room)
    expect(first).toMatchObject({ id: 'a', x: 115, anchor: 'start' })
    expect(second).toMatchObject({ id: 'b', x: 975, anchor: 'end' })
  })

  test('are left out where a circle is hemmed in, and shortened to whole words where they are long', () => {
    const crowd = Array.from({ length: 9 }, (_, i) =>
      bubble(`x${i}`, 400 + (i % 3) * 30, 200 + Math.floor(i / 3) * 20, 14),
    )
    expect(labelsOf(crowd, room).map(({ id }) => id)).not.toContain('x4')
    const long = bubble('a', 100, 100, 10, 'Show delivery cost, on the product page already')
    expect(labelsOf([long], room)[0]?.text).toBe('Show delivery cost, on the product page…')
    const narrow = { ...room, right: 380 }
    expect(labelsOf([long], narrow)[0]?.text).toBe('Show delivery cost, on the…')
  })

  test('never cover each other or another circle', () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 500 }),
      r: fc.integer({ min: 4, max: 34 }),
    })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
        const bubbles = spots.map(({ x, y, r }, i) => bubble(String(i), x, y, r))
        const boxes = labelsOf(bubbles, room).map(({ id, text, x, y, anchor }) => {
          const width = text.length * 7.2
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
          return { id, left, right: left + width, top: y - 11, bottom: y + 3 }
        })
        for (const [i, box] of boxes.entries()) {
          for (const other of boxes.slice(i + 1))
            expect(
              box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            ).toBe(false)
          for (const { id, x, y, r } of bubbles)
            if (id !== box.id)
              expect(
                box.left < x + r && x - r < box.right && box.top + 2 < y + r && y - r < box.bottom - 2,
              ).toBe(false)
        }
      }),
    )
  })
})
