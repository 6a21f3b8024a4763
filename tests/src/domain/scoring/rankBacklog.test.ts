import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import type { Backlog, HypothesisFigures } from '../../../../src/domain/scoring/figures.ts'
import type { Framework } from '../../../../src/domain/scoring/framework.ts'
import { frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../../src/domain/scoring/rankBacklog.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'
import { renderNoScore } from '../../../../src/locales/rankingText.ts'
import { growth, inProportion } from '../../../support/growth.ts'
import { backlogOf, barrierOf, evidenceOf, hypothesisOf, stageOf } from './backlogOf.ts'

const { rice } = frameworks

const rank = (framework: Framework, backlog: Backlog) => rankBacklog(framework, candidatesOf(backlog))

describe('RICE', () => {
  it('is reach times impact times confidence per person-month', () => {
    expect(rice.score({ reach: 1000, impact: 2, confidence: 0.8, effort: 4 })).toBe(400)
  })

  it('refuses inputs that are none', () => {
    const good = { reach: 1000, impact: 2, confidence: 0.8, effort: 4 }
    for (const bad of [
      { reach: -1 },
      { confidence: 1.1 },
      { effort: 0 },
      { impact: Number.NaN },
      { extra: 1 },
    ]) {
      expect(() => rice.score({ ...good, ...bad })).toThrow()
    }
  })
})

describe('a ranked backlog', () => {
  it('scores each hypothesis from its inputs', () => {
    const [first] = rank(rice, backlogOf({ barriers: [barrierOf({ evidence: [evidenceOf()] })] }))
    expect(first).toMatchObject({ hypothesisId: 'hyp_1', rank: 1, reason: null })
    expect(first?.score).toBeCloseTo((230 * 2 * 0.8) / 1, 9)
    expect(Object.keys(first?.inputs ?? {})).toEqual(['reach', 'impact', 'confidence', 'effort'])
    expect(Object.values(first?.inputs ?? {}).every((input) => input.source && input.detail.code)).toBe(true)
  })

  it('puts the highest score first, equal ones by id, and gives every rank once', () => {
    const small = barrierOf({ id: 'bar_2', affectedShare: 0.1 })
    const ranked = rank(
      rice,
      backlogOf({
        barriers: [barrierOf({ affectedShare: 0.5 }), small],
        hypotheses: [
          hypothesisOf({ id: 'hyp_c', barrierIds: ['bar_2'] }),
          hypothesisOf({ id: 'hyp_b' }),
          hypothesisOf({ id: 'hyp_a' }),
        ],
      }),
    )
    expect(ranked.map((entry) => [entry.rank, entry.hypothesisId])).toEqual([
      [1, 'hyp_a'],
      [2, 'hyp_b'],
      [3, 'hyp_c'],
    ])
  })

  it('puts what has no reach last, with the reason, even behind a score of 0 or less', () => {
    const backlog = backlogOf({
      stages: [stageOf({ entrants: 0 }), stageOf({ id: 'stg_2', entrants: null })],
      barriers: [barrierOf(), barrierOf({ id: 'bar_2', stageId: 'stg_2' })],
      hypotheses: [
        hypothesisOf({ id: 'hyp_a', barrierIds: ['bar_2'] }),
        hypothesisOf({ id: 'hyp_b', barrierIds: ['bar_1'] }),
      ],
    })
    const negative: Framework = {
      ...rice,
      assess: (candidate) => {
        const assessment = rice.assess(candidate)
        return { ...assessment, score: assessment.score === null ? null : -5 }
      },
    }
    for (const framework of [rice, negative]) {
      const ranked = rank(framework, backlog)
      expect(ranked.map((entry) => entry.hypothesisId)).toEqual(['hyp_b', 'hyp_a'])
      expect(ranked[1]).toMatchObject({
        rank: 2,
        score: null,
        reason: { code: 'input_missing', params: { input: 'reach' } },
      })
    }
  })

  it('says so where a score is beyond what a number can hold, and leaves the order to the others', () => {
    const endless = backlogOf({
      stages: [stageOf({ entrants: 1e308 }), stageOf({ id: 'stg_2' })],
      barriers: [barrierOf(), barrierOf({ id: 'bar_2', stageId: 'stg_2' })],
      hypotheses: [hypothesisOf({ id: 'hyp_a' }), hypothesisOf({ id: 'hyp_b', barrierIds: ['bar_2'] })],
      settings: rankingSettings({ impactSteps: [{ atLeast: 0, impact: 100 }] }),
    })
    const [first, last] = rank(rice, endless)
    expect(first?.hypothesisId).toBe('hyp_b')
    const reason = { code: 'score_not_finite', params: {} } as const
    expect(last).toMatchObject({ hypothesisId: 'hyp_a', rank: 2, score: null, reason })
    expect(renderNoScore('en', reason)).toBe(
      'Not ranked: with these inputs the score is too large to be computed',
    )
    expect(renderNoScore('ru', reason)).toBe(
      'Балла нет: при таких значениях балл слишком велик, чтобы его посчитать',
    )
  })

  it('takes the impact steps of the map', () => {
    const settings = rankingSettings({ impactSteps: [{ atLeast: 0, impact: 10 }] })
    expect(rank(rice, backlogOf({ settings }))[0]?.inputs.impact?.value).toBe(10)
  })

  it('has the same order whatever order the hypotheses come in', () => {
    const hypotheses = Array.from({ length: 12 }, (_, i) =>
      hypothesisOf({ id: `hyp_${i}`, barrierIds: [`bar_${i % 3}`] }),
    )
    const barriers = [0, 1, 2].map((i) => barrierOf({ id: `bar_${i}`, affectedShare: i === 2 ? null : 0.2 }))
    const told = (list: HypothesisFigures[]) =>
      JSON.stringify(rank(rice, backlogOf({ barriers, hypotheses: list })))
    const order = told(hypotheses)
    fc.assert(
      fc.property(fc.shuffledSubarray(hypotheses, { minLength: 12 }), (shuffled) => {
        expect(told(shuffled)).toBe(order)
      }),
    )
  })

  it('refuses a barrier whose stage is not there', () => {
    expect(() => rank(rice, backlogOf({ stages: [] }))).toThrow(/stg_1/)
  })

  it('ranks ten thousand hypotheses on 300 barriers in proportion to their number', () => {
    const stages = Array.from({ length: 12 }, (_, i) => stageOf({ id: `stg_${i}`, entrants: 1000 * (i + 1) }))
    const barriers = Array.from({ length: 300 }, (_, i) =>
      barrierOf({ id: `bar_${i}`, stageId: `stg_${i % 12}`, evidence: [evidenceOf({ affected: i })] }),
    )
    const hypotheses = Array.from({ length: 10_000 }, (_, i) =>
      hypothesisOf({ id: `hyp_${i}`, barrierIds: [`bar_${i % 300}`, `bar_${(i * 7 + 1) % 300}`] }),
    )
    const first = (share: number) =>
      rank(rice, backlogOf({ stages, barriers, hypotheses: hypotheses.slice(0, share * 10_000) }))
    expect(growth(first)).toBeLessThan(inProportion)
    expect(new Set(first(1).map((entry) => entry.rank)).size).toBe(10_000)
  })
})
