import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { arms, counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const verdictOf = (...of: Parameters<typeof experimentOf>) => analyze(experimentOf(...of)).verdict
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)
const variants = arms('a', 'b')

/** Ten days of a thousand people an arm. */
const tenDays = (control: number, a: number, b: number) => [
  ...steady('control', 1000, control, 10),
  ...steady('a', 1000, a, 10),
  ...steady('b', 1000, b, 10),
]

describe('the treatment that a verdict names', () => {
  it('is the one proven first, wherever it stands in the list', () => {
    const late = (variant: string) => [
      ...steady(variant, 1000, 100, 9),
      ...counts(variant, 1000, [900, 900, 900, 900], { from: 10 }),
    ]
    const control = steady('control', 1000, 100, 13)
    const early = (variant: string) => steady(variant, 1000, 130, 13)
    const other = { a: 'b', b: 'a' }
    for (const first of ['a', 'b'] as const) {
      const verdict = verdictOf([...control, ...early(first), ...late(other[first])], {}, { variants })
      expect(verdict).toMatchObject({ status: 'proven', variant: first, since: day(7) })
      expect(codes(verdict.reasons)).toEqual(['primary_better', 'primary_better'])
      expect(verdict.reasons[0]?.params).toMatchObject({ variant: first })
    }
  })

  it('is the strongest at the look at which several were proven, not before or after', () => {
    const rows = [
      ...steady('control', 1000, 100, 12),
      ...counts('a', 1000, [130, 130, 130, 130, 130, 130, 900, 100, 100, 100, 100, 100]),
      ...counts('b', 1000, [160, 160, 160, 160, 160, 160, 160, 900, 900, 900, 900, 900]),
    ]
    expect(verdictOf(rows, {}, { variants })).toMatchObject({ variant: 'a', since: day(7) })
  })

  it('is the one with the lowest value where less is better', () => {
    const metrics = [{ ...primary, goodDirection: 'decrease' as const }]
    expect(verdictOf(tenDays(150, 80, 60), {}, { variants, metrics }).variant).toBe('b')
    expect(verdictOf(tenDays(150, 60, 80), {}, { variants, metrics }).variant).toBe('a')
  })

  it('is the most harmful of several that harm, and the first of those alike', () => {
    expect(verdictOf(tenDays(150, 80, 60), {}, { variants })).toMatchObject({
      status: 'harmful',
      variant: 'b',
    })
    expect(verdictOf(tenDays(150, 60, 80), {}, { variants })).toMatchObject({
      status: 'harmful',
      variant: 'a',
    })
    expect(verdictOf(tenDays(150, 60, 60), {}, { variants }).variant).toBe('a')
    expect(verdictOf(tenDays(100, 160, 160), {}, { variants }).variant).toBe('a')
  })
})

describe('the reasons of a verdict on several treatments', () => {
  it('name the harmful ones beside the proven one, and not those of which nothing is known', () => {
    expect(verdictOf(tenDays(100, 160, 101), {}, { variants }).reasons).toMatchObject([
      { code: 'primary_better', params: { variant: 'a' } },
    ])
    expect(verdictOf(tenDays(100, 160, 50), {}, { variants }).reasons).toMatchObject([
      { code: 'primary_better', params: { variant: 'a' } },
      { code: 'harmful_variant', params: { variant: 'b' } },
    ])
  })

  it('are those of all that are proven, the named one first', () => {
    expect(verdictOf(tenDays(100, 160, 200), {}, { variants }).reasons).toMatchObject([
      { code: 'primary_better', params: { variant: 'b' } },
      { code: 'primary_better', params: { variant: 'a' } },
    ])
  })

  it('are those of the named one and the names of the others where all harm', () => {
    expect(verdictOf(tenDays(150, 80, 60), {}, { variants }).reasons).toMatchObject([
      { code: 'primary_worse', params: { variant: 'b' } },
      { code: 'harmful_variant', params: { variant: 'a' } },
    ])
  })

  it('are said once where they are the same for all', () => {
    const verdict = verdictOf([], {}, { variants })
    expect(verdict.reasons).toEqual([{ code: 'no_data', params: {} }])
    expect(verdict.variants.map(({ reasons }) => reasons)).toEqual([verdict.reasons, verdict.reasons])
  })
})

describe('a verdict on all treatments together', () => {
  it('is negligible since the last of them was', () => {
    const rows = [
      ...steady('control', 10_000, 3000, 20),
      ...steady('a', 10_000, 3000, 20),
      ...steady('b', 10_000, 2960, 7),
      ...steady('b', 10_000, 3010, 13, { from: 8 }),
    ]
    const verdict = verdictOf(rows, { minimumEffect: 0.03 }, { variants })
    const since = verdict.variants.map((one) => one.since ?? '')
    expect(verdict).toMatchObject({ status: 'negligible', variant: null })
    expect(since[1]).not.toBe(since[0])
    expect(verdict.since).toBe([...since].sort().at(-1))
    const swapped = rows.map((row) => ({ ...row, variant: { a: 'b', b: 'a' }[row.variant] ?? row.variant }))
    expect(verdictOf(swapped, { minimumEffect: 0.03 }, { variants }).since).toBe(verdict.since)
  })

  it('is collecting where no treatment gets any units', () => {
    const none = [
      { key: 'control', weight: 1, isControl: true },
      { key: 'off', weight: 0, isControl: false },
    ]
    expect(verdictOf(steady('control', 1000, 100, 10), {}, { variants: none })).toEqual({
      status: 'collecting',
      variant: null,
      since: null,
      contested: null,
      reasons: [],
      variants: [],
      programmeEvidence: 0,
    })
  })

  it('is said of each of them', () => {
    expect(verdictOf(tenDays(100, 101, 99), {}, { variants }).variants).toMatchObject([
      { variant: 'a', status: 'collecting', since: null },
      { variant: 'b', status: 'collecting', since: null },
    ])
  })
})

describe('declared faults', () => {
  const fault = (at: number, reason: string) => ({ reason, date: day(at), by: 'Mira' })
  const reasonsOf = (...faults: ReturnType<typeof fault>[]) =>
    verdictOf(tenDays(100, 160, 100), {}, { variants, faults }).reasons

  it('are told by date, and as they were declared where the date is the same', () => {
    const told = (reason: string, at: number) => ({
      code: 'fault',
      params: { date: day(at), reason, by: 'Mira' },
    })
    const inOrder = [told('x', 2), told('y', 5), told('z', 8)]
    expect(reasonsOf(fault(5, 'y'), fault(8, 'z'), fault(2, 'x'))).toEqual(inOrder)
    expect(reasonsOf(fault(8, 'z'), fault(5, 'y'), fault(2, 'x'))).toEqual(inOrder)
    expect(reasonsOf(fault(2, 'x'), fault(5, 'y'), fault(8, 'z'))).toEqual(inOrder)
    expect(reasonsOf(fault(5, 'p'), fault(5, 'q'))).toEqual([told('p', 5), told('q', 5)])
  })

  it('make every treatment invalid since the first of them', () => {
    const verdict = verdictOf(
      tenDays(100, 160, 100),
      {},
      { variants, faults: [fault(9, 'y'), fault(4, 'x')] },
    )
    const shared = { status: 'invalid', since: day(4), contested: null, reasons: verdict.reasons }
    expect(verdict.variants).toEqual([
      { ...shared, variant: 'a' },
      { ...shared, variant: 'b' },
    ])
  })
})

describe('the order of the metrics', () => {
  it('does not matter to a verdict', () => {
    const refunds = (of: number): AnalysisRow[] => [
      ...steady('control', 1000, 200, 10, { metric: 'refund' }),
      ...steady('a', 1000, of, 10, { metric: 'refund' }),
    ]
    const metrics = [primary, guardrail(0.1)]
    const same = (rows: AnalysisRow[], plan: Parameters<typeof experimentOf>[1]) => {
      const there = verdictOf(rows, plan, { variants: arms('a'), metrics })
      expect(verdictOf(rows, plan, { variants: arms('a'), metrics: [...metrics].reverse() })).toEqual(there)
      return there.status
    }
    const purchases = (of: number) => tenDays(100, of, 0).filter((row) => row.variant !== 'b')
    const bayesian = { method: 'bayesian' as const, sampleSizePerVariant: 8000 }
    expect(same([...purchases(160), ...refunds(190)], {})).toBe('proven')
    expect(same([...purchases(100), ...refunds(200)], { minimumEffect: 0.3 })).toBe('negligible')
    expect(same([...purchases(101), ...refunds(200)], {})).toBe('collecting')
    expect(same([...purchases(101), ...refunds(150)], {})).toBe('collecting')
    expect(same([...purchases(160), ...refunds(190)], { ...bayesian, lossThreshold: 0.001 })).toBe('proven')
    expect(same([...purchases(101), ...refunds(200)], { ...bayesian, lossThreshold: 1e-6 })).toBe(
      'inconclusive',
    )
  })
})
