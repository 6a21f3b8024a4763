import { describe, expect, test } from 'vitest'
import { firstDay, type Kept, refusal, rowsOf, running, start } from '../support/resultRows.ts'
import { admin, made, type Story } from '../support/story.ts'
import type { Problem } from '../support/views.ts'

describe('results as CSV', () => {
  const csv = (story: Story, ...lines: string[]) =>
    [
      'date,variant,metric,n,sum,segment,void',
      ...lines.map((line) => line.replaceAll('visit', story.key('visit'))),
    ].join('\n')
  const post = (story: Story, table: string, query = '?mode=daily') =>
    admin.post(`${story.path}/results${query}`, table, { 'accept-language': 'en' })

  test('are the same rows: same analysis, same replacing, same voiding', async () => {
    const [asJson, asCsv] = [await running(), await running()]
    made(await asJson.send(firstDay(14), { exposures: [{ date: start, variant: 'control', n: 200 }] }))
    const answer = await post(
      asCsv,
      csv(
        asCsv,
        '2026-09-01,control,visit,100,10,,',
        '2026-09-01,treatment,visit,100,14,,',
        '2026-09-01,control,,200,,,',
      ),
    )
    expect([answer.status, answer.body]).toMatchObject([200, { accepted: 2, replaced: 0 }])
    const strip = (kept: Kept[]) =>
      kept.map(({ metric, ...rest }) => ({ ...rest, exposure: metric === null }))
    expect(strip(await rowsOf(asCsv))).toEqual(strip(await rowsOf(asJson)))
    expect((await asCsv.analysis()).metrics[0]?.comparisons).toEqual(
      (await asJson.analysis()).metrics[0]?.comparisons,
    )
    const again = await post(asCsv, csv(asCsv, '2026-09-01,treatment,visit,,,,true'))
    expect(again.body).toMatchObject({ accepted: 1, replaced: 1 })
    expect((await rowsOf(asCsv)).find((kept) => kept.variant === 'treatment')).toMatchObject({ void: true })
  })

  test('have their faults named by line and column, all of them', async () => {
    const story = await running()
    const refused = await post(
      story,
      csv(
        story,
        '2026-09-01,control,visit,100,10,,',
        '2026-09-01,nobody,visit,100,10,,',
        '2026-09-02,control,visit,many,10,,',
        '2026-08-02,control,visit,100,10,,',
        '2026-09-01,control,visit,100,11,,',
      ),
    )
    const syntax = refusal(refused)
    // What is no number is found before the rows are held against the experiment.
    expect(syntax).toEqual({ status: 422, code: 'invalid', pointers: ['line 4, n'] })
    const corrected = await post(
      story,
      csv(
        story,
        '2026-09-01,control,visit,100,10,,',
        '2026-09-01,nobody,visit,100,10,,',
        '2026-08-02,control,visit,100,10,,',
        '2026-09-01,control,visit,100,11,,',
        '2026-09-03,control,visit,100,111,,',
      ),
    )
    expect(refusal(corrected)).toEqual({
      status: 422,
      code: 'invalid',
      pointers: ['line 3, variant', 'line 4, date', 'line 5', 'line 6, sum'],
    })
    expect((corrected.body as unknown as Problem).errors?.[2]?.detail).toContain('line 2')
    expect(await rowsOf(story)).toEqual([])
  })

  test('need a mode, and no column that nobody knows', async () => {
    const story = await running()
    const table = csv(story, '2026-09-01,control,visit,100,10,,')
    expect(refusal(await post(story, table, ''))).toMatchObject({ status: 422, pointers: ['?mode'] })
    expect(refusal(await post(story, table, '?mode=weekly'))).toMatchObject({
      status: 422,
      pointers: ['?mode'],
    })
    const stray = table.replace('segment', 'colour').replace('10,,', '10,red,')
    expect(refusal(await post(story, stray))).toMatchObject({ status: 422, pointers: ['line 2, colour'] })
    expect(await rowsOf(story)).toEqual([])
  })
})
