import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, clientOf } from '../../src/cli/demo/client.ts'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { lookAt } from '../support/lookAt.ts'
import { server } from '../support/runtime.ts'

interface Made {
  id: string
}

const effort = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 })
const lift = (likely: number) => ({ low: likely - 0.02, likely, high: likely + 0.03 })

describe('the backlog at work', () => {
  let browser: Browser
  let client: Client
  beforeAll(async () => {
    browser = await openBrowser()
    client = clientOf(server.url, server.adminToken)
  })
  afterAll(() => browser.close())

  /** A map whose backlog holds so many hypotheses, each a little slighter than the one before; the ids in their order. */
  async function mapOf(hypotheses: number) {
    const map = await client.post<Made>('/maps', { name: 'Shop', currency: 'EUR' })
    const key = `paid.${map.id}`
    await client.post('/metrics', {
      key,
      name: 'Orders paid',
      type: 'proportion',
      goodDirection: 'increase',
      valuePerUnit: { amount: 40, currency: 'EUR' },
    })
    const barriers: string[] = []
    for (const [name, entrants] of [
      ['Search', 40_000],
      ['Checkout', 9000],
    ] as const) {
      const stage = await client.post<Made>(`/maps/${map.id}/stages`, { name, entrants })
      const barrier = { title: `Too slow: ${name}`, affectedShare: 0.3 }
      barriers.push((await client.post<Made>(`/stages/${stage.id}/barriers`, barrier)).id)
    }
    const ids: string[] = []
    for (let i = 0; i < hypotheses; i += 1) {
      const made = await client.post<Made>('/hypotheses', {
        barrierIds: [barriers[i % 2]],
        change: `Change ${i + 1} of what slows people down`,
        metric: key,
        owner: i % 3 === 0 ? 'Vera' : 'Ivan',
        estimates: { lift: lift(0.12 / (1 + i)), effortWeeks: effort(2 + i * 1.5) },
        ...(i % 4 === 3 ? {} : { baseline: { value: 0.2 } }),
      })
      ids.push(made.id)
    }
    return { map: map.id, ids }
  }

  const open = async (locale: string, path: string) => {
    const tab = await openTab(browser, server.url, { locale, viewport: { width: 1280, height: 800 } })
    await signIn(tab.page, server.adminToken)
    await tab.page.goto(path)
    return tab
  }

  test('answers while people type, orders by a head, and keeps both when the framework changes', async () => {
    const { map } = await mapOf(6)
    const { page, complaints } = await open('en-GB', `/maps/${map}/backlog`)
    await page.getByLabel('Owner').selectOption('Vera')
    await expect.poll(() => page.locator('.backlog tbody').count()).toBe(2)
    expect(new URL(page.url()).searchParams.get('owner')).toBe('Vera')

    await page.getByRole('link', { name: 'Effort' }).click()
    await page.waitForURL(/sort=-input\.effort/)
    const efforts = await page.locator('.backlog tbody .subject > a').allInnerTexts()
    expect(efforts.map((text) => text.slice(0, 8))).toEqual(['Change 4', 'Change 1'])

    await page.getByRole('link', { name: 'Expected value' }).click()
    await page.waitForURL(/framework=value/)
    const asked = new URL(page.url()).searchParams
    expect(Object.fromEntries(asked)).toEqual({ framework: 'value', owner: 'Vera', sort: '-input.effort' })
    expect(await page.locator('.backlog tbody').count()).toBe(2)
    expect(complaints).toEqual([])
  })

  test('says where a hypothesis would stand while its estimates are typed, and where it went once they are saved', async () => {
    const { map, ids } = await mapOf(5)
    const { page, complaints } = await open('en-GB', `/maps/${map}/backlog`)
    const last = page.locator('.backlog tbody').last()
    const id = await last.getAttribute('id')
    expect(ids).toContain(id)
    await last.getByText('Change estimates').click()
    const fill = async (name: string, values: string[]) => {
      for (const [i, end] of ['low', 'likely', 'high'].entries())
        await last.locator(`[name="estimates/${name}/${end}"]`).fill(values[i] ?? '')
    }
    await fill('lift', ['10', '30', '40'])
    await fill('effortWeeks', ['0.5', '1', '2'])
    await expect.poll(() => last.locator('.outcome').innerText()).toMatch(/Place [12] of 5 instead of 5/)
    expect((await client.get<{ version: number }>(`/hypotheses/${id}`)).version).toBe(1)

    await last.getByRole('button', { name: 'Save and rank anew' }).click()
    await page.waitForURL(/changed=/)
    expect(await page.getByRole('status').innerText()).toMatch(/moved from place 5 to [12] by RICE/)
    await page.getByRole('button', { name: /^Undo the change of/ }).click()
    await page.waitForURL(/changed=\w+\.3/)
    expect(await page.getByRole('status').innerText()).toMatch(/moved from place [12] to 5 by RICE/)
    expect(complaints).toEqual([])
  })

  test('shows both versions where somebody else was faster', async () => {
    const { map, ids } = await mapOf(3)
    const { page } = await open('ru-RU', `/maps/${map}/backlog`)
    const [id = ''] = ids
    const row = page.locator(`tbody#${id}`)
    await row.getByText('Изменить оценки').click()
    await row.locator('[name="estimates/lift/likely"]').fill('13,5')
    await client.patch(`/hypotheses/${id}`, {
      estimates: { lift: { low: 0.1, likely: 0.11, high: 0.15 }, effortWeeks: effort(2) },
    })
    await row.getByRole('button', { name: 'Сохранить и пересчитать' }).click()
    const told = await page.getByRole('alert').innerText()
    expect(told).toContain('Пока вы писали')
    expect(told).toMatch(/прирост, % \(вероятная\)\s+11\s+13,5/)
    await page.getByRole('button', { name: 'Сохранить и пересчитать' }).click()
    await page.waitForURL(/changed=\w+\.3/)
    const stored = await client.get<{ estimates: { lift: object } }>(`/hypotheses/${id}`)
    expect(stored.estimates.lift).toMatchObject({ likely: 0.135 })
  })

  test('is accessible with its chart and its forms open, and every circle leads to its hypothesis', async () => {
    const { map, ids } = await mapOf(24)
    const faults: string[] = []
    for (const locale of ['en-GB', 'ru-RU']) {
      const { page, complaints } = await open(locale, `/maps/${map}/backlog?view=chart&framework=ice`)
      for (const kind of ['edit', 'input'])
        await page.locator(`.backlog details.${kind} summary`).first().click()
      faults.push(...(await lookAt(page, `${locale}.backlog-chart`)), ...complaints)
      const circles = page.locator('a.bubble')
      expect(await circles.count()).toBe(24)
      await page.locator(`a.bubble[href$="${ids[0]}"]`).press('Enter')
      await page.waitForURL(`/hypotheses/${ids[0]}`)
    }
    expect(faults).toEqual([])
  })
})
