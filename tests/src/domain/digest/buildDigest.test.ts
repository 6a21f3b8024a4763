import { describe, expect, it } from 'vitest'
import { buildDigest } from '../../../../src/domain/digest/buildDigest.ts'
import type { Told, ToldByTreatment } from '../../../../src/domain/digest/told.ts'
import type { VerdictTransition } from '../../../../src/domain/digest/transition.ts'
import { laterData, nextTestOf, transitionOf } from './transitionOf.ts'

const date = '2026-11-21'
const key = 'exp_1/gate_40'

function digestOf(transitions: VerdictTransition[], told: ToldByTreatment = {}) {
  return buildDigest({ date, transitions, told, nextTests: [nextTestOf()] })
}

/** Told before: proven for gate_40, standing. */
function toldOf(changes: Partial<Told> = {}): ToldByTreatment {
  return { 'exp_1/gate_40': { status: 'proven', on: '2026-11-07', stands: true, ...changes } }
}

const proven = transitionOf()
const contested = transitionOf({ from: 'proven', to: 'proven', contested: laterData })
const restored = transitionOf({ from: 'proven', to: 'proven', analysisId: 'ana_3' })
const withdrawn = transitionOf({ from: 'proven', to: 'inconclusive', since: '2026-11-19' })

describe('a digest', () => {
  it('is quiet without a transition, however good the next tests', () => {
    const digest = digestOf([])
    expect(digest).toMatchObject({ quiet: true, items: [], told: {} })
    expect(digest.nextTests).toHaveLength(1)
  })

  it('tells a newly proven improvement with both effects, its date and its analysis', () => {
    const digest = digestOf([proven])
    expect(digest.quiet).toBe(false)
    expect(digest.items).toHaveLength(1)
    expect(digest.items[0]).toMatchObject({
      kind: 'proven',
      previously: null,
      analysisId: 'ana_1',
      since: '2026-11-14',
      relative: proven.relative,
      shrunken: proven.shrunken,
    })
    expect(digest.told).toEqual({ [key]: { status: 'proven', on: date, stands: true } })
  })

  it('tells the latest figures when a test changes several times', () => {
    const later = transitionOf({ from: 'proven', to: 'harmful', analysisId: 'ana_9', since: '2026-11-20' })
    const digest = digestOf([proven, later])
    expect(digest.items).toHaveLength(1)
    expect(digest.items[0]).toMatchObject({ kind: 'harmful', analysisId: 'ana_9', previously: null })
  })

  it('orders by proven, harmful, contested or retracted, invalid, then by date', () => {
    const of = (experimentId: string, changes: Partial<VerdictTransition>) =>
      transitionOf({ experimentId, ...changes })
    const told = {
      ...toldOf(),
      'exp_told/gate_40': { status: 'proven', on: date, stands: true } as const,
    }
    const digest = digestOf(
      [
        of('exp_invalid', { to: 'invalid' }),
        of('exp_told', { from: 'proven', to: 'inconclusive', since: '2026-11-19' }),
        of('exp_contested', { to: 'proven', contested: laterData, since: '2026-11-18' }),
        of('exp_late', { since: '2026-11-15' }),
        of('exp_harmful', { to: 'harmful' }),
        of('exp_b', { since: '2026-11-10' }),
        of('exp_a', { since: '2026-11-10' }),
      ],
      told,
    )
    expect(digest.items.map((item) => item.experimentId)).toEqual([
      'exp_a',
      'exp_b',
      'exp_late',
      'exp_harmful',
      'exp_contested',
      'exp_told',
      'exp_invalid',
    ])
  })

  it('is quiet when tests only start collecting or end without an effect', () => {
    const digest = digestOf([
      transitionOf({ to: 'negligible' }),
      transitionOf({ experimentId: 'exp_2', to: 'inconclusive' }),
    ])
    expect(digest).toMatchObject({ quiet: true, told: {} })
  })

  it('keeps what was told of other tests', () => {
    const other = { 'exp_9/b': { status: 'harmful', on: '2026-01-01', stands: true } as const }
    expect(digestOf([proven], other).told).toMatchObject(other)
    expect(other).not.toHaveProperty([key])
  })
})

describe('what was told and no longer stands', () => {
  it.each([
    ['contested', contested, 'proven'],
    ['withdrawn', withdrawn, 'inconclusive'],
    ['collecting again', transitionOf({ from: 'proven', to: 'collecting' }), 'collecting'],
  ])('is retracted once when it is %s', (_, transition, status) => {
    const first = digestOf([transition], toldOf())
    expect(first.items).toHaveLength(1)
    expect(first.items[0]).toMatchObject({
      kind: 'retracted',
      status,
      previously: { status: 'proven', on: '2026-11-07' },
    })
    expect(first.told[key]).toEqual({ status: 'proven', on: date, stands: false })
    expect(digestOf([withdrawn], first.told).quiet).toBe(true)
    expect(digestOf([contested], first.told).quiet).toBe(true)
  })

  it('is retracted with what takes its place', () => {
    const harmful = digestOf([transitionOf({ from: 'proven', to: 'harmful' })], toldOf())
    expect(harmful.items).toMatchObject([
      { kind: 'harmful', previously: { status: 'proven', on: '2026-11-07' } },
    ])
    const invalid = digestOf([transitionOf({ from: 'proven', to: 'invalid' })], toldOf())
    expect(invalid.items).toMatchObject([
      { kind: 'invalid', previously: { status: 'proven', on: '2026-11-07' } },
    ])
    const rescued = digestOf([transitionOf({ from: 'harmful' })], toldOf({ status: 'harmful' }))
    expect(rescued.items).toMatchObject([{ kind: 'proven', previously: { status: 'harmful' } }])
  })

  it('takes harm after a proven improvement as harm that stands, not as harm in doubt', () => {
    const reason = { since: '2026-11-18', reason: 'harmful_after_proven' } as const
    const harm = transitionOf({ from: 'proven', to: 'harmful', contested: reason })
    expect(digestOf([harm], toldOf()).items).toMatchObject([
      { kind: 'harmful', previously: { status: 'proven' } },
    ])
    expect(digestOf([harm]).told[key]).toMatchObject({ status: 'harmful', stands: true })
  })

  it('is told anew when it stands again after a retraction', () => {
    const digest = digestOf([restored], toldOf({ stands: false }))
    expect(digest.items).toMatchObject([{ kind: 'proven', previously: null }])
    expect(digest.told[key]?.stands).toBe(true)
  })

  it('is kept apart by treatment: one stands, another is retracted, a third is new', () => {
    const told: ToldByTreatment = {
      'exp_1/mens': { status: 'proven', on: '2026-11-07', stands: true },
      'exp_1/womens': { status: 'proven', on: '2026-11-07', stands: true },
    }
    const digest = digestOf(
      [
        transitionOf({ variant: 'womens', from: 'proven', contested: laterData }),
        transitionOf({ variant: 'kids', to: 'harmful' }),
      ],
      told,
    )
    expect(digest.items.map((item) => [item.kind, item.variant])).toEqual([
      ['harmful', 'kids'],
      ['retracted', 'womens'],
    ])
    expect(digest.told['exp_1/mens']?.stands).toBe(true)
  })

  it('takes back an invalid verdict too', () => {
    const digest = digestOf(
      [transitionOf({ from: 'invalid', to: 'collecting' })],
      toldOf({ status: 'invalid' }),
    )
    expect(digest.items).toMatchObject([
      { kind: 'retracted', status: 'collecting', previously: { status: 'invalid' } },
    ])
  })
})

describe('several changes of one test between two digests', () => {
  it('are nothing where the end is what was told', () => {
    expect(digestOf([contested, restored], toldOf()).quiet).toBe(true)
    expect(digestOf([withdrawn, transitionOf({ from: 'inconclusive' })], toldOf()).quiet).toBe(true)
  })

  it('are one retraction where the end is in doubt and the claim had been told', () => {
    const digest = digestOf([contested, restored, contested], toldOf())
    expect(digest.items).toMatchObject([{ kind: 'retracted' }])
  })

  it('are one line on a contested verdict where the claim had never been told', () => {
    const digest = digestOf([proven, contested])
    expect(digest.items).toMatchObject([{ kind: 'contested', previously: { status: 'proven', on: null } }])
    expect(digest.told[key]).toMatchObject({ status: 'proven', stands: false })
    expect(digestOf([contested], digest.told).quiet).toBe(true)
  })

  it('are nothing where a claim came and went untold', () => {
    expect(digestOf([proven, withdrawn]).quiet).toBe(true)
  })

  it('say that a verdict from before the first digest no longer stands', () => {
    const digest = digestOf([withdrawn])
    expect(digest.items).toMatchObject([
      { kind: 'contested', status: 'inconclusive', previously: { status: 'proven', on: null } },
    ])
  })

  it('are told where a doubt about the old claim turns into another claim', () => {
    const told = toldOf({ stands: false })
    expect(digestOf([transitionOf({ from: 'proven', to: 'harmful' })], told).items).toMatchObject([
      { kind: 'harmful', previously: null },
    ])
    const doubt = transitionOf({ from: 'proven', to: 'harmful', contested: laterData })
    expect(digestOf([doubt], told).items).toMatchObject([
      { kind: 'contested', previously: { status: 'harmful' } },
    ])
  })
})
