import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openTab } from '../support/browser.ts'
import { walk } from '../support/journey.ts'
import { lookAt } from '../support/lookAt.ts'
import type { RunningServer } from '../support/server.ts'
import { startSlackStandIn } from '../support/slackStandIn.ts'
import { startEdgeServer } from '../support/startEdgeServer.ts'
import { startNode } from '../support/startNode.ts'

interface Telling {
  where: string
  start: () => Promise<RunningServer>
  locale: 'en' | 'ru'
  options?: BrowserContextOptions
  looked?: boolean
}

const tellings: Telling[] = [
  { where: 'in English on Node', start: startNode, locale: 'en', looked: true },
  { where: 'in Russian on Node', start: startNode, locale: 'ru', looked: true },
  { where: 'without JavaScript', start: startNode, locale: 'en', options: { javaScriptEnabled: false } },
  {
    where: 'on a telephone',
    start: startNode,
    locale: 'ru',
    options: { viewport: { width: 360, height: 800 } },
  },
  { where: 'on workerd', start: startEdgeServer, locale: 'en' },
]

describe('the story from the empty installation to the digest', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  // The looks at its pages take longer than the story.
  test.for(tellings)(
    'is told through the pages $where',
    { timeout: 180_000 },
    async ({ start, locale, options, looked }) => {
      const [server, slack] = await Promise.all([start(), startSlackStandIn()])
      try {
        const { page, complaints } = await openTab(browser, server.url, { locale, ...options })
        const faults: string[] = []
        const look = async (name: string) => {
          if (looked) faults.push(...(await lookAt(page, `${locale}.story.${name}`)))
        }
        await walk({ page, locale, token: server.adminToken, slack, look })
        expect([...faults, ...complaints]).toEqual([])
      } finally {
        await Promise.all([server.stop(), slack.stop()])
      }
    },
  )
})
