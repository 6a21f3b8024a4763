import { describe, expect, it } from 'vitest'
import { frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'

const { rice, ice, pie, pxl, wsjf, weighted } = frameworks

describe('worked examples that were published', () => {
  // A summary of Intercom's article, gist.github.com/juno/d6a55a65e07dcb9198c452bb822bd7f6: features A to D.
  it.each([
    [500, 3, 0.5, 1, 750],
    [500, 2, 0.5, 1, 500],
    [500, 2, 0.8, 1, 800],
    [100, 3, 0.8, 1, 240],
    // tools.noemacore.com/rice-scoring: smart search and dark mode.
    [2000, 2, 0.8, 3, 1067],
    [5000, 0.5, 1, 1, 2500],
  ])(
    'RICE: %d people, impact %d, confidence %d, %d months make %d',
    (reach, impact, confidence, effort, score) => {
      expect(Math.round(rice.score({ reach, impact, confidence, effort }))).toBe(score)
    },
  )

  // experimenthq.io/blog/how-to-prioritize-experiments-using-ice: trust badges, pricing page, checkout flow, button colour.
  it.each([
    [5, 8, 9, 7.3],
    [8, 6, 6, 6.7],
    [9, 7, 3, 6.3],
    [2, 4, 10, 5.3],
  ])('ICE as a mean: %d, %d and %d make %d', (impact, confidence, ease, score) => {
    expect(ice.score({ impact, confidence, ease })).toBeCloseTo(score, 1)
  })

  // idaete.com/tools/ice-scoring-model (144) and knowmba.com/concepts/ice-scoring (504 and 252).
  it.each([
    [8, 6, 3, 144],
    [9, 8, 7, 504],
    [7, 6, 6, 252],
  ])('ICE as a product: %d, %d and %d make %d', (impact, confidence, ease, score) => {
    expect(ice.score({ impact, confidence, ease }, rankingSettings({ iceScore: 'product' }))).toBe(score)
  })

  // customfit.ai/conversion-glossary/pie-framework: a cart page and a category page.
  it.each([
    [9, 10, 5, 8],
    [6, 5, 8, 6.3],
  ])('PIE: %d, %d and %d make %d', (potential, importance, ease, score) => {
    expect(pie.score({ potential, importance, ease })).toBeCloseTo(score, 1)
  })

  // beginpm.com/asking/what-is-wsjf-in-agile (17 and 24) and beginpm.com/asking/how-to-calculate-wsjf (12).
  it.each([
    [100, 50, 20, 10, 17],
    [80, 30, 10, 5, 24],
    [30, 20, 10, 5, 12],
  ])(
    'WSJF: (%d + %d + %d) / %d makes %d',
    (businessValue, timeCriticality, riskOpportunity, jobSize, score) => {
      expect(wsjf.score({ businessValue, timeCriticality, riskOpportunity, jobSize })).toBe(score)
    },
  )

  // pelin.ai/blog/weighted-scoring-models: search, mobile app, programming interface.
  it.each([
    [9, 10, 4, 8, 8.1],
    [7, 6, 5, 5, 6.05],
    [6, 8, 8, 7, 7.05],
  ])('weighted criteria: %d, %d, %d and %d make %d', (customers, strategy, feasibility, revenue, score) => {
    const criteria = [
      { key: 'customers', name: 'Customer value', weight: 40 },
      { key: 'strategy', name: 'Strategic fit', weight: 25 },
      { key: 'feasibility', name: 'Feasibility', weight: 20 },
      { key: 'revenue', name: 'Revenue impact', weight: 15 },
    ]
    const ratings = { customers, strategy, feasibility, revenue }
    expect(weighted.score(ratings, rankingSettings({ criteria }))).toBeCloseTo(score, 9)
  })
})

describe("PXL, by the weights of CXL's scoring sheet", () => {
  const nothing = {
    aboveTheFold: 0,
    noticeableIn5Seconds: 0,
    addsOrRemoves: 0,
    increasesMotivation: 0,
    highTraffic: 0,
    userTesting: 0,
    qualitativeFeedback: 0,
    digitalAnalytics: 0,
    mouseTracking: 0,
    ease: 0,
  }

  it('counts being noticed and adding or removing something twice, everything else once', () => {
    const points = Object.fromEntries(
      Object.keys(nothing).map((question) => [question, pxl.score({ ...nothing, [question]: 1 })]),
    )
    expect(points).toEqual({
      ...Object.fromEntries(Object.keys(nothing).map((question) => [question, 1])),
      noticeableIn5Seconds: 2,
      addsOrRemoves: 2,
    })
  })

  it('goes from 0 to 14, three of them for ease', () => {
    const everything = Object.fromEntries(Object.keys(nothing).map((question) => [question, 1]))
    expect(pxl.score(nothing)).toBe(0)
    expect(pxl.score({ ...everything, ease: 3 })).toBe(14)
    expect(() => pxl.score({ ...nothing, ease: 4 })).toThrow()
    expect(() => pxl.score({ ...nothing, aboveTheFold: 2 })).toThrow()
  })

  it('says its formula in the names of its inputs', () => {
    expect(pxl.formula(rankingSettings(null))).toBe(
      'aboveTheFold + 2 * noticeableIn5Seconds + 2 * addsOrRemoves + increasesMotivation + highTraffic + userTesting + qualitativeFeedback + digitalAnalytics + mouseTracking + ease',
    )
  })
})
