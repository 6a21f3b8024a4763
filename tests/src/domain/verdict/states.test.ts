import { describe, expect, it } from 'vitest'
import {
  barrierState,
  type ExperimentStanding,
  type HypothesisStatus,
  hypothesisState,
} from '../../../../src/domain/verdict/states.ts'

const standing = (over: Partial<ExperimentStanding>): ExperimentStanding => ({
  status: 'running',
  startedAt: '2026-03-02T00:00:00.000Z',
  verdict: { status: 'collecting', contested: false },
  ...over,
})

describe('the state of a hypothesis', () => {
  it('is an idea until an experiment starts', () => {
    expect(hypothesisState([])).toEqual({ status: 'idea', contested: false })
    const draft = standing({ status: 'draft', startedAt: null, verdict: null })
    expect(hypothesisState([draft]).status).toBe('idea')
  })

  it('is testing while results come in, and inconclusive when they stop without a verdict', () => {
    expect(hypothesisState([standing({})]).status).toBe('testing')
    expect(hypothesisState([standing({ verdict: null })]).status).toBe('testing')
    expect(hypothesisState([standing({ status: 'stopped', verdict: null })]).status).toBe('inconclusive')
  })

  it('is that of the latest experiment, drafts aside', () => {
    const proven = standing({ status: 'stopped', verdict: { status: 'proven', contested: true } })
    const later = standing({ startedAt: '2026-06-01T00:00:00.000Z' })
    expect(hypothesisState([proven])).toEqual({ status: 'proven', contested: true })
    expect(hypothesisState([later, proven]).status).toBe('testing')
    expect(hypothesisState([proven, standing({ status: 'draft', startedAt: null })]).status).toBe('proven')
  })
})

describe('the state of a barrier', () => {
  const of = (...statuses: HypothesisStatus[]) =>
    barrierState(statuses.map((status) => ({ status, contested: false })))

  it('is the first that fits', () => {
    expect(barrierState([])).toBe('open')
    expect(of('idea')).toBe('hypothesised')
    expect(of('idea', 'harmful')).toBe('unmoved')
    expect(of('negligible', 'testing')).toBe('testing')
    expect(of('testing', 'proven')).toBe('proven')
    expect(
      barrierState([
        { status: 'proven', contested: false },
        { status: 'proven', contested: true },
      ]),
    ).toBe('contested')
  })
})
