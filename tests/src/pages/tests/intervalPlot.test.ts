import { describe, expect, test } from 'vitest'
import { IntervalPlot, type PlotRow } from '../../../../src/pages/parts/intervalPlot.tsx'

const row: PlotRow = { label: 'new', estimate: 0.1, lower: 0.05, upper: 0.15, text: 'new: +10%' }

const drawn = (rows: PlotRow[], band?: { from: number | null; to: number | null }) =>
  String(
    IntervalPlot({ id: 'p', title: 'Effect', rows, band, format: (value) => value.toFixed(2), legend: '' }),
  )

const numberOf = (svg: string, pattern: RegExp) => Number(pattern.exec(svg)?.[1])
const zeroOf = (svg: string) => numberOf(svg, /class="plot-zero" x1="([\d.]+)"/)

describe('an interval plot', () => {
  test('is told in words, and has its zero line even where no interval comes near it', () => {
    const svg = drawn([row])
    expect(svg).toContain('<title id="p-title">Effect</title>')
    expect(svg).toContain('<desc id="p-text">new: +10%</desc>')
    const from = numberOf(svg, /class="plot-interval" x1="([\d.]+)"/)
    expect(zeroOf(svg)).toBeLessThan(from)
    expect(svg).toContain('>0.00<')
  })

  test('ends an unbounded interval in an arrow at the edge', () => {
    const svg = drawn([{ ...row, upper: null }])
    expect(numberOf(svg, /class="plot-interval" x1="[\d.]+" x2="([\d.]+)"/)).toBe(348)
    expect(svg).toContain('M342 22l6 5l-6 5')
  })

  test('draws nothing where there is no effect to draw, and names the treatment all the same', () => {
    const svg = drawn([{ label: 'new', estimate: null, lower: null, upper: null, text: 'new: none' }])
    expect(svg).not.toContain('plot-interval')
    expect(svg).toContain('new')
    expect(svg).not.toContain('NaN')
  })

  test('shades the minimum effect around zero, and a margin up to the edge', () => {
    const around = drawn([row], { from: -0.02, to: 0.02 })
    const left = numberOf(around, /class="plot-band" x="([\d.]+)"/)
    const width = numberOf(around, /class="plot-band" x="[\d.]+" y="0" width="([\d.]+)"/)
    expect(left + width / 2).toBeCloseTo(zeroOf(around), 6)
    const margin = drawn([row], { from: -0.02, to: null })
    const from = numberOf(margin, /class="plot-band" x="([\d.]+)"/)
    expect(from + numberOf(margin, /class="plot-band" x="[\d.]+" y="0" width="([\d.]+)"/)).toBeCloseTo(348, 6)
  })
})
