import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientOf } from '../../src/cli/demo/client.ts'
import { enterHypotheses, importMaps, runExperiments } from '../../src/cli/demo/story.ts'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { server } from '../support/runtime.ts'
import { steady, tellStory } from '../support/story.ts'

let browser: Browser
const paths: string[] = []

/** Three treatments, and more metrics than a picture has room for. */
async function large(): Promise<string> {
  const names = ['first', 'second', 'third', 'fourth', 'fifth']
  const variants = ['control', 'short', 'long', 'none']
  const story = await tellStory({
    startedAt: '2026-09-01T00:00:00Z',
    plan: { method: 'fixed', sampleSizePerVariant: 10_000, minimumEffect: 0.05 },
    variants,
    metrics: names.map((name, i) => ({ name, role: i === 0 ? 'primary' : 'secondary' })),
  })
  await story.send(
    names.flatMap((metric) =>
      variants.flatMap((variant, i) =>
        steady('2026-09-01', [1, 14], { metric, variant, n: 1000, sum: 100 + 10 * i }),
      ),
    ),
  )
  return story.path
}

beforeAll(async () => {
  browser = await openBrowser()
  const client = clientOf(server.url, server.adminToken)
  const experiments = await runExperiments(client, await enterHypotheses(client, await importMaps(client)))
  paths.push(...experiments.map(({ id }) => `/experiments/${id}`), await large())
}, 120_000)
afterAll(() => browser.close())

describe('the summary of a test', () => {
  test.each(['en', 'ru'] as const)(
    'prints on one page of A4, in %s',
    async (locale) => {
      const { page } = await openTab(browser, server.url, { locale })
      await signIn(page, server.adminToken)
      const lengths: Record<string, number | undefined> = {}
      for (const path of paths) {
        await page.goto(`${path}/summary`)
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
        lengths[await page.title()] = pdf.match(/\/Type\s*\/Page\b/g)?.length
      }
      expect(Object.keys(lengths)).toHaveLength(5)
      expect(lengths).toEqual(Object.fromEntries(Object.keys(lengths).map((title) => [title, 1])))
    },
    60_000,
  )
})
