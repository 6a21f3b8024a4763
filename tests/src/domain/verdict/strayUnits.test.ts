import { describe, expect, it } from 'vitest'
import type { AnalysisInput, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { arms, counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const off = (key: string) => ({ key, weight: 0, isControl: false })
const rows = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, 100, 8)]
const exposure = (variant: string, n: number, at: number): AnalysisRow => ({
  kind: 'exposure',
  date: day(at),
  variant,
  segment: null,
  n,
})

/** The arms that should get none and did, as the check names them. */
function stray(more: AnalysisRow[], mode: AnalysisInput['mode'] = 'daily', keys = ['off']) {
  const rest = { variants: [...arms('treatment'), ...keys.map(off)], metrics: [primary, guardrail()] }
  const { checks } = analyze(experimentOf([...rows, ...more], {}, rest, mode)).health
  return checks.flatMap(({ id, params }) => (id === 'zeroWeightUnits' && params ? [params] : []))
}

describe('units in an arm of weight 0', () => {
  it('are dated from the first of all days on which anything counted any, however the rows come', () => {
    const late = counts('off', 5, [1], { from: 6 })
    const early = counts('off', 2, [1], { from: 3, metric: 'refund' })
    for (const of of [
      [...late, ...early],
      [...early, ...late],
    ])
      expect(stray(of)).toEqual([{ date: day(3), variant: 'off', n: 5 }])
    const unordered = [...counts('off', 5, [1], { from: 6 }), ...counts('off', 5, [1], { from: 4 })]
    expect(stray(unordered)).toEqual([{ date: day(4), variant: 'off', n: 10 }])
  })

  it('are seen among the exposures too, on days with any', () => {
    expect(stray([exposure('off', 0, 2), exposure('off', 3, 4)])).toEqual([
      { date: day(4), variant: 'off', n: 3 },
    ])
    expect(stray([exposure('off', 0, 2)])).toEqual([])
  })

  it('are as many as the days add up to, or as the last total says', () => {
    const twice = [...counts('off', 4, [1], { from: 3 }), ...counts('off', 6, [1], { from: 5 })]
    const again = [...twice, ...counts('off', 9, [1], { from: 8 })]
    expect(stray(again, 'cumulative')).toEqual([{ date: day(3), variant: 'off', n: 9 }])
    expect(stray(twice)).toEqual([{ date: day(3), variant: 'off', n: 10 }])
    expect(stray(twice, 'cumulative')).toEqual([{ date: day(3), variant: 'off', n: 6 }])
    expect(stray([...twice].reverse(), 'cumulative')).toEqual([{ date: day(3), variant: 'off', n: 6 }])
  })

  it('are named by date, and as the arms are where the date is the same', () => {
    const at = (key: string, from: number) => counts(key, 1, [0], { from })
    const named = (...of: AnalysisRow[][]) =>
      stray(of.flat(), 'daily', ['x', 'y', 'z']).map(({ variant }) => variant)
    expect(named(at('x', 5), at('y', 3), at('z', 4))).toEqual(['y', 'z', 'x'])
    expect(named(at('x', 3), at('y', 4), at('z', 5))).toEqual(['x', 'y', 'z'])
    expect(named(at('x', 4), at('y', 4), at('z', 4))).toEqual(['x', 'y', 'z'])
  })
})
