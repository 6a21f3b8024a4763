import type { Page } from 'playwright-core'
import { quantile } from 'simple-statistics'
import { openBrowser, openTab, signIn } from '../support/browser.ts'
import { largeBacklog } from '../support/largeBacklog.ts'
import { type Watched, watchSpeed } from '../support/pageSpeed.ts'
import { startNode } from '../support/startNode.ts'

const tries = 20
/** Milliseconds from a press to the next picture, above which people feel that they wait. */
const felt = 200

type Interaction = (page: Page) => Promise<unknown>

const owners = '#backlog-owner'
const editor = 'details.edit'
const typeIn = async (page: Page, field: string, text: string, answer: RegExp) => {
  const answered = page.waitForResponse(answer)
  await page.locator(field).first().pressSequentially(text)
  await answered
}

const interactions: Record<string, Interaction> = {
  'unfold the estimates of a row, type into them': async (page) => {
    await page.locator(`${editor} summary`).first().click()
    await typeIn(page, `${editor} input:not([type=hidden])`, '4', /\/try$/)
  },
  'narrow it down to an owner': async (page) => {
    const answered = page.waitForResponse(/owner=/)
    await page.locator(owners).press('ArrowDown')
    await answered
  },
  'search in it': (page) => typeIn(page, '#backlog-q', '17', /q=/),
}

async function slowestOf(page: Page, watched: Watched, path: string, work: Interaction): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < tries; i += 1) {
    await page.goto(path)
    await watched.forget()
    await work(page)
    times.push(await watched.slowest())
  }
  return times
}

/**
 * From a press to the next picture in a backlog of 2,000 hypotheses, as the browser tells it (event timing, in steps of 8 ms), beside the
 * same for a letter typed on a page with nothing on it.
 */
export async function benchInteraction(): Promise<Record<string, string | number>[]> {
  const server = await startNode()
  const browser = await openBrowser()
  try {
    const path = `/maps/${await largeBacklog(server)}/backlog`
    const { page } = await openTab(browser, server.url, {
      locale: 'en',
      viewport: { width: 1280, height: 800 },
    })
    const watched = await watchSpeed(page)
    await page.goto('/sign-in')
    const letters: number[] = []
    for (let i = 0; i < tries; i += 1) {
      await watched.forget()
      await page.locator('input[name=token]').press('a')
      letters.push(await watched.slowest())
    }
    await signIn(page, server.adminToken)
    const rows = [line('a letter on an empty page', letters)]
    for (const [what, work] of Object.entries(interactions))
      rows.push(line(what, await slowestOf(page, watched, path, work)))
    return rows
  } finally {
    await browser.close()
    await server.stop()
  }
}

function line(what: string, times: number[]): Record<string, string | number> {
  const p98 = quantile(times, 0.98)
  return {
    what,
    'p50 ms': quantile(times, 0.5),
    'p98 ms': p98,
    times: times.length,
    aim: felt,
    met: p98 < felt ? 'yes' : 'NO',
  }
}
