import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../../jobs/deployment.ts'
import { adminToken } from '../../../../support/server.ts'
import { hidden, visitor } from '../../board/visitor.ts'
import { hypothesisOnMap, plan } from '../hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

async function drafted() {
  const { hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const path = (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  return { hypothesis, editor, path }
}

const experiments = async () => (await place.get<{ items: unknown[] }>('/experiments')).body.items

describe('trying a plan out', () => {
  test('computes with what is typed so far, keeps it, and writes nothing', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const typed = { baseline: '20', effect: '10', method: 'fixed', name: 'half', days: '7' }
    const { status, text, html } = await editor.post(`/hypotheses/${hypothesis}/plan`, typed)
    expect(status).toBe(200)
    expect(text).toContain('People in the control 6,510 to find +10.0% from 20%')
    expect(html).toContain('value="half"')
    expect(html).toMatch(/value="fixed" checked/)
    expect(html).not.toContain('id="faults"')
    expect(await experiments()).toEqual([])
  })

  test('splits the traffic by the weights, and judges each of several treatments', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const typed = {
      baseline: '20',
      effect: '10',
      method: 'fixed',
      key2: 'two',
      weight0: '1',
      weight1: '1',
      weight2: '1',
    }
    const { text } = await editor.post(`/hypotheses/${hypothesis}/plan`, typed)
    // 2.5 % for each of two comparisons: (2.241403 sqrt(2 * .21 * .79) + .841621 sqrt(.3316))^2 / .02^2 = 7,884.
    expect(text).toContain('People in the control 7,884')
    expect(text).toMatch(/People in all 23,652/)
  })

  test('warns of an effect that the planned size cannot find, and of one that nobody expects', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const typed = { baseline: '20', effect: '15', method: 'fixed', size: '500' }
    const { text } = await editor.post(`/hypotheses/${hypothesis}/plan`, typed)
    expect(text).toMatch(/The planned size is too small: it finds \+3\d\.\d% and more, not \+15\.0%/)
    expect(text).toContain('is above the highest estimate of the hypothesis (+12.0%)')
  })
})

describe('what most plans leave as it is', () => {
  const advanced = { ...plan, alpha: '1', power: '90', secondary0: 'spend' }

  test('takes error rates and secondary metrics, shows them again, and keeps them as edited', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const path = (await editor.post(`/hypotheses/${hypothesis}`, advanced)).location ?? ''
    const metrics = [{ key: 'paid' }, { key: 'kept' }, { key: 'spend', role: 'secondary' }]
    expect((await place.get(path)).body).toMatchObject({ plan: { alpha: 0.01, power: 0.9 }, metrics })
    const form = await editor.get(`${path}/plan`)
    expect(form.html).toMatch(/id="plan-alpha"[^>]*value="1"/)
    expect(form.html).toMatch(/id="plan-power"[^>]*value="90"/)
    expect(form.html).toMatch(/<details open[^>]*><summary>Advanced/)
    const edited = { ...advanced, alpha: '2,5', secondary0: '', version: hidden(form, 'version') }
    await editor.post(`${path}/plan`, edited)
    const { body } = await place.get<{ metrics: unknown[] }>(path)
    expect(body).toMatchObject({ plan: { alpha: 0.025, power: 0.9 } })
    expect(body.metrics).toHaveLength(2)
  })

  test('is computed with while it is typed', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const typed = { baseline: '20', effect: '10', method: 'fixed', alpha: '1', power: '90' }
    const { text } = await editor.post(`/hypotheses/${hypothesis}/plan`, typed)
    // (2.575829 sqrt(2 * .21 * .79) + 1.281552 sqrt(.16 + .1716))^2 / .02^2 = 12,340.
    expect(text).toMatch(/People in the control 12,3[34]\d/)
    expect(text).toContain('found in 90% of such tests; false-positive risk 1%')
  })

  test('is refused by its fields, in the percentages that they take', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const wrong = { ...advanced, alpha: '60', power: 'many', secondary0: 'kept' }
    const { status, html, text } = await editor.post(`/hypotheses/${hypothesis}`, wrong)
    expect(status).toBe(422)
    for (const field of ['alpha', 'power']) expect(html).toContain(`href="#plan-${field}"`)
    expect(text).toContain('must be below 50')
    expect(text).toContain('cannot be read as a number; write it like 1,234.5')
    const { html: twice } = await editor.post(`/hypotheses/${hypothesis}`, {
      ...advanced,
      secondary0: 'kept',
    })
    expect(twice).toContain('href="#plan-secondary0"')
  })
})

describe('the plan of a draft', () => {
  test('takes the computed size where none is typed', async () => {
    const { hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const typed = { ...plan, method: 'fixed', baseline: '20', effect: '10', size: '' }
    const path = (await editor.post(`/hypotheses/${hypothesis}`, typed)).location ?? ''
    const { body } = await place.get<{ plan: { sampleSizePerVariant: number } }>(path)
    expect(body.plan.sampleSizePerVariant).toBe(6510)
  })

  test('stands in the form again, with several guardrails, and is kept as it was edited', async () => {
    const { editor, path } = await drafted()
    const form = await editor.get(`${path}/plan`)
    for (const [name, value] of [
      ['name', 'One step or four'],
      ['key1', 'one'],
      ['size', '20000'],
      ['effect', '5'],
      ['margin', '2.5'],
    ])
      expect(form.html).toMatch(new RegExp(`id="plan-${name}"[^>]*value="${value}"`))
    const version = hidden(form, 'version')
    const edited = { ...plan, effect: '7,5', guardrail1: 'spend', margin1: '10', version }
    expect(await editor.post(`${path}/plan`, edited)).toMatchObject({ status: 303, location: path })
    expect((await place.get(path)).body).toMatchObject({
      plan: { minimumEffect: 0.075 },
      metrics: [
        { key: 'paid', role: 'primary' },
        { key: 'kept', role: 'guardrail', margin: 0.025 },
        { key: 'spend', role: 'guardrail', margin: 0.1 },
      ],
    })
  })

  test('shows both versions where somebody else was faster, and takes the own one when sent again', async () => {
    const { editor, path } = await drafted()
    const stale = hidden(await editor.get(`${path}/plan`), 'version')
    await editor.post(`${path}/plan`, { ...plan, days: '14', version: stale })
    const conflict = await editor.post(`${path}/plan`, { ...plan, days: '21', version: stale })
    expect(conflict.status).toBe(412)
    expect(conflict.text).toMatch(/Minimum days 14 21/)
    const version = hidden(conflict, 'version')
    expect((await editor.post(`${path}/plan`, { ...plan, days: '21', version })).status).toBe(303)
    expect((await place.get(path)).body).toMatchObject({ plan: { minDays: 21 } })
  })

  test('is refused by its fields, and cannot be edited once it is frozen', async () => {
    const { editor, path } = await drafted()
    const version = hidden(await editor.get(`${path}/plan`), 'version')
    const refused = await editor.post(`${path}/plan`, { ...plan, margin1: '3', version })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#plan-margin1"')
    await editor.post(path, { form: 'start', date: '2026-11-01' })
    expect((await editor.get(path)).html).not.toContain(`${path}/plan`)
    expect((await editor.get(`${path}/plan`)).status).toBe(409)
  })
})
