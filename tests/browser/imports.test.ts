import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, clientOf } from '../../src/cli/demo/client.ts'
import { dictionary } from '../../src/locales/dictionary.ts'
import type { Locale } from '../../src/locales/plural.ts'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { lookAt } from '../support/lookAt.ts'
import { server } from '../support/runtime.ts'

interface Made {
  id: string
}

const fixture = (path: string) => new URL(`../../${path}`, import.meta.url)
const evidenceFile = fixture('docs/examples/evidence.ru.csv').pathname
const backlogFile = fixture('tests/fixtures/imports/backlog/rice.en.csv').pathname
const quote = 'почему нет СБП?'
const idea = 'Say the difference in one line'
const titles = [
  'Unclear what makes us different',
  'Price hidden behind a form',
  'Nobody answers questions on page',
]

let browser: Browser
let client: Client
/** A map of the example about food, and one that the list of ideas is about. */
let food: string
let payment: string
let demo: string

beforeAll(async () => {
  browser = await openBrowser()
  client = clientOf(server.url, server.adminToken)
  const metrics = (await client.get<{ items: { key: string }[] }>('/metrics?limit=200')).items
  if (!metrics.some(({ key }) => key === 'demo_rate'))
    await client.post('/metrics', {
      key: 'demo_rate',
      name: 'Demos booked',
      type: 'proportion',
      goodDirection: 'increase',
    })
})
afterAll(() => browser.close())
beforeEach(async () => {
  const example = readFileSync(fixture('docs/examples/food-delivery.ru.csv'), 'utf8')
  const imported = await client.upload<{ map: Made; barriers: { id: string; title: string }[] }>(
    '/maps/import?name=Food',
    example,
    'text/csv',
  )
  food = `/maps/${imported.map.id}`
  payment = `/barriers/${imported.barriers.find(({ title }) => title === 'Один способ оплаты')?.id}`
  const map = await client.post<Made>('/maps', { name: 'Demos' })
  const stage = await client.post<Made>(`/maps/${map.id}/stages`, { name: 'Comparison', entrants: 9000 })
  const booking = await client.post<Made>(`/maps/${map.id}/stages`, { name: 'Demo booking', entrants: 3615 })
  for (const [i, title] of titles.entries())
    await client.post(`/stages/${i === 2 ? booking.id : stage.id}/barriers`, { title })
  demo = `/maps/${map.id}`
})

/** The main ways of this suite, told in the words of a language. */
function reader(page: Page, locale: Locale) {
  const { imports } = dictionary(locale).pages
  const main = page.locator('main')
  return {
    words: imports,
    main,
    press: (name: string) => main.getByRole('button', { name, exact: true }).click(),
    says: async (...texts: string[]) => {
      const shown = await main.innerText()
      for (const text of texts) expect(shown, page.url()).toContain(text)
    },
    saysNot: async (text: string) => expect(await main.innerText(), page.url()).not.toContain(text),
    follow: async (name: string) => {
      await page.locator('details.menu summary', { hasText: imports.menu }).click()
      await main.getByRole('link', { name, exact: true }).click()
    },
  }
}

const ways = [
  ['en', true],
  ['ru', true],
  ['ru', false],
] as const

describe.each(ways)('importing in %s, scripts: %s', (locale, javaScriptEnabled) => {
  async function opened(path: string) {
    const { page, complaints } = await openTab(browser, server.url, { locale, javaScriptEnabled })
    await signIn(page, server.adminToken)
    await page.goto(path)
    return { page, complaints, ...reader(page, locale) }
  }

  test('brings evidence from a file to the ledger of its barrier, and takes it back', async () => {
    const { page, complaints, words, press, says, saysNot, follow } = await opened(food)
    await follow(words.links.evidence)
    await page.locator('[name=file]').setInputFiles(evidenceFile)
    await press(words.evidence.submit)
    await says(words.evidence.previewTitle, quote, words.evidence.double, words.evidence.by.title)
    await saysNot('555-01-23')
    const faults = javaScriptEnabled ? await lookAt(page, `import-evidence.${locale}`) : []
    await press(words.evidence.store({ count: 7 }))
    const made = page.url()
    await says(words.one.done({ kind: 'evidence', count: 7 }), words.one.leftOut({ count: 1 }))
    await page.goto(payment)
    await says(quote)
    await page.goto(`${food}/imports`)
    await page.locator(`main a[href="${new URL(made).pathname}"]`).click()
    await page.locator('[name=reason]').fill('Another map')
    await press(words.one.reverse.submit)
    await says('Another map', words.one.reversedText)
    await page.goto(payment)
    await saysNot(quote)
    expect([...faults, ...complaints]).toEqual([])
  }, 60_000)

  test('makes hypotheses of a list of ideas, with what the file leaves open', async () => {
    const { page, complaints, words, press, says } = await opened(`${demo}/import-backlog`)
    const [head = '', ...rows] = readFileSync(backlogFile, 'utf8').trim().split('\n')
    // Answers are remembered for files with the same headings: this one has a heading that no file had before.
    const unsaid = `${head.replace('Effort (person-months)', 'Effort')},Seen by ${locale} ${javaScriptEnabled}`
    const table = [unsaid, ...rows.map((row) => `${row},`)].join('\n')
    await page.locator('[name=table]').fill(table)
    await press(words.backlog.submit)
    await says(words.backlog.refusedTitle)
    const faults = javaScriptEnabled ? await lookAt(page, `import-backlog-refused.${locale}`) : []
    await page.locator('[name=effortUnit]').selectOption('months')
    await press(words.backlog.previewAgain)
    await says(words.backlog.previewTitle, idea, 'Demos booked')
    await page.goto('/')
    await page.goBack()
    await says(words.backlog.previewTitle, idea)
    if (javaScriptEnabled) faults.push(...(await lookAt(page, `import-backlog.${locale}`)))
    await press(words.backlog.store({ count: 3 }))
    await says(words.one.done({ kind: 'backlog', count: 3 }), idea)
    await page.goto(`${demo}/backlog`)
    await says(idea)
    expect([...faults, ...complaints]).toEqual([])
  }, 60_000)

  test('places tickets that name no barrier by a rule that was made of one of them', async () => {
    const { page, complaints, words, press, says } = await opened(`${food}/evidence-rules`)
    const ticket = 'Карта не проходит, Apple Pay нет'
    const table = `date;text\n2026-10-02;${ticket}\n2026-10-03;Где курьер?`
    const fill = async (name: string) => {
      await page.locator('[name=name]').fill(name)
      await page.locator('[name=barrierId]').selectOption(payment.split('/').at(-1) ?? '')
    }
    await fill('Apple')
    await page.locator('[name=keywords]').fill('apple pay')
    await press(words.rules.add)
    await page.goto(`${food}/import-evidence`)
    await page.locator('[name=table]').fill(table)
    await page.locator('[name=source]').selectOption('support')
    await press(words.evidence.submit)
    await says(words.evidence.by.rule({ rule: 'Apple' }), words.evidence.reasons.unnamed)
    await page.getByRole('link', { name: words.evidence.makeRule }).click()
    await says(words.rules.triedCaption({ placed: 0, total: 1 }))
    await fill('Courier')
    await page.locator('[name=keywords]').fill('курьер')
    await press(words.rules.add)
    await says(words.rules.triedCaption({ placed: 1, total: 1 }))
    await page.locator('textarea[name=try]').fill('Курьер не взял Apple Pay')
    if (!javaScriptEnabled) await press(words.rules.trySubmit)
    await page.getByText(words.rules.triedOthers({ rules: words.rules.quoted('Courier') })).waitFor()
    await press(words.rules.up({ rule: 'Courier' }))
    const first = page.locator('main table').first().locator('tbody tr').first()
    expect(await first.innerText()).toContain('Courier')
    expect(complaints).toEqual([])
  }, 60_000)
})
