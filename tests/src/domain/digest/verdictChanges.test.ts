import { describe, expect, it } from 'vitest'
import { verdictChanges } from '../../../../src/domain/digest/verdictChanges.ts'
import type { Contested, VariantVerdict, Verdict } from '../../../../src/domain/verdict/analysis.ts'
import { laterData } from './transitionOf.ts'

function verdictOf(
  variants: [string, VariantVerdict['status'], (Contested | null)?, (string | null)?][],
): Verdict {
  const all = variants.map(([variant, status, contested = null, since = '2026-11-14']) => ({
    variant,
    status,
    since,
    contested,
    reasons: [],
  }))
  const nothing = { variant: null, since: null, contested: null, reasons: [], programmeEvidence: 0 }
  return { status: 'collecting', ...nothing, variants: all }
}

describe('what changed between two verdicts', () => {
  it('is nothing while a first analysis collects, or where nothing moved', () => {
    expect(verdictChanges(null, verdictOf([['b', 'collecting']]), '2026-11-20')).toEqual([])
    const same = verdictOf([['b', 'proven', laterData]])
    expect(verdictChanges(same, same, '2026-11-20')).toEqual([])
  })

  it('is told of each treatment', () => {
    const next = verdictOf([
      ['mens', 'proven'],
      ['womens', 'proven'],
      ['kids', 'collecting', null, null],
    ])
    expect(
      verdictChanges(null, next, '2026-11-20').map((change) => [change.variant, change.from, change.to]),
    ).toEqual([
      ['mens', 'collecting', 'proven'],
      ['womens', 'collecting', 'proven'],
    ])
  })

  it('sees that one treatment is contested while another keeps the verdict', () => {
    const before = verdictOf([
      ['mens', 'proven'],
      ['womens', 'proven'],
    ])
    const next = verdictOf([
      ['mens', 'proven'],
      ['womens', 'proven', laterData],
    ])
    expect(verdictChanges(before, next, '2026-11-20')).toEqual([
      { variant: 'womens', from: 'proven', to: 'proven', contested: laterData, since: '2026-11-18' },
    ])
    expect(verdictChanges(next, before, '2026-11-20')).toMatchObject([{ variant: 'womens', contested: null }])
  })

  it('is dated by the analysis where the verdict has no date', () => {
    const before = verdictOf([['b', 'proven']])
    const next = verdictOf([['b', 'collecting', null, null]])
    expect(verdictChanges(before, next, '2026-11-20')).toMatchObject([
      { to: 'collecting', since: '2026-11-20' },
    ])
  })
})
