import { describe, expect, test } from 'vitest'
import { firstDay, refusal, row, rowsOf, running, start, startedAt } from '../support/resultRows.ts'
import { admin, dayOf, made, type Story, type StoryRow, steady, tellStory } from '../support/story.ts'
import type { Analysis, Problem } from '../support/views.ts'

describe('recording results', () => {
  test('keeps the rows, analyses the experiment and says what it took', async () => {
    const story = await running()
    const answer = await story.send(firstDay(14))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ accepted: 2, replaced: 0 })
    const kept = await rowsOf(story)
    expect(kept).toEqual([
      {
        date: start,
        variant: 'control',
        metric: story.key('visit'),
        segment: null,
        revision: 1,
        n: 100,
        sum: 10,
      },
      {
        date: start,
        variant: 'treatment',
        metric: story.key('visit'),
        segment: null,
        revision: 1,
        n: 100,
        sum: 14,
      },
    ])
    const analysis = await story.analysis()
    expect(analysis).toMatchObject({ id: answer.body.analysisId, revision: 1, asOf: start })
    expect(analysis.metrics[0]?.comparisons[0]).toMatchObject({
      variant: 'treatment',
      control: { n: 100, mean: 0.1 },
      treatment: { n: 100, mean: 0.14 },
    })
  })

  test('adds daily rows up, and takes cumulative rows as totals', async () => {
    const totals = async (mode: string) => {
      const story = await running()
      const rows = [
        ...steady(start, [1, 3], { variant: 'control', n: 100, sum: 10 }),
        ...steady(start, [1, 3], { variant: 'treatment', n: 110, sum: 11 }),
      ]
      made(await story.send(rows, { mode }))
      const [comparison] = (await story.analysis()).metrics[0]?.comparisons ?? []
      return [comparison?.control.n, comparison?.treatment.n]
    }
    expect(await totals('daily')).toEqual([300, 330])
    expect(await totals('cumulative')).toEqual([100, 110])
  })

  test('holds the experiment to the mode of its first batch', async () => {
    const story = await running()
    made(await story.send(firstDay(14)))
    const refused = await story.send(firstDay(15), { mode: 'cumulative' })
    expect(refusal(refused)).toMatchObject({ status: 409, code: 'mode_mismatch' })
    expect((await rowsOf(story)).map((kept) => kept.sum)).toEqual([10, 14])
  })

  test('needs a started experiment', async () => {
    const story = await tellStory()
    expect(refusal(await story.send(firstDay(14)))).toMatchObject({ status: 409, code: 'not_running' })
    expect(await rowsOf(story)).toEqual([])
  })

  test('takes no date before the start or in the future', async () => {
    const story = await running()
    const refused = await story.send([
      { ...row, date: '2026-08-31' },
      row,
      { ...row, date: dayOf(new Date().toISOString(), 3) },
    ])
    expect(refusal(refused)).toEqual({
      status: 422,
      code: 'invalid',
      pointers: ['/rows/0/date', '/rows/2/date'],
    })
    expect(await rowsOf(story)).toEqual([])
    expect((await story.send([{ ...row, date: dayOf(new Date().toISOString(), 1) }])).status).toBe(200)
  })

  test('still takes rows from inside the run after the stop, and none after it', async () => {
    const story = await running()
    made(await story.send(firstDay(14)))
    made(await admin.post(`${story.path}/stop`, { at: '2026-09-04T00:00:00Z' }))
    const late = await story.send([{ ...row, date: '2026-09-04', sum: 12 }])
    expect(late.body).toMatchObject({ accepted: 1, replaced: 0 })
    const after = await story.send([{ ...row, date: '2026-09-05' }])
    expect(refusal(after)).toMatchObject({ status: 422, pointers: ['/rows/0/date'] })
    expect(await rowsOf(story)).toHaveLength(3)
  })

  test('names every unknown variant, unknown metric and impossible sum, and keeps nothing of the batch', async () => {
    const story = await running()
    const known = story.named([row])[0] as StoryRow
    const answer = await admin.post(`${story.path}/results`, {
      mode: 'daily',
      exposures: [{ date: start, variant: 'nobody', n: 5 }],
      rows: [
        known,
        { ...known, variant: 'nobody' },
        { ...known, date: '2026-09-02', metric: 'nothing' },
        { ...known, date: '2026-09-03', sum: 101 },
        { ...known, date: '2026-09-04', sum: undefined },
      ],
    })
    expect(refusal(answer)).toEqual({
      status: 422,
      code: 'invalid',
      pointers: ['/exposures/0/variant', '/rows/1/variant', '/rows/2/metric', '/rows/3/sum', '/rows/4/sum'],
    })
    expect(await rowsOf(story)).toEqual([])
    expect((await admin.get(`${story.path}/analysis`)).status).toBe(404)
  })

  test('refuses the same row twice in one batch, and names both places', async () => {
    const story = await running()
    const refused = await story.send([row, { ...row, variant: 'treatment' }, { ...row, sum: 11 }])
    expect(refusal(refused)).toMatchObject({ status: 422, pointers: ['/rows/2'] })
    expect((refused.body as unknown as Problem).errors?.[0]?.detail).toContain('/rows/0')
    expect(await rowsOf(story)).toEqual([])
  })

  test('replaces a row that is sent again, counts it, and raises the revision', async () => {
    const story = await running()
    made(await story.send(firstDay(14)))
    const before = await story.analysis()
    const again = await story.send([
      { ...row, variant: 'treatment', sum: 20 },
      { ...row, date: '2026-09-02' },
    ])
    expect(again.body).toMatchObject({ accepted: 2, replaced: 1 })
    expect(
      (await rowsOf(story)).map(({ date, variant, sum, revision }) => [date, variant, sum, revision]),
    ).toEqual([
      ['2026-09-01', 'control', 10, 1],
      ['2026-09-01', 'treatment', 20, 2],
      ['2026-09-02', 'control', 10, 2],
    ])
    const after = await story.analysis()
    expect([before.revision, after.revision]).toEqual([1, 2])
    expect(after.metrics[0]?.comparisons[0]?.treatment).toEqual({ n: 100, mean: 0.2 })
    expect(after.inputHash).not.toBe(before.inputHash)
  })

  test('withdraws a row by void, and shows that it did', async () => {
    const story = await running()
    made(
      await story.send([
        ...firstDay(14),
        ...steady(start, [2, 2], { variant: 'control', n: 50, sum: 5 }),
        ...steady(start, [2, 2], { variant: 'treatment', n: 50, sum: 5 }),
      ]),
    )
    const voided = await story.send(
      ['control', 'treatment'].map((variant) => ({
        date: '2026-09-02',
        variant,
        metric: 'visit',
        void: true,
      })),
    )
    expect(voided.body).toMatchObject({ accepted: 2, replaced: 2 })
    const withdrawn = (await rowsOf(story)).filter((kept) => kept.date === '2026-09-02')
    expect(withdrawn.map((kept) => [kept.void, kept.n])).toEqual([
      [true, undefined],
      [true, undefined],
    ])
    const analysis = await story.analysis()
    expect(analysis.asOf).toBe('2026-09-01')
    expect(analysis.metrics[0]?.comparisons[0]).toMatchObject({ control: { n: 100 }, treatment: { n: 100 } })
    const numbered = await story.send([{ ...row, void: true }])
    expect(refusal(numbered)).toMatchObject({ status: 422, pointers: ['/rows/0/n', '/rows/0/sum'] })
  })

  test('keeps segments apart: a breakdown is never added to the total', async () => {
    const story = await running()
    made(await story.send(firstDay(14)))
    const total = await story.analysis()
    const parts = ['device=phone', 'device=desktop'].flatMap((segment) =>
      firstDay(7, 50).map((part) => ({ ...part, segment })),
    )
    expect((await story.send(parts)).body).toMatchObject({ accepted: 4, replaced: 0 })
    const withParts = await story.analysis()
    expect(withParts.metrics).toEqual(total.metrics)
    expect(withParts.health.srm).toEqual(total.health.srm)
    expect((await rowsOf(story)).map((kept) => kept.segment)).toEqual([
      null,
      'device=desktop',
      'device=phone',
      null,
      'device=desktop',
      'device=phone',
    ])
    const misnamed = await story.send([{ ...row, segment: 'phone' }])
    expect(refusal(misnamed)).toMatchObject({ status: 422, pointers: ['/rows/0/segment'] })
  })

  test('gives the same analysis in one batch or in many, in whatever order', async () => {
    const rows = [
      ...steady(start, [1, 8], { variant: 'control', n: 500, sum: 50 }),
      ...steady(start, [1, 8], { variant: 'treatment', n: 500, sum: 60 }),
    ]
    const [whole, split] = [await running(), await running()]
    made(await whole.send(rows))
    for (const one of rows.toReversed()) made(await split.send([one]))
    const [a, b] = [await whole.analysis(), await split.analysis()]
    expect(b.revision).toBe(16)
    const figures = ({ metrics, health, verdict }: Analysis) => ({
      health,
      status: verdict.status,
      since: verdict.since,
      comparisons: metrics.map((metric) => metric.comparisons),
    })
    expect(figures(b)).toEqual(figures(a))
  })

  test('by many at once loses nothing: every batch has its own revision', async () => {
    const story = await running()
    const days = [1, 2, 3, 4, 5, 6]
    const answers = await Promise.all(
      days.map((day) => story.send(firstDay(14).map((one) => ({ ...one, date: dayOf(start, day) })))),
    )
    expect(answers.map((answer) => answer.status)).toEqual(days.map(() => 200))
    expect(await rowsOf(story)).toHaveLength(12)
    const analysis = await story.analysis()
    expect(analysis.revision).toBe(6)
    expect(analysis.metrics[0]?.comparisons[0]).toMatchObject({ control: { n: 600 }, treatment: { n: 600 } })
  })

  test('takes means as sums or as moments, and ratios with their denominators', async () => {
    const metrics = [
      { name: 'spend', role: 'primary' as const, type: 'mean' as const },
      { name: 'perOrder', role: 'secondary' as const, type: 'ratio' as const },
    ]
    const [bySums, byMoments] = [
      await tellStory({ startedAt, metrics }),
      await tellStory({ startedAt, metrics }),
    ]
    // Four people spend 1, 2, 3, 6 on 1, 1, 2, 2 orders; in the treatment everybody spends 2 more.
    const orders = { denominatorSum: 6, denominatorSumSquares: 10 }
    made(
      await bySums.send([
        { ...row, metric: 'spend', n: 4, sum: 12, sumSquares: 50 },
        { ...row, metric: 'spend', variant: 'treatment', n: 4, sum: 20, sumSquares: 114 },
        { ...row, metric: 'perOrder', n: 4, sum: 12, sumSquares: 50, ...orders, productSum: 21 },
        {
          ...row,
          metric: 'perOrder',
          variant: 'treatment',
          n: 4,
          sum: 20,
          sumSquares: 114,
          ...orders,
          productSum: 33,
        },
      ]),
    )
    const { sum: _, ...place } = row
    const spread = { denominatorMean: 1.5, denominatorVariance: 1 / 3, covariance: 1 }
    made(
      await byMoments.send([
        { ...place, metric: 'spend', n: 4, mean: 3, variance: 14 / 3 },
        { ...place, metric: 'spend', variant: 'treatment', n: 4, mean: 5, variance: 14 / 3 },
        { ...place, metric: 'perOrder', n: 4, mean: 3, variance: 14 / 3, ...spread },
        { ...place, metric: 'perOrder', variant: 'treatment', n: 4, mean: 5, variance: 14 / 3, ...spread },
      ]),
    )
    const comparisons = async (story: Story) =>
      (await story.analysis()).metrics.map(({ comparisons: [comparison] }) => comparison)
    const [sums, moments] = [await comparisons(bySums), await comparisons(byMoments)]
    expect(sums[0]).toMatchObject({ control: { n: 4, mean: 3 }, treatment: { n: 4, mean: 5 } })
    expect(sums[1]).toMatchObject({ control: { mean: 2 }, treatment: { mean: 20 / 6 } })
    for (const [i, comparison] of sums.entries()) {
      expect(moments[i]?.absolute.estimate).toBeCloseTo(comparison?.absolute.estimate ?? 0, 12)
      expect(moments[i]?.absolute.standardError).toBeCloseTo(comparison?.absolute.standardError ?? 0, 12)
    }
    // The variance of each mean is 14/3/4; both arms add up.
    expect(sums[0]?.absolute.standardError).toBeCloseTo(Math.sqrt(14 / 6), 12)
    const both = await bySums.send([
      { ...row, date: '2026-09-02', metric: 'spend', n: 4, sum: 12, sumSquares: 50, mean: 3 },
      { ...row, date: '2026-09-03', metric: 'spend', n: 4, sum: 12, sumSquares: 35 },
      { ...row, date: '2026-09-04', metric: 'perOrder', n: 4, sum: 12, sumSquares: 50 },
    ])
    expect(refusal(both)).toMatchObject({
      status: 422,
      pointers: [
        '/rows/0/mean',
        '/rows/1/sumSquares',
        '/rows/2/denominatorSum',
        '/rows/2/denominatorSumSquares',
        '/rows/2/productSum',
      ],
    })
  })

  test('needs something to record', async () => {
    const story = await running()
    expect(refusal(await story.send([]))).toMatchObject({ status: 422, pointers: ['/rows'] })
  })
})
