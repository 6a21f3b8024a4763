import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import type { Backlog } from '../../../../src/domain/scoring/figures.ts'
import { type FrameworkId, frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../../src/domain/scoring/rankBacklog.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'
import { backlogOf, hypothesisOf, stageOf } from './backlogOf.ts'

const weekly = (changes: Partial<Backlog>) =>
  backlogOf({ period: 'week', stages: [stageOf({ entrants: 10_000 })], ...changes })
const order = (framework: FrameworkId, changes: Partial<Backlog>) =>
  rankBacklog(frameworks[framework], candidatesOf(weekly(changes))).map(({ hypothesisId }) => hypothesisId)

describe('what is worth less than nothing', () => {
  const losing = { low: -0.3, likely: -0.2, high: 0.05 }
  const weeks = (likely: number) => ({ low: likely, likely, high: likely })

  it('is no better by `value` for taking more work', () => {
    const hypotheses = [40, 1].map((effort, i) =>
      hypothesisOf({
        id: `hyp_${i}`,
        baseline: { value: 0.1 },
        estimates: { lift: losing, effortWeeks: weeks(effort) },
      }),
    )
    const [first, second] = candidatesOf(weekly({ hypotheses })).map(
      (one) => frameworks.value.assess(one).score,
    )
    expect(first).toBeLessThan(0)
    expect(first).toBe(second)
  })

  it('is no better by `evsi` for occupying its stage longer', () => {
    // Both cost far more than they can bring; the one with the smaller lift takes four times as long to test.
    const hypotheses = [0.04, 0.08].map((likely, i) =>
      hypothesisOf({
        id: `hyp_${i}`,
        baseline: { value: 0.1 },
        estimates: { lift: { low: likely, likely, high: likely }, effortWeeks: weeks(4) },
      }),
    )
    const settings = rankingSettings({ weekCost: 1e6 })
    const durations = candidatesOf(weekly({ hypotheses, settings })).map(
      (one) => frameworks.evsi.assess(one).inputs.duration?.value ?? 0,
    )
    expect(durations[0]).toBeGreaterThan(2 * (durations[1] ?? 0))
    expect(order('evsi', { hypotheses, settings })).toEqual(['hyp_1', 'hyp_0'])
  })
})

describe('the work by which a framework divides', () => {
  it('is named by those that do', () => {
    const named = Object.values(frameworks).map(({ id, perWork }) => [id, perWork])
    expect(Object.fromEntries(named)).toEqual({
      rice: 'effort',
      ice: null,
      pie: null,
      pxl: null,
      wsjf: 'jobSize',
      weighted: null,
      value: 'effort',
      evsi: null,
    })
  })
})
