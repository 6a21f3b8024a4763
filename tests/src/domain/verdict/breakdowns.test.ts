import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { breakdownsOf } from '../../../../src/domain/verdict/breakdowns.ts'
import { experimentOf, steady } from './experimentOf.ts'

const within = (segment: string, rows: AnalysisRow[]): AnalysisRow[] =>
  rows.map((row) => ({ ...row, segment }))

/** Ten days of 200 people an arm in each segment. */
const part = (segment: string, control: number, treatment: number) =>
  within(segment, [...steady('control', 200, control, 10), ...steady('treatment', 200, treatment, 10)])

const totals = [...steady('control', 400, 80, 10), ...steady('treatment', 400, 80, 10)]
const fixed = { method: 'fixed' as const, sampleSizePerVariant: 4000 }

describe('breakdowns', () => {
  it('compare within each segment that was reported, in the order of their names', () => {
    const rows = [...totals, ...part('device=phone', 40, 40), ...part('device=desktop', 40, 60)]
    const found = breakdownsOf(experimentOf(rows, fixed))
    expect(found.map(({ segment, variant, outcome }) => [segment, variant, outcome])).toEqual([
      ['device=desktop', 'treatment', 'better'],
      ['device=phone', 'treatment', 'unclear'],
    ])
    expect(found[0]).toMatchObject({ metric: 'purchase', role: 'primary', treatment: { n: 2000, mean: 0.3 } })
  })

  it('are adjusted for how many there are', () => {
    const lucky = part('country=A', 40, 46)
    const alone = breakdownsOf(experimentOf(lucky, fixed))[0]
    expect(alone?.pValue).toBeLessThan(0.05)
    expect(alone).toMatchObject({ outcome: 'better', adjustedPValue: alone?.pValue })
    const others = Array.from({ length: 19 }, (_, i) => part(`country=B${i}`, 40, 40)).flat()
    const among = breakdownsOf(experimentOf([...lucky, ...others], fixed))[0]
    expect(among?.pValue).toBe(alone?.pValue)
    expect(among?.adjustedPValue).toBeCloseTo(20 * (alone?.pValue ?? 0), 12)
    expect(among?.outcome).toBe('unclear')
  })

  it('allow for looking every day where the plan does', () => {
    const rows = part('device=phone', 40, 46)
    const p = (plan: object) => breakdownsOf(experimentOf(rows, plan))[0]?.pValue ?? 0
    expect(p({})).toBeGreaterThan(p(fixed))
    expect(p({ method: 'group-sequential', sampleSizePerVariant: 4000 })).toBe(p({}))
  })

  it('change nothing of the analysis, and are none without segments', () => {
    const rows = [...totals, ...part('device=phone', 10, 190)]
    expect(analyze(experimentOf(rows, fixed))).toEqual(analyze(experimentOf(totals, fixed)))
    expect(breakdownsOf(experimentOf(totals, fixed))).toEqual([])
  })

  it('leave out a segment that an arm has not reported', () => {
    const rows = within('device=phone', steady('control', 200, 40, 10))
    expect(breakdownsOf(experimentOf(rows, fixed))).toEqual([])
  })
})
