import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provenVerdict } from '../jobs/provenVerdict.ts'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { api } from '../support/client.ts'
import { lookAt } from '../support/lookAt.ts'
import { server } from '../support/runtime.ts'
import { type SlackStandIn, startSlackStandIn } from '../support/slackStandIn.ts'
import { type GrowthBookStandIn, growthBookToken, startGrowthBook } from '../support/standIns/growthBook.ts'

const words = {
  en: {
    locale: 'en-GB',
    submit: 'Add',
    save: 'Save',
    test: 'Send a test message',
    took: 'took the test message',
    message: 'The message as Slack shows it',
    delivered: 'was delivered',
    pull: 'Pull now',
    connect: 'Connect',
    refused: 'refused',
    sure: 'Save, and erase them',
  },
  ru: {
    locale: 'ru-RU',
    submit: 'Добавить',
    save: 'Сохранить',
    test: 'Отправить пробное сообщение',
    took: 'принял пробное сообщение',
    message: 'Сообщение, как его покажет Slack',
    delivered: 'доставлен',
    pull: 'Забрать сейчас',
    connect: 'Подключить',
    refused: 'отказано',
    sure: 'Сохранить и стереть',
  },
} as const

describe.each(['en', 'ru'] as const)('an administrator, in %s', (language) => {
  const texts = words[language]
  const name = `Team ${language}`
  let browser: Browser
  let slack: SlackStandIn
  let growthBook: GrowthBookStandIn
  let page: Page
  let complaints: string[]
  const client = api(server.url, server.adminToken)

  beforeAll(async () => {
    browser = await openBrowser()
    slack = await startSlackStandIn()
    growthBook = await startGrowthBook()
    await provenVerdict(client.post, `paid_${language}`, new Date())
    ;({ page, complaints } = await openTab(browser, server.url, { locale: texts.locale }))
    await signIn(page, server.adminToken)
  })
  afterAll(async () => {
    await browser.close()
    await slack.stop()
    await growthBook.stop()
  })

  const button = (text: string) => page.locator('main').getByRole('button', { name: text })
  const field = (label: string) => page.locator(`main [name="${label}"]`).last()

  test('makes a channel, sees the digest as Slack will show it, and sends it', async () => {
    await page.goto('/digests/new-channel')
    await field('name').fill(name)
    await field('url').fill(slack.url)
    await field('locale').selectOption(language)
    await button(texts.submit).click()
    await button(texts.test).click()
    expect(await page.getByRole('status').innerText()).toContain(texts.took)

    await page.goto('/digests')
    await page.locator('select[name=channel]').selectOption({ label: name })
    const shown = page.getByRole('article', { name: texts.message })
    await page.locator('#digest form button').waitFor()
    const said = (await shown.locator('.blocks').innerText()).replace(/\s+/g, ' ')
    expect(await lookAt(page, `${language}.digests.preview`)).toEqual([])
    await page.locator('#digest form button').click()
    expect(await page.getByRole('status').innerText()).toContain(texts.delivered)
    const { blocks } = slack.accepted.at(-1) as unknown as { blocks: { text: { text: string } }[] }
    const sent = blocks
      .map(({ text }) => text.text)
      .join(' ')
      .replace(/<[^|>]+\|([^>]+)>/g, '$1')
      .replace(/\*([^*\n]+)\*/g, '$1')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
    expect(said).toBe(sent)
  })

  test('is shown both versions of a channel that somebody else has changed, and stores one', async () => {
    await page.goto('/digests')
    await page.getByRole('link', { name, exact: true }).first().click()
    const { pathname } = new URL(page.url())
    const path = `/channels/${pathname.split('/').at(-1)}`
    const { body } = await client.get<{ version: number }>(path)
    await client.patch(path, { name: `${name} of theirs` }, { 'if-match': `"v${body.version}"` })
    await field('name').fill(`${name} of mine`)
    await button(texts.save).click()
    expect(await page.locator('td.differs').first().innerText()).toBe(`${name} of mine`)
    expect(await lookAt(page, `${language}.channel.conflict`)).toEqual([])
    await button(texts.save).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`${name} of mine`)
  })

  test('connects a tool, pulls by hand, and reads what came of it', async () => {
    await page.goto('/settings/new-connector')
    await field('name').fill(`GrowthBook ${language}`)
    await field('baseUrl').fill(growthBook.url)
    await field('token').fill(growthBookToken)
    await button(texts.submit).click()
    await field('experimentId').selectOption({ index: 0 })
    await field('theirId').fill('exp_unknown')
    await button(texts.connect).click()
    await page.locator('[name^="metric/"]').first().fill('met_1')
    await page.locator('#connection button').click()
    await button(texts.pull).click()
    expect(await page.locator('.outcomes').innerText()).toContain(texts.refused)
    expect(await page.content()).not.toContain(growthBookToken)
    expect(await lookAt(page, `${language}.connector.pulled`)).toEqual([])
  })

  test('decides by keyboard alone what may be kept of a source, and is asked before words are erased', async () => {
    const source = `calls-${language}`
    const { body: map } = await client.post<{ id: string }>('/maps', { name: source })
    const { body: stage } = await client.post<{ id: string }>(`/maps/${map.id}/stages`, { name: 'Pay' })
    const { body: barrier } = await client.post<{ id: string }>(`/stages/${stage.id}/barriers`, {
      title: 'x',
    })
    await client.post(`/barriers/${barrier.id}/evidence`, { source, date: '2026-01-01', quote: 'No card?' })
    await page.goto(`/settings/sources?source=${source}`)
    await field('consent').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await button(texts.sure).waitFor()
    expect(await lookAt(page, `${language}.sources.sure`)).toEqual([])
    await button(texts.sure).focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('status').innerText()).toContain(source)
  })

  test('takes everything out as a file', async () => {
    await page.goto('/settings/export')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('main a[download]').click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^journeyproof-\d{4}-\d\d-\d\d\.jsonl$/)
    expect(complaints).toEqual([])
  })
})
