import type { Page } from 'playwright-core'

interface Seen {
  /** How far each thing moved that nobody had asked to move. */
  shifts: { value: number; what: string }[]
  /** Milliseconds from each press of a key or click to the next picture. */
  interactions: number[]
}

/** What the browser itself has seen of a page since it began to load. */
export interface Watched {
  shifts(): Promise<Seen['shifts']>
  /** Forgets the interactions up to now. */
  forget(): Promise<void>
  /** The longest time since then from a press to the next picture, in milliseconds, in steps of eight. */
  slowest(): Promise<number>
}

/** Lets the browser keep account of the pages that are opened from now on. */
export async function watchSpeed(page: Page): Promise<Watched> {
  await page.addInitScript(keepAccount)
  return {
    shifts: async () => {
      await settled(page)
      return page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.shifts)
    },
    forget: () =>
      page.evaluate(() => {
        ;(globalThis as unknown as { seen: Seen }).seen.interactions.length = 0
      }),
    slowest: async () => {
      await settled(page)
      return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: Seen }).seen.interactions))
    },
  }
}

/** Until two pictures have been drawn: what the browser has seen of the first is told after it. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
      }),
  )

/** Runs in the page, before anything of its own. */
function keepAccount(): void {
  const seen: Seen = { shifts: [], interactions: [] }
  Object.assign(globalThis, { seen })
  interface Shift extends PerformanceEntry {
    value: number
    hadRecentInput: boolean
    sources: { node: Node | null }[]
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue
      const what = sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 120) : node?.nodeName,
      )
      seen.shifts.push({ value, what: what.join(' | ') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.interactions.push(duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}

/**
 * The time that a processor has worked for a page's main thread while something was done, in milliseconds: scripts, styles, layout and
 * painting. Who else is at work on the machine is not in it, as it would be in the time on a clock.
 */
export async function processorTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const meter = await page.context().newCDPSession(page)
  await meter.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await meter.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  const before = await worked()
  await work()
  await settled(page)
  const after = await worked()
  await meter.detach()
  return (after - before) * 1000
}
