import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { hidden, visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

/** An editor with a test that runs since the first of November. */
async function running(language: 'en' | 'ru' = 'en') {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken, language)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  await editor.post(path, { form: 'start', date: '2026-11-01' })
  const results = async () => (await place.get<{ items: unknown[] }>(`${path}/results`)).body.items
  return { editor, path, results }
}

const form = { form: 'file', mode: 'daily', format: 'auto' }

describe('importing results on a page', () => {
  test('shows first what would be recorded, and records nothing until that is asked for', async () => {
    const { editor, path, results } = await running()
    const seen = await editor.post(path, { ...form, table: table(2, 0.2), step: 'preview' })
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Read as Journeyproof: 8 rows understood.')
    expect(seen.text).toContain('8 rows would be recorded; 0 of them replace a row that stands.')
    expect(seen.text).toContain('The first rows, as they would be recorded')
    expect(await results()).toEqual([])
    const carried = hidden(seen, 'carried')
    expect(await editor.post(path, { ...form, carried, step: 'import' })).toMatchObject({
      status: 303,
      location: `${path}#verdict`,
    })
    expect(await results()).toHaveLength(8)
  })

  test('tells whom the file counts in which days, and warns of a split that is broken', async () => {
    const { editor, path } = await running()
    const flat = ({ text }: { text: string }) => text.replace(/\s+/g, ' ')
    const even = flat(await editor.post(path, { ...form, table: table(2, 0.2), step: 'preview' }))
    expect(even).toContain('Orders paid, 1 November 2026 to 2 November 2026, 2 dates')
    expect(even).toContain('four 2,000 50% 50%')
    expect(even).not.toContain('does not fit the planned one')
    const rows = table(2, 0.2).replaceAll(',one,paid,1000,', ',one,paid,1300,')
    const broken = flat(await editor.post(path, { ...form, table: rows, step: 'preview' }))
    expect(broken).toContain('one 2,600 56.5% 50%')
    expect(broken).not.toContain('There is nothing to remark')
    expect(broken).toContain('The split in this file does not fit the planned one (p < 0.0001)')
  })

  test('takes totals up to their date by the newest of them', async () => {
    const { editor, path } = await running()
    const seen = await editor.post(path, {
      ...form,
      mode: 'cumulative',
      table: table(2, 0.2).replaceAll('2026-11-02', '2026-11-03'),
      step: 'preview',
    })
    expect(seen.text.replace(/\s+/g, ' ')).toContain('four 1,000 50% 50%')
  })

  test('lets a file of a tool say itself whether it holds days or totals', async () => {
    const { editor, path } = await running()
    const arm = { number_of_samples: 1000, sum: 200, sum_squares: 200 }
    const file = JSON.stringify({
      kind: 'ExperimentQuery',
      baseline: { key: 'four', ...arm },
      variant_results: [{ key: 'one', ...arm }],
      metric: { kind: 'ExperimentMetric', metric_type: 'mean', name: 'paid' },
      last_refresh: '2026-11-14T05:12:44Z',
    })
    const choice = (await editor.get(path)).html
    expect(choice).toContain('<option value="">as the file says; a plain table is daily</option>')
    const told = await editor.post(path, { ...form, mode: 'daily', table: file, step: 'preview' })
    expect(told.text).toContain('The file holds totals')
    const own = await editor.post(path, { ...form, mode: '', table: file, step: 'preview' })
    expect(own.text).not.toContain('The file holds totals')
    expect(own.text).toContain('The rows are totals up to their date.')
  })

  test('says in the reader’s language what is wrong, line by line, with the preview', async () => {
    const { editor, path, results } = await running('ru')
    const rows = `${table(1, 0.2)}\n2026-11-01,six,paid,10,1`
    const seen = await editor.post(path, { ...form, table: rows, step: 'preview' })
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('variant в тесте нет варианта six')
    expect(seen.text).toContain('Что будет импортировано')
    const unknown = await editor.post(path, { ...form, table: '{"a": 1}', step: 'preview' })
    expect(unknown.text).toContain('строка 1 Формат не распознан.')
    expect(await results()).toEqual([])
  })

  test('shows which column was taken for what, to be changed, and imports with what was chosen', async () => {
    const { editor, path, results } = await running()
    const users = Array.from(
      { length: 40 },
      (_, i) => `${i % 2 ? 'four' : 'one'};2026-11-02;${i % 3 ? 1 : 0};${i % 5 ? 0 : 1}`,
    )
    const file = new File([['Group;Day;Bought;Paid'].concat(users).join('\n')], 'users.csv')
    const seen = await editor.post(path, { ...form, mode: '', file, step: 'preview' })
    expect(seen.text).toContain('What is what in the file')
    expect(seen.html).toContain('<option value="Bought"')
    const chosen = {
      ...form,
      format: 'per-user',
      carried: hidden(seen, 'carried'),
      mapped: '2',
      variant: 'Group',
      date: 'Day',
      'their-0': 'one',
      'our-0': 'one',
      'their-1': 'four',
      'our-1': 'four',
      'column-0': 'Bought',
    }
    const again = await editor.post(path, { ...chosen, step: 'preview' })
    expect(again.text).toContain('The mapping is the one that you gave.')
    expect(again.html).toContain('<option value="Bought" selected')
    const bad = await editor.post(path, { ...chosen, 'winsorize-0': '7', step: 'preview' })
    expect(bad.status).toBe(422)
    expect(await editor.post(path, { ...chosen, step: 'import' })).toMatchObject({ status: 303 })
    expect(await results()).toContainEqual(
      expect.objectContaining({ variant: 'one', metric: 'paid', sum: 13 }),
    )
  })

  test('tells a file that was imported before, and takes it again where that is ticked', async () => {
    const { editor, path } = await running()
    const once = { ...form, table: table(2, 0.2), step: 'import' }
    await editor.post(path, once)
    const again = await editor.post(path, once)
    expect(again.text).toContain('This very file was imported on 21 November 2026')
    const carried = hidden(again, 'carried')
    expect(await editor.post(path, { ...form, carried, step: 'import', again: '1' })).toMatchObject({
      status: 303,
    })
    const list = (await editor.get(path)).html.split('id="imports"')[1] ?? ''
    expect(list.match(/aria-label="Reason to reverse/g)).toHaveLength(2)
  })

  test('reverses an import with a reason, which then stands in the list', async () => {
    const { editor, path, results } = await running()
    await editor.post(path, { ...form, table: table(2, 0.2) })
    const page = await editor.get(path)
    const reversal = { form: 'reverse', import: hidden(page, 'import'), reason: 'Wrong week' }
    expect((await editor.post(path, { ...reversal, reason: '' })).status).toBe(422)
    expect(await editor.post(path, reversal)).toMatchObject({ status: 303, location: `${path}#verdict` })
    expect(await results()).toEqual([])
    const after = await editor.get(path)
    expect(after.text).toContain('reversed on 21 November 2026 by')
    expect(after.text).toContain('Wrong week')
    expect((await editor.post(path, reversal)).status).toBe(409)
  })
})
