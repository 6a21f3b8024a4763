import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from '../board/visitor.ts'
import { hypothesisOnMap, plan, table } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const words = {
  en: {
    sentence: '“Orders paid” will rise, because four steps tire',
    draft: 'A draft: nothing is recorded until',
    frozen: 'Frozen when the test started',
    waiting: 'Nothing has been judged: there are no results yet.',
    collecting: 'collecting',
    badDay: 'one, Orders paid, how many of them did : 700 conversions exceed 500 people',
    harmful: 'harmful',
    proven: 'proven about One "step" since 7 November 2026',
    reason:
      'One "step" is better than the control on “Orders paid” and keeps within the margin of every guardrail',
    value: '20.00%',
    lift: '+20.0%',
    plot: 'One "step": effect on “Orders paid” at each look',
    band: 'within ±5%: too small to matter',
    margin: 'Orders kept One "step", guardrail −2.5%',
    declared: 'Declared faults',
    decided: 'ship it It pays off proven',
    invalid: 'declared a fault on 21 November 2026: mixed up',
  },
  ru: {
    sentence: 'метрика «Orders paid» вырастет, потому что four steps tire',
    draft: 'Черновик: пока тест не запущен',
    frozen: 'Зафиксирован при запуске',
    waiting: 'Судить пока не о чем: результатов ещё нет.',
    collecting: 'сбор данных',
    badDay: 'one, Orders paid, сколько из них совершили действие : конверсий (700) больше, чем людей (500)',
    harmful: 'вредит',
    proven: 'доказано вариант One "step" с 7 ноября 2026',
    reason:
      'Вариант One "step" лучше контрольного по метрике «Orders paid» и не выходит за границы защитных метрик',
    value: '20,00 %',
    lift: '+20,0 %',
    plot: 'One "step": эффект по метрике «Orders paid» при каждом просмотре',
    band: 'в пределах ±5 %: слишком мало',
    margin: 'Orders kept One "step", защитная метрика −2,5 %',
    declared: 'Заявленные ошибки',
    decided: 'внедрить It pays off доказано',
    invalid: 'заявили 21 ноября 2026 (Администратор): mixed up',
  },
}

describe.each(['en', 'ru'] as const)('a test through forms alone, in %s', (language) => {
  const said = words[language]

  test('goes from a hypothesis to its verdict, a decision and what is proven', async () => {
    const { map, barrier, hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken, language)
    const see = async (path: string) => {
      const page = await editor.get(path)
      // Numbers hold spaces that do not break.
      return { ...page, text: page.text.replace(/\s+/g, ' ') }
    }

    const asked = await see(`/hypotheses/${hypothesis}`)
    expect(asked.text).toContain(said.sentence)
    expect(asked.html).toContain(`href="/barriers/${barrier}"`)

    const planned = await editor.post(`/hypotheses/${hypothesis}`, plan)
    expect(planned.status).toBe(303)
    const path = planned.location ?? ''
    expect((await see(path)).text).toContain(said.draft)

    expect(await editor.post(path, { form: 'start', date: '2026-11-01' })).toMatchObject({ status: 303 })
    const started = await see(path)
    expect(started.text).toContain(said.frozen)
    expect(started.text).toMatch(/sha256:[0-9a-f]{64}/)
    expect(started.text).toContain(said.waiting)

    const day = { form: 'day', mode: 'daily', date: '2026-11-01', 'n-0': '1000', 'sum-0-0': '200' }
    const refused = await editor.post(path, { ...day, 'n-1': '500', 'sum-1-0': '700' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(said.badDay)
    expect(refused.html).toContain('href="#day-sum-1-0"')
    expect(refused.html).toMatch(/id="day-sum-1-0"[^>]*value="700"/)
    expect((await see(path)).text).toContain(said.waiting)
    expect(await editor.post(path, { ...day, 'n-1': '1000', 'sum-1-0': '240' })).toMatchObject({
      status: 303,
    })
    expect((await see(path)).text).toContain(said.collecting)

    const file = await editor.post(path, { form: 'file', mode: 'daily', table: table(14, 0.24) })
    expect(file).toMatchObject({ status: 303, location: `${path}#verdict` })
    const judged = await see(path)
    for (const text of [said.proven, said.reason, said.value, said.lift, said.plot, said.band, said.margin])
      expect(judged.text).toContain(text)
    expect(judged.text).toMatch(/ana_[0-9a-z]+/)

    await editor.post(path, { form: 'decision', decision: 'ship', reason: 'It pays off' })
    expect((await see(path)).text).toContain(said.decided)
    await editor.post(path, { form: 'stop', date: '' })

    const proven = await see(`/maps/${map}/proven`)
    expect(proven.html).toContain(`href="${path}"`)
    expect(proven.text).toContain(said.lift)

    await editor.post(path, { form: 'fault', reason: 'mixed up' })
    const faulty = await see(path)
    expect(faulty.text).toContain(said.declared)
    expect(faulty.text).toContain(said.invalid)
  })

  test('keeps a loser in the library', async () => {
    const { map, hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken, language)
    const { location } = await editor.post(`/hypotheses/${hypothesis}`, plan)
    await editor.post(location ?? '', { form: 'start', date: '2026-11-01' })
    await editor.post(location ?? '', { form: 'file', mode: 'daily', table: table(14, 0.16) })
    const { text } = await editor.get(`/maps/${map}/proven`)
    const [, shown = ''] = text.split('Too <i>many</i> steps')
    expect(shown).toContain('One step or four')
    expect(shown).toContain(said.harmful)
  })
})
