import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../support/analystJourney.ts'
import { openBrowser } from '../support/browser.ts'
import { startEdgeServer } from '../support/startEdgeServer.ts'
import { startNode } from '../support/startNode.ts'

const tellings = [
  { where: 'in English on Node', start: startNode, locale: 'en' },
  { where: 'in Russian on Node', start: startNode, locale: 'ru' },
  { where: 'in Russian on workerd', start: startEdgeServer, locale: 'ru' },
] as const

describe('the story of a growth analyst', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test.for(tellings)(
    'goes from the plan to the programme $where',
    { timeout: 120_000 },
    async ({ start, locale }) => {
      const server = await start()
      try {
        expect(await analyse(browser, server, locale)).toEqual([])
      } finally {
        await server.stop()
      }
    },
  )
})
