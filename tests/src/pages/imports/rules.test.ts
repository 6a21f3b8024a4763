import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { hidden, visitor } from '../board/visitor.ts'
import { foodMap } from './foodMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

interface Rule {
  id: string
  name: string
  position: number
}

async function ruled(language: 'en' | 'ru' = 'en') {
  const { id, path, barrier } = await foodMap(place)
  const editor = await visitor(place.deps, adminToken, language)
  const rule = { name: 'Payment', barrierId: barrier, keywords: 'pay, card', labels: '', channel: '' }
  const rules = async () =>
    (await place.get<{ items: Rule[] }>(`/maps/${id}/evidence-rules`)).body.items.toSorted(
      (a, b) => a.position - b.position,
    )
  return { editor, path: `${path}/evidence-rules`, rule, rules }
}

describe('the rules that place evidence', () => {
  test('are added with what they ask for, in words', async () => {
    const { editor, path, rule } = await ruled()
    expect((await editor.get(path)).text).toContain('This map has no rules yet')
    expect(await editor.post(path, { ...rule, labels: 'billing', channel: 'chat' })).toMatchObject({
      status: 303,
      location: path,
    })
    expect((await editor.get(path)).text).toContain(
      'a word begins with “pay” or “card”, and a label is “billing”, and the channel is “chat” Один способ оплаты',
    )
  })

  test('are refused where they ask for nothing or lead nowhere, and what was typed stays', async () => {
    const { editor, path, rule, rules } = await ruled('ru')
    const seen = await editor.post(path, { ...rule, barrierId: '', keywords: '' })
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('Выберите один из барьеров карты.')
    expect(seen.text).toContain('правило без условий подошло бы ко всему')
    expect(seen.html).toContain('value="Payment"')
    expect(await rules()).toEqual([])
  })

  test('are asked in an order that can be changed', async () => {
    const { editor, path, rule, rules } = await ruled()
    for (const name of ['First', 'Second', 'Third']) await editor.post(path, { ...rule, name })
    const named = async () => (await rules()).map(({ name }) => name)
    const third = (await rules())[2]?.id ?? ''
    await editor.post(`${path}/move`, { rule: third, way: 'up' })
    expect(await named()).toEqual(['First', 'Third', 'Second'])
    await editor.post(`${path}/move`, { rule: third, way: 'up' })
    await editor.post(`${path}/move`, { rule: third, way: 'up' })
    expect(await named()).toEqual(['Third', 'First', 'Second'])
    await editor.post(`${path}/move`, { rule: third, way: 'down' })
    expect(await named()).toEqual(['First', 'Third', 'Second'])
    expect((await editor.post(`${path}/move`, { rule: 'evr_none', way: 'down' })).status).toBe(404)
  })

  test('are added and moved once, however often the form is sent', async () => {
    const { editor, path, rule, rules } = await ruled()
    const named = async () => (await rules()).map(({ name }) => name)
    const twice = async (address: string, fields: Record<string, string>) => {
      const mark = hidden(await editor.get(path), 'csrf')
      for (let presses = 0; presses < 2; presses += 1)
        expect(await editor.post(address, fields, mark)).toMatchObject({ status: 303, location: path })
    }
    for (const name of ['First', 'Second', 'Third']) await twice(path, { ...rule, name })
    expect(await named()).toEqual(['First', 'Second', 'Third'])
    const [, , third] = await rules()
    await twice(`${path}/move`, { rule: third?.id ?? '', way: 'up' })
    expect(await named()).toEqual(['First', 'Third', 'Second'])
    await twice(`/evidence-rules/${third?.id}/delete`, {})
    expect(await named()).toEqual(['First', 'Second'])
  })

  test('are not offered a barrier that was archived, but for the one that a rule leads to', async () => {
    const { editor, path, rule, rules } = await ruled()
    await editor.post(path, rule)
    const option = `<option value="${rule.barrierId}"`
    expect((await editor.get(path)).html).toContain(option)
    await place.patch(`/barriers/${rule.barrierId}`, { archived: true }, 1)
    const seen = await editor.get(path)
    expect(seen.html).not.toContain(option)
    expect(seen.text).toContain('its barrier is archived')
    const id = (await rules())[0]?.id ?? ''
    const form = await editor.get(`/evidence-rules/${id}/edit`)
    expect(form.html).toContain(`${option} selected`)
    expect(form.text).toContain('Archived: Один способ оплаты')
  })

  test('need no second look where somebody stored the very same', async () => {
    const { editor, path, rule, rules } = await ruled()
    await editor.post(path, rule)
    const page = `/evidence-rules/${(await rules())[0]?.id}/edit`
    const edited = { ...rule, name: 'Paying', use: 'on', version: '1' }
    for (let i = 0; i < 2; i += 1)
      expect(await editor.post(page, edited)).toMatchObject({ status: 303, location: path })
  })

  test('can be tried: the first that fits decides, and those behind it are named', async () => {
    const { editor, path, rule } = await ruled()
    await editor.post(path, rule)
    await editor.post(path, { ...rule, name: 'Cards', keywords: 'card' })
    await editor.post(path, { ...rule, name: 'Tagged', keywords: '', labels: 'billing' })
    const lines = encodeURIComponent('my card is refused\n\nwhere is my order')
    const seen = await editor.get(`${path}?try=${lines}`)
    expect(seen.text).toContain('1 of 2 lines would be placed')
    expect(seen.text).toContain('would fit too, but are asked later: “Cards” Один способ оплаты')
    expect(seen.text).toContain('where is my order no rule fits')
    const tagged = await editor.get(`${path}?try=${lines}&tryLabels=billing`)
    expect(tagged.text).toContain('2 of 2 lines would be placed')
  })

  test('come from words that no rule placed, and lead back to them', async () => {
    const { editor, path, rule } = await ruled()
    const seen = await editor.get(`${path}?try=my+card`)
    expect(hidden(seen, 'try')).toBe('my card')
    const refused = await editor.post(path, { ...rule, keywords: '', try: 'my card' })
    expect(hidden(refused, 'try')).toBe('my card')
    const { location } = await editor.post(path, { ...rule, try: 'my card' })
    expect(location).toBe(`${path}?try=my+card#try`)
    expect((await editor.get(`${path}?try=my+card`)).text).toContain('1 of 1 line would be placed')
  })

  test('are offered in the ledger of a barrier, with the barrier chosen', async () => {
    const { editor, path, rule } = await ruled()
    const link = `${path}?barrier=${rule.barrierId}`
    expect((await editor.get(`/barriers/${rule.barrierId}`)).html).toContain(`href="${link}#new"`)
    expect((await editor.get(link)).html).toContain(`<option value="${rule.barrierId}" selected`)
  })

  test('are edited, rest, and go; both versions are told where somebody was faster', async () => {
    const { editor, path, rule, rules } = await ruled()
    await editor.post(path, rule)
    const id = (await rules())[0]?.id ?? ''
    const page = `/evidence-rules/${id}/edit`
    const version = hidden(await editor.get(page), 'version')
    const edited = { ...rule, keywords: '', labels: 'billing', use: 'off', version }
    expect(await editor.post(page, edited)).toMatchObject({ status: 303, location: path })
    const { text } = await editor.get(path)
    expect(text).toContain('switched off')
    expect(text).toContain('a label is “billing” Один')
    const late = await editor.post(page, { ...edited, name: 'Paying', use: 'on' })
    expect(late.status).toBe(412)
    expect(late.text).toContain('In use no, it rests yes, it places evidence')
    expect(
      await editor.post(page, { ...edited, name: 'Paying', version: hidden(late, 'version') }),
    ).toMatchObject({ status: 303 })
    expect(await editor.post(`/evidence-rules/${id}/delete`, {})).toMatchObject({ status: 303 })
    expect(await rules()).toEqual([])
  })
})
