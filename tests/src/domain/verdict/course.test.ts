import { describe, expect, test } from 'vitest'
import type { AnalysisInput } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { courseOf } from '../../../../src/domain/verdict/course.ts'
import { planSchema } from '../../../../src/domain/verdict/plan.ts'

const dayAt = (i: number) => `2026-11-${String(i + 1).padStart(2, '0')}`

/** So many days of 1,000 people in each arm, of whom 200 and 240 do it. */
function inputOf(days: number, plan: object): AnalysisInput {
  const row = (i: number, variant: string, sum: number) => ({
    kind: 'metric' as const,
    date: dayAt(i),
    variant,
    metric: 'paid',
    segment: null,
    summary: { n: 1000, sum },
  })
  return {
    experiment: {
      status: 'running',
      startDate: dayAt(0),
      stopDate: null,
      variants: [
        { key: 'four', weight: 1, isControl: true },
        { key: 'one', weight: 1, isControl: false },
      ],
      metrics: [{ key: 'paid', type: 'proportion', role: 'primary', goodDirection: 'increase' }],
      plan: planSchema.parse(plan),
      faults: [],
    },
    prior: { mean: 0, sd: 0.05 },
    mode: 'daily',
    rows: Array.from({ length: days }, (_, i) => [row(i, 'four', 200), row(i, 'one', 240)]).flat(),
  }
}

describe('the course of an experiment', () => {
  test.each([
    ['sequential', {}],
    ['group-sequential', { method: 'group-sequential', sampleSizePerVariant: 20_000 }],
    ['fixed', { method: 'fixed', sampleSizePerVariant: 10_000 }],
  ])('ends, by the method %s, with the interval of the analysis', (_, plan) => {
    const input = inputOf(10, plan)
    const [shown] = analyze(input).metrics[0]?.comparisons ?? []
    const last = courseOf(input).treatments[0]?.looks.at(-1)
    expect(last).toMatchObject({ date: dayAt(9), day: 10, eligible: true })
    expect(last?.estimate).toBeCloseTo(0.2, 12)
    expect([last?.lower, last?.upper]).toEqual([shown?.relative?.lower, shown?.relative?.upper])
  })

  test('lets no look decide before the minimum days, and only one of a fixed plan', () => {
    const deciding = (plan: object) =>
      courseOf(inputOf(12, plan))
        .treatments[0]?.looks.filter((look) => look.eligible)
        .map((look) => look.day)
    expect(deciding({})).toEqual([7, 8, 9, 10, 11, 12])
    expect(deciding({ method: 'fixed', sampleSizePerVariant: 9000 })).toEqual([9])
  })

  test('shows differences where the plan judges on them', () => {
    const { scale, treatments } = courseOf(inputOf(8, { minimumEffect: { absolute: 0.01 } }))
    expect(scale).toBe('absolute')
    expect(treatments[0]?.looks.at(-1)?.estimate).toBeCloseTo(0.04, 12)
  })
})

describe('the progress of an experiment', () => {
  test('counts the days to the planned size at the traffic so far', () => {
    expect(courseOf(inputOf(5, { sampleSizePerVariant: 20_000 })).progress).toMatchObject({
      day: 5,
      minDays: 7,
      aim: 'planned',
      daysToGo: 15,
      endDay: 20,
      finished: false,
      arms: [
        { variant: 'four', n: 5000, planned: 20_000 },
        { variant: 'one', n: 5000, planned: 20_000 },
      ],
    })
  })

  test('names the day on which all had been reached, when it has', () => {
    const { progress } = courseOf(inputOf(12, { method: 'fixed', sampleSizePerVariant: 8000 }))
    expect(progress).toMatchObject({ daysToGo: 0, endDay: 8, finished: true })
  })

  test('aims at the smallest effect that matters where no size was planned, and at nothing where neither was', () => {
    expect(courseOf(inputOf(5, { minimumEffect: 0.05 })).progress.aim).toBe('minimumEffect')
    expect(courseOf(inputOf(5, {})).progress).toMatchObject({ aim: null, daysToGo: null, endDay: null })
  })

  test('knows nothing before the first results', () => {
    const { treatments, progress } = courseOf(inputOf(0, { sampleSizePerVariant: 100 }))
    expect(treatments[0]?.looks).toEqual([])
    expect(progress).toMatchObject({ day: 0, daysToGo: null, endDay: null })
  })
})
