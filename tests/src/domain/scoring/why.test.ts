import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import type { Backlog } from '../../../../src/domain/scoring/figures.ts'
import { type FrameworkId, frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../../src/domain/scoring/rankBacklog.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'
import { whyOf } from '../../../../src/domain/scoring/why.ts'
import { renderWhy } from '../../../../src/locales/whyText.ts'
import { backlogOf, barrierOf, evidenceOf, hypothesisOf, stageOf } from './backlogOf.ts'

/** Of each hypothesis, in the order of a framework, the figures and the paragraph. */
function explained(changes: Partial<Backlog>, framework: FrameworkId = 'rice', locale: 'en' | 'ru' = 'en') {
  const backlog = backlogOf(changes)
  const ranked = rankBacklog(frameworks[framework], candidatesOf(backlog))
  const why = whyOf(frameworks[framework], backlog.settings, ranked)
  const { period, currency } = backlog
  const { criteria } = backlog.settings
  const names = { framework, changeOf: (id: string) => `Change ${id}`, criteria, period, currency }
  return ranked.map((entry) => ({
    id: entry.hypothesisId,
    why: why(entry),
    text: renderWhy(locale, why(entry), names),
  }))
}

const lift = (likely: number, weeks = 4) => ({
  lift: { low: likely, likely, high: likely },
  effortWeeks: { low: weeks, likely: weeks, high: weeks },
})
const three = {
  barriers: [
    barrierOf({ affectedShare: 0.5 }),
    barrierOf({ id: 'bar_2', affectedShare: 0.1, evidence: [evidenceOf({ affected: 90 })] }),
  ],
  hypotheses: [
    hypothesisOf({ id: 'hyp_a', estimates: lift(0.05) }),
    hypothesisOf({ id: 'hyp_b', estimates: lift(0.1, 8) }),
    hypothesisOf({ id: 'hyp_c', barrierIds: ['bar_2'], estimates: lift(0.05) }),
  ],
}
const plain = (text: string | undefined) => (text ?? '').replace(/\s/g, ' ')

describe('why a hypothesis stands where it stands', () => {
  it('names what lifts and what lowers its score against the middle of the backlog', () => {
    const [, b, c] = explained(three)
    expect(b).toMatchObject({
      id: 'hyp_b',
      why: {
        carries: { input: 'impact', own: 3, other: 2 },
        weakens: { input: 'effort', own: 2, other: 1 },
      },
    })
    expect(c?.why.carries).toMatchObject({ input: 'confidence', own: 0.8, other: 0.3 })
    expect(c?.why.weakens).toMatchObject({ input: 'reach', own: 90, other: 500 })
  })

  it('says of no input that it is against the same, where they differ by less than is written', () => {
    const reached = (entrants: number) => ({
      stages: [stageOf({ entrants: 1000 }), stageOf({ id: 'stg_2', entrants })],
      barriers: [barrierOf(), barrierOf({ id: 'bar_2', stageId: 'stg_2', affectedShare: 0.9998 })],
      hypotheses: [
        hypothesisOf({ id: 'hyp_a', estimates: lift(0.05) }),
        hypothesisOf({ id: 'hyp_b', barrierIds: ['bar_2'], estimates: lift(0.05) }),
      ],
    })
    const [a, b] = explained(reached(1000))
    expect(a?.why.below?.by).toMatchObject({ input: 'reach', own: 1000, other: expect.closeTo(999.8, 6) })
    expect(a?.text).toContain('Below it stands “Change hyp_b”.')
    expect(b?.text).toContain('Above it stands “Change hyp_a”.')
    expect(`${a?.text} ${b?.text}`).not.toContain('against')
    expect(explained(reached(500))[1]?.text).toContain('1,000 a month against 500 a month')
  })

  it('names what sets it apart from its neighbours', () => {
    const [a, b] = explained(three)
    expect(a?.why).toMatchObject({
      above: null,
      below: { hypothesisId: 'hyp_b', by: { input: 'effort', own: 1, other: 2 } },
    })
    expect(b?.why.above).toMatchObject({ hypothesisId: 'hyp_a', by: { input: 'effort', own: 2, other: 1 } })
    expect(b?.why.below).toMatchObject({ hypothesisId: 'hyp_c', by: { input: 'reach', own: 500, other: 90 } })
  })

  it('is said in English', () => {
    expect(explained(three).map(({ text }) => plain(text))).toEqual([
      'Place 1 of 3 by RICE, with a score of 300. Nobody has measured or estimated “Confidence”: it is an assumption. Below it stands “Change hyp_b”, behind mainly by “Effort”: 2 person-months against 1 person-month.',
      'Place 2 of 3 by RICE, with a score of 225. What carries it most is “Impact”: 3, against 2 in the middle of the backlog. What weakens it most is “Effort”: 2 person-months, against 1 person-month in the middle of the backlog. Nobody has measured or estimated “Confidence”: it is an assumption. Above it stands “Change hyp_a”, ahead mainly by “Effort”: 1 person-month against 2 person-months. Below it stands “Change hyp_c”, behind mainly by “Reach”: 90 a month against 500 a month.',
      'Place 3 of 3 by RICE, with a score of 144. What carries it most is “Confidence”: 80%, against 30% in the middle of the backlog. What weakens it most is “Reach”: 90 a month, against 500 a month in the middle of the backlog. Above it stands “Change hyp_b”, ahead mainly by “Reach”: 500 a month against 90 a month.',
    ])
  })

  it('is said in Russian', () => {
    const [, b] = explained(three, 'rice', 'ru')
    expect(plain(b?.text)).toBe(
      'Место 2 из 3 в рейтинге «RICE», балл: 225. Главное, что её поднимает: «Влияние» (3; в середине бэклога 2). Главное, что её снижает: «Трудозатраты» (2 чел.-мес.; в середине бэклога 1 чел.-мес.). Допущение без измерений и оценок: «Уверенность». Выше стоит «Change hyp_a», главное отличие: «Трудозатраты» (1 чел.-мес. против 2 чел.-мес.). Ниже стоит «Change hyp_c», главное отличие: «Охват» (90 в месяц против 500 в месяц).',
    )
  })

  it('names the estimates that a measurement contradicts', () => {
    const barriers = [barrierOf({ affectedShare: 0.9, evidence: [evidenceOf()] })]
    const [only] = explained({ barriers })
    expect(only?.why.contradicted).toEqual(['reach'])
    expect(only?.text).toContain('An estimate of “Reach” contradicts what was measured.')
  })

  it('says of equal scores that age decides', () => {
    const hypotheses = [hypothesisOf({ id: 'hyp_a' }), hypothesisOf({ id: 'hyp_b' })]
    const [, b] = explained({ hypotheses })
    expect(b?.why.above).toEqual({ hypothesisId: 'hyp_a', by: null, level: true })
    expect(b?.text).toContain('“Change hyp_a” has the same score; the older one stands first.')
  })

  it('says what is missing where there is no score, and compares with nobody', () => {
    const [only] = explained({ stages: [stageOf({ entrants: null })] })
    expect(only?.text).toBe('No score by RICE: the input “Reach” is missing.')
    expect(only?.why).toMatchObject({ above: null, below: null, carries: null, weakens: null })
  })

  it('names all that is missing, or the first three and how many more', () => {
    const ratings = { wsjf: { businessValue: 3, timeCriticality: 2 } }
    expect(explained({ hypotheses: [hypothesisOf({ ratings })] }, 'wsjf')[0]?.text).toBe(
      'No score by WSJF: the inputs “Risk reduction or opportunity”, “Job size” are missing.',
    )
    expect(explained({}, 'wsjf', 'ru')[0]?.text).toBe(
      'В рейтинге «WSJF» балла нет: не хватает значений: «Ценность для людей и бизнеса», «Срочность», «Снижение риска или новые возможности» и ещё 1.',
    )
  })

  it('writes money as money, lifts as percentages and answers as yes or no', () => {
    const loss = (id: string, weeks: number) =>
      hypothesisOf({ id, baseline: { value: 0.1 }, estimates: lift(id === 'hyp_a' ? -0.02 : -0.05, weeks) })
    const [first, last] = explained({ hypotheses: [loss('hyp_a', 2), loss('hyp_b', 1)] }, 'value')
    expect(first?.text).toMatch(/with a score of −€[\d,]+\. What carries it most is “Expected lift”: −2\.0%/)
    // Neither is better for being spread over more weeks.
    expect([first?.why, last?.why].map((why) => JSON.stringify(why)).join()).not.toContain('"input":"effort"')
    const seen = (aboveTheFold: boolean) => ({
      pxl: {
        aboveTheFold,
        noticeableIn5Seconds: true,
        addsOrRemoves: true,
        increasesMotivation: true,
        highTraffic: true,
        userTesting: true,
        qualitativeFeedback: true,
        digitalAnalytics: true,
        mouseTracking: true,
        ease: 2,
      },
    })
    const hypotheses = [true, false].map((above, i) => hypothesisOf({ id: `hyp_${i}`, ratings: seen(above) }))
    expect(explained({ hypotheses }, 'pxl')[1]?.text).toContain(
      'Above it stands “Change hyp_0”, ahead mainly by “Above the fold”: yes against no.',
    )
  })

  it("calls a team's own criteria by their names", () => {
    const settings = rankingSettings({ criteria: [{ key: 'reach', name: 'Strategic fit', weight: 1 }] })
    const rated = (id: string, reach: number) => hypothesisOf({ id, ratings: { weighted: { reach } } })
    const [first] = explained({ settings, hypotheses: [rated('hyp_a', 9), rated('hyp_b', 2)] }, 'weighted')
    expect(first?.text).toContain('What carries it most is “Strategic fit”: 9, against 5.5')
  })

  it('has something to say by every framework', () => {
    for (const framework of Object.keys(frameworks) as FrameworkId[])
      for (const locale of ['en', 'ru'] as const)
        for (const { text } of explained(three, framework, locale))
          expect(text).not.toMatch(/undefined|NaN|\[object/)
  })
})
