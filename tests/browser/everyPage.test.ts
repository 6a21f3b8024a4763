import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Address, addresses, rooms } from '../support/addresses.ts'
import { openBrowser, openTab, signIn, type Tab } from '../support/browser.ts'
import { databaseBytes } from '../support/databaseBytes.ts'
import { demoWorld, type Things } from '../support/demoWorld.ts'
import { formFaults } from '../support/formFaults.ts'
import { lookAt } from '../support/lookAt.ts'
import { openAddress } from '../support/openAddress.ts'
import { server } from '../support/runtime.ts'
import type { RunningServer } from '../support/server.ts'
import { startNode } from '../support/startNode.ts'
import { wordsOf } from '../support/wordsOf.ts'
import { writtenByPeople } from '../support/writtenByPeople.ts'

type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

const languages = ['en', 'ru'] as const

describe('every page', () => {
  let browser: Browser
  let things: Things
  let admin: Session
  /** What each page says, by language: all that people read or hear on it. */
  const told = { en: new Map<string, Set<string>>(), ru: new Map<string, Set<string>>() }

  beforeAll(async () => {
    browser = await openBrowser()
    things = await demoWorld(server)
    admin = await sessionOf(server.adminToken)
  })
  afterAll(() => browser.close())

  async function sessionOf(token: string, url = server.url): Promise<Session> {
    const { page } = await openTab(browser, url, {})
    await signIn(page, token)
    const session = await page.context().storageState()
    await page.context().close()
    return session
  }

  const opened = (options: BrowserContextOptions): Promise<Tab> =>
    openTab(browser, server.url, { storageState: admin, ...options })

  /** What is wrong with the pages in one language. */
  async function lookAtAll({ page, complaints }: Tab, locale: 'en' | 'ru', list: Address[], where = '') {
    const faults: string[] = []
    for (const address of list) {
      const name = `${where}${address.name}`
      faults.push(...(await openAddress(page, address)))
      if ((await page.locator('html').getAttribute('lang')) !== locale)
        faults.push(`${name} is not in ${locale}`)
      if (where === '') told[locale].set(name, await wordsOf(page))
      faults.push(...(await lookAt(page, `${locale}${name.replaceAll('/', '.')}`, address.brief)))
    }
    await page.context().close()
    return [...faults, ...complaints]
  }

  test.concurrent.each(languages)(
    'is accessible, fits a telephone and complains of nothing in %s',
    async (locale) => {
      expect(await lookAtAll(await opened({ locale }), locale, addresses(things))).toEqual([])
    },
    600_000,
  )

  test('is all of that for those who may look only, and where they may not', async () => {
    const { maps, barriers, hypotheses, experiments, viewer } = things
    const paths = {
      board: `/maps/${maps[0]}`,
      backlog: `/maps/${maps[0]}/backlog`,
      barrier: `/barriers/${barriers[0]}`,
      hypothesis: `/hypotheses/${hypotheses[0]}`,
      experiment: `/experiments/${experiments[0]}`,
      digests: '/digests',
      settings: '/settings',
    }
    const list: Address[] = [
      ...Object.entries(paths).map(([name, path]) => ({ name, path })),
      { name: 'people', path: '/people', status: 403 },
    ]
    const tab = await opened({ locale: 'en', storageState: await sessionOf(viewer) })
    expect(await lookAtAll(tab, 'en', list, 'onlooker ')).toEqual([])
  }, 60_000)

  test('is all of that where nothing has been entered yet', async () => {
    const empty: RunningServer = await startNode()
    try {
      const storageState = await sessionOf(empty.adminToken, empty.url)
      const faults: string[] = []
      for (const locale of languages) {
        const tab = await openTab(browser, empty.url, { locale, storageState })
        faults.push(...(await lookAtAll(tab, locale, rooms(), 'empty ')))
      }
      expect(faults).toEqual([])
    } finally {
      await empty.stop()
    }
  }, 120_000)

  test('says nothing in one language that it says in the other, but what people have written', async () => {
    const database = databaseBytes()
    const same = [...told.en].flatMap(([name, english]) =>
      [...english]
        .filter((text) => told.ru.get(name)?.has(text) === true && !writtenByPeople(text, database))
        .map((text) => `${name}: ${text}`),
    )
    expect(told.en.size).toBeGreaterThan(50)
    expect(same).toEqual([])
  })

  test('has forms that go where something takes them, and nothing that only a script can use', async () => {
    const { page, complaints } = await opened({ locale: 'en', javaScriptEnabled: false })
    const faults: string[] = []
    for (const { name, path } of addresses(things).filter(({ sent }) => sent === undefined)) {
      await page.goto(path)
      faults.push(...(await formFaults(page)).map((fault) => `${name}: ${fault}`))
    }
    expect([...faults, ...complaints]).toEqual([])
  }, 60_000)
})
