import { describe, expect, it } from 'vitest'
import type { AnalysisInput, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { proportionArm } from '../../../../src/stats/arm.ts'
import { compareOnce } from '../../../../src/stats/methods/compareOnce.ts'
import { arms, counts, day, experimentOf, guardrail, primary, START, steady } from './experimentOf.ts'

const verdictOf = (input: AnalysisInput) => analyze(input).verdict
const codes = (input: AnalysisInput) => verdictOf(input).reasons.map((reason) => reason.code)
const paramsOf = (input: AnalysisInput, code: string) =>
  verdictOf(input).reasons.find((reason) => reason.code === code)?.params

describe('an experiment without rows', () => {
  it('is collecting while it runs and inconclusive once it is stopped', () => {
    expect(verdictOf(experimentOf([])).status).toBe('collecting')
    expect(codes(experimentOf([]))).toEqual(['no_data'])
    const stopped = experimentOf([], {}, { stopDate: day(5) })
    expect(verdictOf(stopped)).toMatchObject({ status: 'inconclusive', since: day(5) })
    expect(analyze(stopped).asOf).toBe(day(5))
    expect(analyze(experimentOf([])).asOf).toBe(START)
  })

  it('waits for a date on which every arm has reported', () => {
    const rows = [...counts('control', 1000, [100]), ...counts('treatment', 1000, [150], { from: 2 })]
    expect(codes(experimentOf(rows))).toEqual(['no_common_date'])
    const [comparison] = analyze(experimentOf(rows)).metrics[0]?.comparisons ?? []
    expect(comparison).toMatchObject({ control: { n: 1000, mean: 0.1 }, pValue: null, reason: 'no_data' })
  })
})

describe('the fixed method', () => {
  const better = (days: number) => [
    ...steady('control', 1000, 100, days),
    ...steady('treatment', 1000, 160, days),
  ]
  const plan = { method: 'fixed' as const, sampleSizePerVariant: 10_000 }

  it('collects until the planned size, whatever the p-value', () => {
    expect(verdictOf(experimentOf(better(9), plan))).toMatchObject({ status: 'collecting', since: null })
    expect(paramsOf(experimentOf(better(9), plan), 'planned_size')).toEqual({ daysToGo: 1 })
    const [comparison] = analyze(experimentOf(better(9), plan)).metrics[0]?.comparisons ?? []
    expect(comparison?.pValue).toBeLessThan(1e-6)
    expect(comparison?.outcome).toBe('unclear')
  })

  it('decides at the first look with the planned size', () => {
    expect(verdictOf(experimentOf(better(10), plan))).toMatchObject({
      status: 'proven',
      variant: 'treatment',
      since: day(10),
    })
  })

  it('decides no earlier than the minimum days', () => {
    const small = { ...plan, sampleSizePerVariant: 3000, minDays: 12 }
    expect(verdictOf(experimentOf(better(11), small)).status).toBe('collecting')
    expect(codes(experimentOf(better(11), small))).toEqual(['min_days'])
    expect(verdictOf(experimentOf(better(12), small))).toMatchObject({ status: 'proven', since: day(12) })
  })

  it('stays with what its one look said, whatever comes later', () => {
    const none = [...steady('control', 1000, 100, 10), ...steady('treatment', 1000, 101, 10)]
    const later = [
      ...none,
      ...steady('control', 1000, 100, 10, { from: 11 }),
      ...steady('treatment', 1000, 200, 10, { from: 11 }),
    ]
    expect(verdictOf(experimentOf(none, plan))).toMatchObject({ status: 'inconclusive', since: day(10) })
    expect(verdictOf(experimentOf(later, plan))).toMatchObject({ status: 'inconclusive', since: day(10) })
    expect(analyze(experimentOf(later, plan)).metrics[0]?.comparisons[0]?.pValue).toBeLessThan(1e-10)
    const reversed = [
      ...better(10),
      ...steady('control', 1000, 300, 10, { from: 11 }),
      ...steady('treatment', 1000, 100, 10, { from: 11 }),
    ]
    expect(verdictOf(experimentOf(reversed, plan))).toMatchObject({
      status: 'proven',
      since: day(10),
      contested: null,
    })
  })

  it('is inconclusive when it is stopped before its size, and says how many days were missing', () => {
    const stopped = experimentOf(better(6), { ...plan, sampleSizePerVariant: 12_000 }, { stopDate: day(6) })
    expect(verdictOf(stopped)).toMatchObject({ status: 'inconclusive', since: day(6) })
    expect(paramsOf(stopped, 'stopped_before_planned_size')).toEqual({ daysToGo: 6 })
  })

  it('expects of each arm the size its weight asks for', () => {
    const [control, treatment] = arms('treatment')
    if (!control || !treatment) throw new Error('two arms')
    const rows = [...steady('control', 2000, 200, 10), ...steady('treatment', 1000, 160, 10)]
    const uneven = (size: number) =>
      experimentOf(
        rows,
        { ...plan, sampleSizePerVariant: size },
        { variants: [control, { ...treatment, weight: 0.5 }] },
      )
    expect(verdictOf(uneven(20_000)).status).toBe('proven')
    expect(verdictOf(uneven(20_001)).status).toBe('collecting')
  })
})

describe('the sequential method', () => {
  const rows = (days: number) => [
    ...steady('control', 1000, 100, days),
    ...steady('treatment', 1000, 150, days),
  ]

  it('waits for the minimum days and says how many are left', () => {
    const early = experimentOf(rows(4), { minimumEffect: 0.1 })
    expect(verdictOf(early).status).toBe('collecting')
    expect(paramsOf(early, 'min_days')).toEqual({ days: 4, minDays: 7, daysToGo: 3 })
    expect(verdictOf(experimentOf(rows(7)))).toMatchObject({ status: 'proven', since: day(7) })
  })

  it('lets no look before the minimum days into its running p-value', () => {
    const early = [
      ...steady('control', 1000, 100, 6),
      ...steady('treatment', 1000, 150, 6),
      ...counts('control', 20_000, [2000, 2000], { from: 7 }),
      ...counts('treatment', 20_000, [1750, 2000], { from: 7 }),
    ]
    const [comparison] = analyze(experimentOf(early)).metrics[0]?.comparisons ?? []
    expect(comparison?.anytimePValue).toBe(1)
    expect(verdictOf(experimentOf(early)).status).toBe('collecting')
  })

  it('keeps what it reached, with its date, when the evidence fades', () => {
    const faded = [
      ...rows(7),
      ...steady('control', 1000, 100, 14, { from: 8 }),
      ...steady('treatment', 1000, 85, 14, { from: 8 }),
    ]
    const analysis = analyze(experimentOf(faded))
    expect(analysis.metrics[0]?.comparisons[0]?.pValue).toBeGreaterThan(0.05)
    expect(analysis.metrics[0]?.comparisons[0]?.anytimePValue).toBeLessThan(0.001)
    expect(analysis.verdict).toMatchObject({ status: 'proven', since: day(7), contested: null })
  })

  it('turns harmful, and the improvement contested, when later data show harm', () => {
    const reversed = [
      ...rows(7),
      ...steady('control', 1000, 150, 21, { from: 8 }),
      ...steady('treatment', 1000, 90, 21, { from: 8 }),
    ]
    const verdict = verdictOf(experimentOf(reversed))
    expect(verdict).toMatchObject({
      status: 'harmful',
      variant: 'treatment',
      contested: { reason: 'harmful_after_proven' },
    })
    expect(verdict.contested?.since).toBe(verdict.since)
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(['primary_worse', 'harmful_after_proven'])
  })

  it('is contested while the current interval excludes what it claimed', () => {
    const harmThenGood = (days: number) => [
      ...steady('control', 1000, 150, 7),
      ...steady('treatment', 1000, 100, 7),
      ...steady('control', 1000, 100, days, { from: 8 }),
      ...steady('treatment', 1000, 160, days, { from: 8 }),
    ]
    expect(verdictOf(experimentOf(harmThenGood(7)))).toMatchObject({ status: 'harmful', contested: null })
    const contested = verdictOf(experimentOf(harmThenGood(21)))
    expect(contested).toMatchObject({
      status: 'harmful',
      since: day(7),
      contested: { reason: 'later_data_contradict' },
    })
    expect((contested.contested?.since ?? '') > day(14)).toBe(true)
  })

  it('is inconclusive once stopped, and says how many days it would have taken at the minimum effect', () => {
    const dull = [...steady('control', 1000, 100, 10), ...steady('treatment', 1000, 102, 10)]
    const stopped = experimentOf(dull, { minimumEffect: 0.1 }, { stopDate: day(10) })
    expect(verdictOf(stopped)).toMatchObject({ status: 'inconclusive', since: day(10) })
    // 14,751 at 10 % against 11 % (fixed), times 1.75: 25,814 units, 1,000 a day.
    expect(paramsOf(stopped, 'too_short')).toEqual({ daysToGo: 16, minimumEffect: 0.1 })
    expect(paramsOf(experimentOf(dull, { minimumEffect: 0.1 }), 'days_to_go')).toMatchObject({ daysToGo: 16 })
    expect(codes(experimentOf(dull))).toEqual(['primary_unclear', 'no_minimum_effect'])
    const enough = [...steady('control', 1000, 100, 10), ...steady('treatment', 1000, 110, 10)]
    expect(codes(experimentOf(enough, { minimumEffect: 0.2 }))).toEqual(['primary_unclear', 'size_reached'])
  })

  it('computes the days from the minimum effect and never from the observed one', () => {
    const days = (sum: number) => {
      const rows = [...steady('control', 1000, 100, 8), ...steady('treatment', 1000, sum, 8)]
      return paramsOf(experimentOf(rows, { minimumEffect: 0.05 }), 'days_to_go')
    }
    expect(days(95)).toEqual(days(105))
  })

  it('calls an effect negligible that is smaller than what matters', () => {
    const same = (days: number) => [
      ...steady('control', 10_000, 3000, days),
      ...steady('treatment', 10_000, 3003, days),
    ]
    const input = experimentOf(same(14), { minimumEffect: 0.05 })
    expect(verdictOf(input)).toMatchObject({ status: 'negligible', variant: 'treatment' })
    expect(codes(input)).toEqual(['within_minimum_effect'])
    expect(verdictOf(experimentOf(same(14))).status).toBe('collecting')
    expect(verdictOf(experimentOf(same(14), { minimumEffect: { absolute: 0.015 } })).status).toBe(
      'negligible',
    )
    expect(verdictOf(experimentOf(same(14), { minimumEffect: 0.001 })).status).toBe('collecting')
  })
})

describe('the minimum counts', () => {
  it('hold back every verdict', () => {
    const rare = [...steady('control', 1000, 2, 10), ...steady('treatment', 1000, 12, 10)]
    expect(verdictOf(experimentOf(rare)).status).toBe('collecting')
    expect(codes(experimentOf(rare))).toContain('min_counts')
    const check = analyze(experimentOf(rare)).health.checks.find(({ id }) => id === 'minCounts')
    expect(check).toMatchObject({ status: 'waiting', params: { arm: 'control', have: 20, needed: 25 } })
    const fixed = { method: 'fixed' as const, sampleSizePerVariant: 10_000 }
    expect(verdictOf(experimentOf(rare, fixed)).status).toBe('inconclusive')
  })

  it('ask for people who did not as well as for people who did', () => {
    const nearlyAll = [...steady('control', 1000, 980, 8), ...steady('treatment', 1000, 998, 8)]
    expect(codes(experimentOf(nearlyAll))).toContain('min_counts')
    const fewer = [...steady('control', 1000, 980, 8), ...steady('treatment', 1000, 996, 8)]
    expect(verdictOf(experimentOf(fewer)).status).toBe('proven')
  })

  it('count plain units where the means lie on both sides of 0', () => {
    const margin = { ...primary, type: 'mean' as const }
    const rows = (n: number, control: number) =>
      [control, 5].map(
        (mean, index): AnalysisRow => ({
          kind: 'metric',
          date: day(7),
          variant: index === 0 ? 'control' : 'treatment',
          metric: 'purchase',
          segment: null,
          summary: { n, mean, variance: 400 },
        }),
      )
    expect(verdictOf(experimentOf(rows(1000, -5), {}, { metrics: [margin] })).status).toBe('proven')
    expect(verdictOf(experimentOf(rows(900, 0.1), {}, { metrics: [margin] })).status).toBe('collecting')
    expect(codes(experimentOf(rows(999, -5), {}, { metrics: [margin] }))).toContain('min_counts')
  })

  it('count the units of an uneven amount for less', () => {
    const spend = { ...primary, type: 'mean' as const }
    const rows = (sumSquares: number) =>
      ['control', 'treatment'].map(
        (variant): AnalysisRow => ({
          kind: 'metric',
          date: day(7),
          variant,
          metric: 'purchase',
          segment: null,
          summary: { n: 10_000, sum: variant === 'control' ? 10_000 : 30_000, sumSquares },
        }),
      )
    expect(verdictOf(experimentOf(rows(200_000), {}, { metrics: [spend] })).status).toBe('proven')
    expect(verdictOf(experimentOf(rows(2_000_000), {}, { metrics: [spend] })).status).toBe('collecting')
  })
})

describe('several treatments', () => {
  const variants = arms('a', 'b')
  const rows = (a: number, b: number) => [
    ...steady('control', 1000, 100, 10),
    ...steady('a', 1000, a, 10),
    ...steady('b', 1000, b, 10),
  ]
  const fixed = { method: 'fixed' as const, sampleSizePerVariant: 10_000 }

  it('are proven if any is, by name, and list the harmful ones', () => {
    const verdict = verdictOf(experimentOf(rows(160, 50), {}, { variants }))
    expect(verdict).toMatchObject({ status: 'proven', variant: 'a' })
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(['primary_better', 'harmful_variant'])
    expect(verdict.variants.map((variant) => variant.status)).toEqual(['proven', 'harmful'])
  })

  it('name the strongest of those that were proven at the same look', () => {
    expect(verdictOf(experimentOf(rows(160, 200), {}, { variants })).variant).toBe('b')
  })

  it('must pass Holm: what one treatment alone would prove, two may not', () => {
    const alone = [...steady('control', 1000, 100, 10), ...steady('a', 1000, 109, 10)]
    expect(verdictOf(experimentOf(alone, fixed, { variants: arms('a') })).status).toBe('proven')
    const both = experimentOf(rows(109, 100), fixed, { variants })
    expect(verdictOf(both).status).toBe('inconclusive')
    expect(codes(both)).toContain('only_before_correction')
    const stepDown = verdictOf(experimentOf(rows(109, 113), fixed, { variants }))
    expect(stepDown.variants.map((variant) => variant.status)).toEqual(['proven', 'proven'])
  })

  it('must pass Holm for harm as well, over all pairs with a guardrail', () => {
    const alone = [...steady('control', 1000, 100, 10), ...steady('a', 1000, 91, 10)]
    expect(verdictOf(experimentOf(alone, fixed, { variants: arms('a') })).status).toBe('harmful')
    expect(verdictOf(experimentOf(rows(91, 100), fixed, { variants })).status).toBe('inconclusive')
    const guarded = [
      ...alone,
      ...steady('control', 1000, 200, 10, { metric: 'refund' }),
      ...steady('a', 1000, 200, 10, { metric: 'refund' }),
    ]
    const metrics = [primary, guardrail()]
    expect(verdictOf(experimentOf(guarded, fixed, { variants: arms('a'), metrics })).status).toBe(
      'inconclusive',
    )
  })

  it('carry the smallest p-value so far into Holm: what one look almost showed counts when the other follows', () => {
    const fading = [
      ...steady('control', 1000, 100, 20),
      ...steady('a', 1000, 85, 7),
      ...steady('a', 1000, 106, 13, { from: 8 }),
      ...steady('b', 1000, 100, 7),
      ...steady('b', 1000, 50, 13, { from: 8 }),
    ]
    const { variants: verdicts } = verdictOf(experimentOf(fading, {}, { variants }))
    const [a, b] = verdicts
    expect(a?.status).toBe('harmful')
    expect(a?.since).toBe(b?.since)
    expect((a?.since ?? '') > day(8)).toBe(true)
  })

  it('name the one that was proven first, and one that stands before one that is contested', () => {
    const later = [
      ...steady('control', 1000, 100, 20),
      ...steady('a', 1000, 130, 20),
      ...steady('b', 1000, 100, 9),
      ...steady('b', 1000, 900, 11, { from: 10 }),
    ]
    const verdict = verdictOf(experimentOf(later, {}, { variants }))
    expect(verdict.variants.map((variant) => variant.status)).toEqual(['proven', 'proven'])
    expect(verdict).toMatchObject({ variant: 'a', since: day(7) })
    const contested = [
      ...['control', 'c', 'd'].flatMap((variant) => steady(variant, 1000, 100, 40)),
      ...steady('a', 1000, 160, 7),
      ...steady('a', 1000, 79, 33, { from: 8 }),
      ...steady('b', 1000, 100, 9),
      ...steady('b', 1000, 160, 31, { from: 10 }),
    ]
    const other = verdictOf(experimentOf(contested, {}, { variants: arms('a', 'b', 'c', 'd') }))
    expect(other.variants[0]).toMatchObject({
      status: 'proven',
      since: day(7),
      contested: { since: day(40), reason: 'later_data_contradict' },
    })
    expect(other).toMatchObject({ variant: 'b', contested: null })
  })

  it('take longer than one', () => {
    const plan = { minimumEffect: 0.1 }
    const daysOf = (input: AnalysisInput) => {
      const found = verdictOf(input).reasons.find((reason) => reason.code === 'days_to_go')
      return found?.code === 'days_to_go' ? found.params.daysToGo : 0
    }
    const alone = rows(101, 101).filter((row) => row.variant !== 'b')
    const one = daysOf(experimentOf(alone, plan, { variants: arms('a') }))
    expect(daysOf(experimentOf(rows(101, 101), plan, { variants }))).toBeGreaterThan(one)
  })

  it('are negligible only if all are', () => {
    const plan = { ...fixed, minimumEffect: 0.2 }
    expect(verdictOf(experimentOf(rows(101, 100), plan, { variants }))).toMatchObject({
      status: 'negligible',
      variant: null,
    })
    expect(
      verdictOf(experimentOf(rows(101, 108), { ...plan, minimumEffect: 0.1 }, { variants })).status,
    ).toBe('inconclusive')
  })
})

describe('a guardrail', () => {
  const rows = (refunds: number) => [
    ...steady('control', 1000, 100, 10),
    ...steady('treatment', 1000, 150, 10),
    ...steady('control', 1000, 200, 10, { metric: 'refund' }),
    ...steady('treatment', 1000, refunds, 10, { metric: 'refund' }),
  ]
  const fixed = { method: 'fixed' as const, sampleSizePerVariant: 10_000 }
  const judged = (refunds: number, margin?: number | { absolute: number }) =>
    experimentOf(rows(refunds), fixed, { metrics: [primary, guardrail(margin)] })

  it('makes a treatment harmful that is worse than its margin, whatever the primary says', () => {
    expect(verdictOf(judged(240))).toMatchObject({ status: 'harmful', variant: 'treatment' })
    expect(codes(judged(240, 0.05))).toEqual(['guardrail_worse'])
    expect(verdictOf(judged(240, 0.5)).status).toBe('proven')
  })

  it('with a margin must be shown to keep it, in relative or absolute terms', () => {
    expect(verdictOf(judged(205, 0.05)).status).toBe('inconclusive')
    // The primary has shown its effect, so nothing is said of how long it would take to find one.
    expect(codes(judged(205, 0.05))).toEqual(['guardrail_not_shown'])
    expect(verdictOf(judged(205, 0.1)).status).toBe('proven')
    expect(verdictOf(judged(205, { absolute: 0.02 })).status).toBe('proven')
    expect(verdictOf(judged(205, { absolute: 0.01 })).status).toBe('inconclusive')
  })

  it('without a margin can only harm, and does not stand in the way', () => {
    expect(verdictOf(judged(205)).status).toBe('proven')
  })

  it('that harms at the look at which the primary is shown leaves nothing to contest', () => {
    const sequential = experimentOf(rows(400), {}, { metrics: [primary, guardrail()] })
    expect(verdictOf(sequential)).toMatchObject({ status: 'harmful', since: day(7), contested: null })
  })

  it('is read as it stood when the one look of the fixed method decided', () => {
    const report = (from: number, refunds: number) => [
      ...counts('control', 20_000, [4000], { metric: 'refund', from }),
      ...counts('treatment', 20_000, [refunds], { metric: 'refund', from }),
    ]
    const purchases = [...steady('control', 1000, 100, 16), ...steady('treatment', 1000, 150, 16)]
    const late = [...purchases, ...report(8, 4000), ...report(15, 9000)]
    const metrics = [primary, guardrail(0.05)]
    expect(verdictOf(experimentOf(late, fixed, { metrics }))).toMatchObject({
      status: 'proven',
      since: day(10),
    })
    const early = [...purchases, ...report(8, 9000), ...report(15, 0)]
    expect(verdictOf(experimentOf(early, fixed, { metrics }))).toMatchObject({
      status: 'harmful',
      since: day(10),
    })
  })

  it('may be shown to hold at another look than the primary', () => {
    const purchases = [
      ...steady('control', 1000, 100, 15),
      ...steady('treatment', 1000, 150, 7),
      ...steady('treatment', 1000, 60, 8, { from: 8 }),
    ]
    const refunds = ['control', 'treatment'].flatMap((variant) =>
      steady(variant, 1000, 200, 15, { metric: 'refund' }),
    )
    const metrics = [primary, guardrail(0.08)]
    const verdict = verdictOf(experimentOf([...purchases, ...refunds], {}, { metrics }))
    expect(verdict.status).toBe('proven')
    expect(verdict.since).toBe(day(13))
    const asOfThen = purchases.concat(refunds).filter((row) => row.date <= day(13))
    expect(
      analyze(experimentOf(asOfThen, {}, { metrics })).metrics[0]?.comparisons[0]?.pValue,
    ).toBeGreaterThan(0.05)
  })

  it('that never reported keeps a treatment from being proven', () => {
    const silent = rows(200).filter((row) => row.kind === 'metric' && row.metric === 'purchase')
    expect(verdictOf(experimentOf(silent, fixed, { metrics: [primary, guardrail(0.1)] })).status).toBe(
      'inconclusive',
    )
    expect(verdictOf(experimentOf(silent, fixed, { metrics: [primary, guardrail()] })).status).toBe('proven')
  })
})

describe('the comparisons', () => {
  const names = ['x', 'y', 'z']
  const secondary = names.map((key) => ({ ...primary, key, role: 'secondary' as const }))
  const rows = [
    ...steady('control', 1000, 100, 10),
    ...steady('treatment', 1000, 101, 10),
    ...names.flatMap((metric, index) => [
      ...steady('control', 1000, 100, 10, { metric }),
      ...steady('treatment', 1000, [109, 100, 101][index] ?? 0, 10, { metric }),
    ]),
  ]
  const fixed = { method: 'fixed' as const, sampleSizePerVariant: 10_000, minimumEffect: 0.2 }

  it('adjust what is only displayed by Benjamini-Hochberg, and say no more than that allows', () => {
    const { metrics } = analyze(experimentOf(rows, fixed, { metrics: [primary, ...secondary] }))
    const [purchase, x] = metrics.map((metric) => metric.comparisons[0])
    expect(x?.pValue).toBeLessThan(0.05)
    expect(x?.adjustedPValue).toBeCloseTo(3 * (x?.pValue ?? 0), 12)
    expect(x?.outcome).toBe('unclear')
    expect(purchase?.adjustedPValue).toBe(purchase?.pValue)
  })

  it('hold the minimum effect against the primary metric alone', () => {
    const { metrics } = analyze(experimentOf(rows, fixed, { metrics: [primary, ...secondary] }))
    expect(metrics.map((metric) => metric.comparisons[0]?.outcome)).toEqual([
      'negligible',
      'unclear',
      'unclear',
      'unclear',
    ])
  })

  it('tune the sequential method to the planned units of both arms', () => {
    const [control, treatment] = arms('treatment')
    if (!control || !treatment) throw new Error('two arms')
    const pValueOf = (weight: number, sampleSizePerVariant: number) =>
      analyze(
        experimentOf(
          rows,
          { sampleSizePerVariant },
          {
            variants: [control, { ...treatment, weight }],
            metrics: secondary.map((m, i) => ({ ...m, role: i === 0 ? 'primary' : 'secondary' })),
          },
        ),
      ).metrics[0]?.comparisons[0]?.pValue
    expect(pValueOf(1, 15_000)).toBe(pValueOf(0.5, 20_000))
    expect(pValueOf(1, 15_000)).not.toBe(pValueOf(0.5, 15_000))
    const once = compareOnce('sequential', {
      metric: { type: 'proportion', goodDirection: 'increase' },
      alpha: 0.05,
      alternative: 'two-sided',
      control: proportionArm(10_000, 1000),
      treatment: proportionArm(10_000, 1090),
      plan: { sampleSizePerVariant: 15_000 },
    })
    expect(pValueOf(1, 15_000)).toBeCloseTo(once.pValue ?? 0, 12)
  })
})
