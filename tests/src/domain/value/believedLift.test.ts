import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import { adviceOf } from '../../../../src/domain/value/advice.ts'
import { believedLift } from '../../../../src/domain/value/believedLift.ts'
import { measuredLift } from '../../../../src/domain/value/measuredLift.ts'
import { backlogOf, hypothesisOf } from '../scoring/backlogOf.ts'

const calibration = { intercept: 0, slope: 0.5, residualVariance: 0.0004, tests: 6 }
const lift = { low: 0.05, likely: 0.1, high: 0.15 }
const effortWeeks = { low: 1, likely: 1, high: 1 }

function candidateWith(measured?: { lift: number; standardError: number; tests: number }) {
  const hypothesis = hypothesisOf({ estimates: { lift, effortWeeks }, baseline: { value: 0.2 } })
  const hypotheses = [{ ...hypothesis, ...(measured === undefined ? {} : { measured }) }]
  const [candidate] = candidatesOf(backlogOf({ hypotheses, calibration }))
  if (candidate === undefined) throw new Error('no candidate')
  return candidate
}

describe('what is believed of a lift', () => {
  it('is the corrected estimate as long as it was never tested', () => {
    expect(believedLift(candidateWith())).toEqual({ mean: 0.05, sd: 0.02, by: 'calibration', tests: 6 })
  })

  it('counts in what its own test measured, each by its precision', () => {
    const belief = believedLift(candidateWith({ lift: -0.03, standardError: 0.02, tests: 1 }))
    expect(belief.mean).toBeCloseTo((0.05 - 0.03) / 2, 12)
    expect(belief.sd).toBeCloseTo(0.02 / Math.SQRT2, 12)
    expect(belief.before).toEqual({ mean: 0.05, sd: 0.02 })
  })

  it('no longer has a change shipped untested of which a test measured a loss', () => {
    const advised = (candidate: ReturnType<typeof candidateWith>) => {
      const advice = adviceOf(candidate)
      return advice.ok ? advice.figures.ship > 0 : null
    }
    expect(advised(candidateWith())).toBe(true)
    expect(advised(candidateWith({ lift: -0.06, standardError: 0.02, tests: 1 }))).toBe(false)
  })
})

describe('what the tests of a change measured', () => {
  it('is nothing before the first', () => {
    expect(measuredLift([])).toBeNull()
  })

  it('is the mean of their treatments, and of tests by their precision', () => {
    const effects = [
      { experimentId: 'exp_1', lift: 0.02, standardError: 0.01 },
      { experimentId: 'exp_1', lift: 0.04, standardError: 0.01 },
      { experimentId: 'exp_2', lift: 0.08, standardError: 0.02 },
    ]
    const measured = measuredLift(effects)
    expect(measured?.lift).toBeCloseTo((4 * 0.03 + 0.08) / 5, 12)
    expect(measured?.standardError).toBeCloseTo(1 / Math.sqrt(12_500), 12)
    expect(measured?.tests).toBe(2)
  })
})
