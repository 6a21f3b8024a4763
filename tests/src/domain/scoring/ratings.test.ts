import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import type { Backlog, HypothesisFigures } from '../../../../src/domain/scoring/figures.ts'
import { type FrameworkId, frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'
import { backlogOf, barrierOf, evidenceOf, hypothesisOf, stageOf } from './backlogOf.ts'

function assessed(
  framework: FrameworkId,
  hypothesis: Partial<HypothesisFigures>,
  rest: Partial<Backlog> = {},
) {
  const [candidate] = candidatesOf(backlogOf({ hypotheses: [hypothesisOf(hypothesis)], ...rest }))
  if (candidate === undefined) throw new Error('no candidate')
  return frameworks[framework].assess(candidate)
}

const estimates = (lift: number, weeks: number) => ({
  lift: { low: lift, likely: lift, high: lift },
  effortWeeks: { low: weeks, likely: weeks, high: weeks },
})

describe('ICE', () => {
  it('takes impact from the lift, confidence from the evidence and ease from the effort', () => {
    const { inputs, score } = assessed(
      'ice',
      {},
      { barriers: [barrierOf({ evidence: [evidenceOf({ source: 'survey' })] })] },
    )
    expect(inputs.impact).toMatchObject({ value: 6, low: 3, high: 8, source: 'estimated' })
    expect(inputs.confidence).toMatchObject({ value: 5, source: 'measured' })
    expect(inputs.ease).toMatchObject({ value: 5, low: 3, high: 7, source: 'estimated' })
    expect(score).toBeCloseTo(16 / 3, 12)
  })

  it('keeps what was typed beside what is known better', () => {
    const ratings = { ice: { impact: 10, confidence: 9 } }
    const { inputs } = assessed('ice', { ratings })
    expect(inputs.impact).toMatchObject({ value: 6, typed: 10 })
    expect(inputs.confidence).toMatchObject({ value: 3, typed: 9 })
    expect(inputs.ease).not.toHaveProperty('typed')
  })

  it.each([
    [0.2, 10],
    [0.199, 9],
    [0.1, 8],
    [0.075, 7],
    [0.05, 6],
    [0.03, 5],
    [0.02, 4],
    [0.01, 3],
    [0.005, 2],
    [0.0049, 1],
    [-0.1, 1],
  ])('rates a lift of %d with %d', (lift, rating) => {
    expect(assessed('ice', { estimates: estimates(lift, 1) }).inputs.impact?.value).toBe(rating)
  })

  it.each([
    [0.1, 10],
    [0.2, 10],
    [0.5, 9],
    [1, 8],
    [2, 7],
    [3, 6],
    [4, 5],
    [6, 4],
    [8, 3],
    [12, 2],
    [12.1, 1],
  ])('rates the ease of %d person-weeks with %d', (weeks, rating) => {
    expect(assessed('ice', { estimates: estimates(0, weeks) }).inputs.ease?.value).toBe(rating)
  })

  it('says what it is uncertain about in quantities that go through the scale', () => {
    const { impact, ease } = assessed('ice', {}).inputs
    for (const input of [impact, ease]) {
      const { uncertain } = input ?? {}
      const ends = [uncertain?.low, uncertain?.likely, uncertain?.high].map((x) =>
        uncertain?.through?.(x ?? 0),
      )
      expect(ends).toEqual([input?.low, input?.value, input?.high])
    }
  })
})

describe('PIE', () => {
  it("takes importance from the part of the map's largest stage that the change reaches", () => {
    const { inputs } = assessed(
      'pie',
      {},
      {
        stages: [stageOf({ entrants: 500 }), stageOf({ id: 'stg_2', entrants: 1000 })],
        barriers: [barrierOf({ affectedShare: 0.4 })],
      },
    )
    expect(inputs.importance?.value).toBeCloseTo(1 + 9 * 0.2, 12)
    expect(inputs.importance?.source).toBe('estimated')
  })

  it('takes the typed importance where nobody counted, and has no score without', () => {
    const uncounted = { stages: [stageOf({ entrants: null })] }
    const typed = assessed('pie', { ratings: { pie: { importance: 8 } } }, uncounted)
    expect(typed.inputs.importance).toMatchObject({ value: 8, source: 'estimated' })
    expect(typed.score).not.toBeNull()
    expect(assessed('pie', {}, uncounted)).toMatchObject({
      score: null,
      reason: { code: 'input_missing', params: { input: 'importance' } },
    })
  })

  it('flags a typed importance that the measurement contradicts', () => {
    const measured = { barriers: [barrierOf({ evidence: [evidenceOf()] })] }
    const rated = (importance: number) =>
      assessed('pie', { ratings: { pie: { importance } } }, measured).inputs.importance
    expect(rated(9)).toMatchObject({ typed: 9, contradicts: true })
    expect(rated(3)).not.toHaveProperty('contradicts')
  })
})

describe('what only people can say', () => {
  const wsjf = { businessValue: 8, timeCriticality: 5, riskOpportunity: 3, jobSize: 4 }
  const criteria = [
    { key: 'fit', name: 'Strategic fit', weight: 3 },
    { key: 'constructor', name: 'Who builds it', weight: 1 },
  ]

  it('is the score of WSJF once all is rated', () => {
    expect(assessed('wsjf', { ratings: { wsjf } }).score).toBe(4)
  })

  it('is missing, by name, until all is rated', () => {
    const { jobSize: _, ...unsized } = wsjf
    expect(assessed('wsjf', { ratings: { wsjf: unsized } })).toMatchObject({
      score: null,
      reason: { code: 'input_missing', params: { input: 'jobSize' } },
    })
    expect(assessed('pxl', { ratings: { pxl: { aboveTheFold: true } } }).reason).toEqual({
      code: 'input_missing',
      params: { input: 'noticeableIn5Seconds' },
    })
  })

  it("is the weighted mean of a team's own criteria", () => {
    const settings = rankingSettings({ criteria })
    const rated = assessed('weighted', { ratings: { weighted: { fit: 8, constructor: 4 } } }, { settings })
    expect(rated.score).toBe(7)
    expect(frameworks.weighted.score({ fit: 8, constructor: 4 }, settings)).toBe(7)
    expect(() => frameworks.weighted.score({ fit: 8 }, settings)).toThrow()
  })

  it('is missing where a criterion has no rating, whatever every object has', () => {
    const settings = rankingSettings({ criteria })
    expect(assessed('weighted', { ratings: { weighted: { fit: 8 } } }, { settings })).toMatchObject({
      score: null,
      reason: { params: { input: 'constructor' } },
    })
  })

  it('has no score where the map has no criteria', () => {
    expect(assessed('weighted', {})).toMatchObject({
      score: null,
      reason: { code: 'input_missing', params: { input: 'criteria' } },
    })
  })
})
