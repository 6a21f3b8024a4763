import { describe, expect, it } from 'vitest'
import type { ConcludedTreatment } from '../../../../src/domain/programme/concludedTreatments.ts'
import { judgedTogether } from '../../../../src/domain/programme/judgedTogether.ts'
import { priorInForce } from '../../../../src/domain/programme/priorInForce.ts'
import { programmeTotal } from '../../../../src/domain/programme/programmeTotal.ts'
import { winRate } from '../../../../src/domain/programme/winRate.ts'
import { normalPdf } from '../../../../src/stats/distributions/normal.ts'
import { learnedPrior } from '../../../../src/stats/programme/learnedPrior.ts'

const contested = { since: '2026-03-09', reason: 'later_data_contradict' as const }

describe('hypotheses judged together', () => {
  const test = (hypothesisId: string, evidence: number | null, startedAt = '2026-03-02') => ({
    hypothesisId,
    experimentId: `${hypothesisId} ${startedAt}`,
    startedAt,
    evidence,
  })

  it('hold where e-BH at 5 % lets them', () => {
    const judged = judgedTogether([test('a', 45), test('b', null), test('c', 60), test('d', 19)])
    expect(judged.map(({ hypothesisId, holds }) => [hypothesisId, holds])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', false],
    ])
    expect(judged.map(({ threshold }) => Math.round(threshold))).toEqual([40, 27, 40, 27])
    expect(judged[1]?.evidence).toBe(0)
  })

  it('count once each, by all of their experiments together, and name the newest', () => {
    const tests = [test('a', 9, '2026-03-09'), test('a', 3, '2026-03-02'), test('b', 41, '2026-03-02')]
    expect(judgedTogether(tests)).toEqual([
      { hypothesisId: 'a', experimentId: 'a 2026-03-09', evidence: 27, threshold: 20, holds: true },
      { hypothesisId: 'b', experimentId: 'b 2026-03-02', evidence: 41, threshold: 20, holds: true },
    ])
    expect(judgedTogether([test('a', 1), { ...test('a', 2), experimentId: 'later' }])).toMatchObject([
      { experimentId: 'later' },
    ])
  })

  it('gain nothing from trying again: what spoke against stays', () => {
    const tried = [0.1, 0.2, 0.05, 30].map((e, i) => test('a', e, `2026-03-0${i + 1}`))
    expect(judgedTogether(tried)).toMatchObject([{ evidence: expect.closeTo(0.03, 12), holds: false }])
  })

  it('wait for the first look of an experiment', () => {
    const waiting = [test('a', 25, '2026-03-02'), test('a', 0, '2026-03-09')]
    expect(judgedTogether(waiting)).toMatchObject([{ evidence: 25, holds: true }])
    expect(judgedTogether([test('a', 0)])).toMatchObject([{ evidence: 0, holds: false }])
    expect(judgedTogether([])).toEqual([])
  })
})

describe('the prior in force', () => {
  const effect = (experimentId: string, lift: number, ...barrierTypes: string[]) => ({
    experimentId,
    lift,
    standardError: 0.02,
    barrierTypes,
  })
  const history = [
    effect('own', 0.5, 'price'),
    effect('second', 0.04, 'price'),
    effect('third', -0.2, 'trust'),
  ]

  it('is learned from all tests but the one that it is for', () => {
    const [, second, third] = history
    const others = [second, third].flatMap((one) => one ?? [])
    expect(priorInForce(history, { experimentId: 'own', barrierTypes: ['price'] })).toEqual(
      learnedPrior(others, ['price']),
    )
    expect(priorInForce(history, { experimentId: 'new', barrierTypes: [] })).toEqual(learnedPrior(history))
  })
})

describe("a programme's total", () => {
  const treatment = (estimate: number, rest: Partial<ConcludedTreatment> = {}): ConcludedTreatment => ({
    variant: 'treatment',
    status: 'proven',
    since: '2026-03-09',
    contested: null,
    method: 'fixed',
    alpha: 0.1,
    treatments: 1,
    lift: { estimate, lower: null, upper: null, standardError: 0.01 },
    shrunken: { estimate: estimate / 2, lower: 0, upper: 0, prior: { mean: 0, sd: 0.01 } },
    ...rest,
  })
  /** sigma phi(b - x/sigma), b the quantile that the caller looked up. */
  const bias = (estimate: number, b: number) => 0.01 * normalPdf(b - estimate / 0.01)

  it('takes .0648 off 20 fixed tests whose effects are one standard error', () => {
    const tests = Array.from({ length: 20 }, () => treatment(0.01, { status: 'inconclusive' }))
    const total = programmeTotal(tests.map((test) => [test]))
    expect(total.fixed).toMatchObject({ tests: 20, proven: 0, naive: 0 })
    expect(total.fixed.bias).toBeCloseTo(0.0648, 4)
    expect(total.corrected).toBeCloseTo(-0.0648, 4)
    expect(total.naive).toBe(0)
  })

  it('corrects fixed tests by the bias of all of them and the others by shrinking, none by both', () => {
    const total = programmeTotal([
      [treatment(0.03)],
      [treatment(-0.01, { status: 'harmful' })],
      [treatment(0.05, { method: 'sequential' })],
      [treatment(0.01, { method: 'sequential', status: 'inconclusive' })],
    ])
    const wanted = bias(0.03, 1.644_853_6) + bias(-0.01, 1.644_853_6)
    expect(total.fixed).toMatchObject({ tests: 2, proven: 1, naive: 0.03 })
    expect(total.fixed.bias).toBeCloseTo(wanted, 8)
    expect(total.fixed.corrected).toBeCloseTo(0.03 - wanted, 8)
    expect(total.shrunken).toEqual({ tests: 2, proven: 1, naive: 0.05, corrected: 0.025 })
    expect(total.naive).toBeCloseTo(0.08, 12)
    expect(total.corrected).toBeCloseTo(0.03 - wanted + 0.025, 8)
  })

  it("takes Holm's hardest step as the threshold among several treatments", () => {
    const { fixed } = programmeTotal([[treatment(0.02, { treatments: 4, alpha: 0.05 })]])
    // The normal quantile of .05/2/4.
    expect(fixed.bias).toBeCloseTo(bias(0.02, 2.497_705_474), 8)
  })

  it('counts a test once, by the mean of its treatments that stand, and its bias by the same share', () => {
    const b = 1.959_963_985
    const two = { alpha: 0.1, treatments: 2 }
    const both = programmeTotal([[treatment(0.03, two), treatment(0.05, two)]])
    expect(both.fixed).toMatchObject({ tests: 2, proven: 2 })
    expect(both.naive).toBeCloseTo(0.04, 12)
    expect(both.fixed.bias).toBeCloseTo((bias(0.03, b) + bias(0.05, b)) / 2, 8)

    // The one that does not stand would share with the one that does.
    const one = programmeTotal([[treatment(0.03, two), treatment(0.01, { ...two, status: 'inconclusive' })]])
    expect(one.naive).toBeCloseTo(0.03, 12)
    expect(one.fixed.bias).toBeCloseTo(bias(0.03, b) + bias(0.01, b) / 2, 8)

    const sequential = { method: 'sequential' } as const
    const shrunken = programmeTotal([
      [
        treatment(0.02, sequential),
        treatment(0.06, sequential),
        treatment(0.5, { ...sequential, contested }),
      ],
      [treatment(0.1, sequential)],
    ])
    expect(shrunken.shrunken).toMatchObject({ tests: 4, proven: 3 })
    expect(shrunken.naive).toBeCloseTo(0.14, 12)
    expect(shrunken.corrected).toBeCloseTo(0.07, 12)
  })

  it('leaves out what is contested and what has no lift', () => {
    const total = programmeTotal([
      [treatment(0.3, { method: 'sequential', contested })],
      [treatment(0, { lift: null, shrunken: null })],
    ])
    expect(total.shrunken).toEqual({ tests: 1, proven: 0, naive: 0, corrected: 0 })
    expect(total).toMatchObject({ naive: 0, corrected: 0, fixed: { tests: 0, bias: 0 } })
  })
})

describe('the win rate', () => {
  const experiment = (status: 'proven' | 'harmful' | 'inconclusive', alpha = 0.05, power = 0.8) => ({
    plan: { alpha, power },
    verdict: { status, contested: null },
  })

  it('is 12 % and the risk 18.3 % where 3 of 25 tests are won', () => {
    const tests = Array.from({ length: 25 }, (_, i) => experiment(i < 3 ? 'proven' : 'inconclusive'))
    const wins = winRate(tests)
    expect(wins.winRate).toMatchObject({ won: 3, concluded: 25, rate: 0.12, power: expect.closeTo(0.8, 12) })
    expect(wins.winRate.alphaPlus).toBeCloseTo(0.025, 12)
    expect(wins.falsePositiveRisk).toBeCloseTo(0.183, 3)
  })

  it('averages what the plans promised', () => {
    const wins = winRate([experiment('proven', 0.02, 0.9), experiment('harmful', 0.1, 0.7)])
    expect(wins.winRate.alphaPlus).toBeCloseTo(0.03, 12)
    expect(wins.winRate.power).toBeCloseTo(0.8, 12)
  })

  it('does not count a contested win', () => {
    const lost = { plan: { alpha: 0.05, power: 0.8 }, verdict: { status: 'proven' as const, contested } }
    expect(winRate([lost])).toMatchObject({ winRate: { won: 0, concluded: 1 }, falsePositiveRisk: 1 })
  })

  it('has no answer without concluded experiments', () => {
    expect(winRate([])).toEqual({
      winRate: { won: 0, concluded: 0, rate: null, alphaPlus: null, power: null },
      falsePositiveRisk: null,
    })
  })
})
