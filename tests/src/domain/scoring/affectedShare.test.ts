import { describe, expect, it } from 'vitest'
import { affectedShare } from '../../../../src/domain/scoring/affectedShare.ts'
import { barrierOf, evidenceOf } from './backlogOf.ts'

describe('the share of a stage that a barrier hits', () => {
  it('is pooled from the best source that has sample sizes, with its 80 % Wilson interval', () => {
    const share = affectedShare(
      barrierOf({
        affectedShare: 0.9,
        evidence: [
          evidenceOf({ source: 'survey', sampleSize: 100, affected: 60 }),
          evidenceOf({ source: 'analytics', sampleSize: 1000, affected: 230 }),
        ],
      }),
    )
    expect(share.likely).toBe(0.23)
    expect(share.detail.source).toBe('measured')
    expect(share.detail.evidence).toMatchObject({ source: 'analytics', sampleSize: 1000, affected: 230 })
    const [z, n, p] = [1.28155, 1000, 0.23]
    const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
    const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
    expect(share.low).toBeCloseTo(centre - half, 12)
    expect(share.high).toBeCloseTo(centre + half, 12)
  })

  it('goes by analytics, then CRM, then surveys, then support', () => {
    const sources = ['support', 'survey', 'crm', 'analytics']
    for (let from = 0; from < sources.length; from += 1) {
      const evidence = sources.slice(0, from + 1).map((source) => evidenceOf({ source }))
      expect(affectedShare(barrierOf({ evidence })).detail.evidence?.source).toBe(sources[from])
    }
  })

  it('passes over a better source that has no sample sizes', () => {
    const evidence = [
      evidenceOf({ source: 'analytics', sampleSize: 0, affected: 0 }),
      evidenceOf({ source: 'survey', sampleSize: 50, affected: 10 }),
    ]
    expect(affectedShare(barrierOf({ evidence }))).toMatchObject({
      likely: 0.2,
      detail: { source: 'measured' },
    })
  })

  it('is not taken from sources that only hear of those who were hit', () => {
    const evidence = [evidenceOf({ source: 'review', sampleSize: 40, affected: 40 })]
    expect(affectedShare(barrierOf({ evidence, affectedShare: 0.3 }))).toMatchObject({
      low: 0.3,
      likely: 0.3,
      high: 0.3,
      detail: { source: 'estimated', evidence: null },
    })
  })

  it('is assumed to be everybody where nobody knows, and nobody where the team says so', () => {
    expect(affectedShare(barrierOf())).toMatchObject({ likely: 1, detail: { source: 'assumed' } })
    expect(affectedShare(barrierOf({ affectedShare: 0 }))).toMatchObject({
      likely: 0,
      detail: { source: 'estimated' },
    })
  })

  it('keeps an interval where nobody or everybody of the sample was hit', () => {
    const none = affectedShare(barrierOf({ evidence: [evidenceOf({ affected: 0 })] }))
    const all = affectedShare(barrierOf({ evidence: [evidenceOf({ affected: 1000 })] }))
    expect(none.low).toBe(0)
    expect(none.high).toBeGreaterThan(0)
    expect(all.low).toBeLessThan(1)
    expect(all.high).toBe(1)
  })
})

describe('an estimate beside a measurement', () => {
  it('is contradicted where it lies outside the 80 % interval', () => {
    const contradicted = (estimate: number) =>
      affectedShare(barrierOf({ affectedShare: estimate, evidence: [evidenceOf()] })).detail.contradicted
    expect(contradicted(0.23)).toBeNull()
    expect(contradicted(0.24)).toBeNull()
    expect(contradicted(0.5)).toMatchObject({ estimate: 0.5 })
    expect(contradicted(0.5)?.low).toBeCloseTo(0.2134, 3)
    expect(contradicted(0.5)?.high).toBeCloseTo(0.2475, 3)
    expect(contradicted(0.1)).toMatchObject({ estimate: 0.1 })
  })

  it('is not where nothing was measured', () => {
    expect(affectedShare(barrierOf({ affectedShare: 0.5 })).detail.contradicted).toBeNull()
  })
})
