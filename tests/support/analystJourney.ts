import type { Browser, Locator } from 'playwright-core'
import { expect } from 'vitest'
import { dictionary } from '../../src/locales/dictionary.ts'
import { formatDate } from '../../src/locales/format.ts'
import type { Locale } from '../../src/locales/plural.ts'
import { openTab, signIn } from './browser.ts'
import { api } from './client.ts'
import type { RunningServer } from './server.ts'
import { dayOf } from './story.ts'
import type { Created } from './views.ts'

const start = '2026-09-01'
const last = 14
const change = 'Show the whole price from the start'
const name = 'Whole price or parts'

/** The place that an analyst comes to: a map whose barrier has a hypothesis, and the metrics that tests are judged by. */
async function readyMap({ url, adminToken }: RunningServer) {
  const { post } = api(url, adminToken)
  const made = async (path: string, body: object) => {
    const answer = await post<Created>(path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.id
  }
  const map = await made('/maps', { name: 'Checkout' })
  const stage = await made(`/maps/${map}/stages`, { name: 'Basket', entrants: 60_000 })
  const barrier = await made(`/stages/${stage}/barriers`, { title: 'Costs turn up late' })
  const metric = { type: 'proportion', goodDirection: 'increase' }
  await made('/metrics', { key: 'paid', name: 'Orders paid', ...metric })
  await made('/metrics', { key: 'kept', name: 'Orders kept', ...metric })
  const hypothesis = await made('/hypotheses', {
    barrierIds: [barrier],
    change,
    because: 'people leave when the sum jumps',
    metric: 'paid',
    baseline: { value: 0.2, source: 'measured' },
    estimates: {
      lift: { low: 0, likely: 0.05, high: 0.12 },
      effortWeeks: { low: 1, likely: 2, high: 3 },
    },
  })
  return { map, barrier, hypothesis }
}

/** A table of 14 days with two segments in it; the treatment pays more often, and keeps as often. */
function table(): string {
  const rows = Array.from({ length: last }, (_, i) => dayOf(start, i + 1)).flatMap((date) =>
    (
      [
        ['parts', 200],
        ['whole', 240],
      ] as const
    ).flatMap(([variant, paid]) => [
      `${date},${variant},paid,,1000,${paid}`,
      `${date},${variant},paid,device=phone,600,${paid * 0.6}`,
      `${date},${variant},paid,device=desk,400,${paid * 0.4}`,
      `${date},${variant},kept,,1000,900`,
    ]),
  )
  return ['date,variant,metric,segment,n,sum', ...rows].join('\n')
}

/** What a growth analyst does with a test, through the pages: from the plan to what the programme makes of it. */
export async function analyse(browser: Browser, server: RunningServer, locale: Locale): Promise<string[]> {
  const { map, barrier, hypothesis } = await readyMap(server)
  const { page, complaints } = await openTab(browser, server.url, { locale })
  const { pages } = dictionary(locale)
  const { tests, experiment: shown } = pages
  const main = page.locator('main')
  const field = (label: string, within: Locator = main) => within.getByLabel(label, { exact: true })
  const press = (label: string, within: Locator = main) =>
    within.getByRole('button', { name: label, exact: true }).click()
  const textOf = async (part: Locator) => (await part.innerText()).replace(/\s+/g, ' ')
  const says = async (part: Locator, ...texts: string[]) => {
    const text = await textOf(part)
    for (const one of texts) expect(text, page.url()).toContain(one.replace(/\s+/g, ' '))
  }
  const section = (id: string) => main.locator(`#${id}`)
  await signIn(page, server.adminToken)

  // The guided plan: its people and days follow what is typed.
  await page.goto(`/hypotheses/${hypothesis}`)
  const { plan, experiment } = tests
  await field(plan.name).fill(name)
  const outlook = section('outlook')
  const before = await textOf(outlook)
  await field(plan.effect).fill('10')
  await main.locator('[name=method][value=sequential]').check()
  await expect.poll(() => textOf(outlook)).not.toBe(before)
  await says(outlook, pages.testPlan.outlook.days, pages.testPlan.methods.sequential.name)
  const variant = (number: number) => main.getByRole('group', { name: plan.variant({ number }), exact: true })
  await field(plan.key, variant(0)).fill('parts')
  await field(plan.key, variant(1)).fill('whole')
  await field(plan.size).fill('12000')
  await field(plan.days).fill('7')
  await field(pages.testPlan.guardrail({ number: 1 })).selectOption('kept')
  await field(pages.testPlan.margin({ number: 1 })).fill('2')
  await press(plan.submit)
  await says(main, 'Orders kept', tests.roles.guardrail)
  await field(experiment.startDate).fill(start)
  await press(experiment.start)
  await says(main, experiment.frozen)
  const test = page.url().replace(/[?#].*/, '')

  // A file, looked at before it is stored, and the verdict that it makes.
  const form = section('results')
    .locator('form')
    .filter({ has: page.locator('input[type=file]') })
  await form.locator('input[type=file]').setInputFiles({
    name: 'results.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table()),
  })
  await press(pages.resultImports.preview, form)
  const preview = section('preview')
  await says(preview, pages.resultImports.recorded({ accepted: 8 * last, replaced: 0 }))
  await press(pages.resultImports.submit, preview)
  const verdict = section('verdict')
  await says(
    verdict,
    tests.statuses.proven,
    experiment.since({ date: dayOf(start, 7) }),
    shown.lift.measured,
    shown.lift.shrunken,
    '+20',
  )
  // It fell on the seventh day, and the lifts are of all fourteen.
  await says(verdict, formatDate(locale, dayOf(start, 7)), formatDate(locale, dayOf(start, last)))

  // Health in words, one picture of all metrics with its table, the course, the segments.
  for (const folded of await section('health').locator('summary').all()) await folded.click()
  await says(section('health'), dictionary(locale).verdict.checks.minDays.ok, shown.split.rule)
  const forest = section('metrics')
  expect(await forest.locator('.forest-drawing').count()).toBe(2)
  await forest.locator('summary', { hasText: shown.forest.numbers }).click()
  await says(forest.locator('table').first(), 'whole', '24', tests.outcomes.better)
  const course = section('course')
  await course.locator('summary').first().click()
  expect(await course.locator('tbody tr').count()).toBe(last)
  await says(course, shown.course.intro.sequential)
  const segments = section('segments')
  await says(segments, shown.segments.nothing, 'phone', 'desk')
  await segments.locator('summary', { hasText: shown.segments.table }).click()
  await says(segments.locator('table'), 'device=phone', shown.segments.columns[6] ?? '')

  // The end, a decision, and the summary for a stranger, until its link is revoked.
  await field(experiment.stopDate).fill(dayOf(start, last + 1))
  await press(experiment.stop)
  await says(verdict, tests.statuses.proven)
  await field(experiment.decision).selectOption('ship')
  await field(experiment.reason, section('decision')).fill('The sum no longer jumps')
  await press(experiment.decide)
  await says(section('decision'), experiment.decisionNames.ship, 'The sum no longer jumps')
  await press(shown.share.make, section('share'))
  const shared = new URL(await section('share').locator('#share-address').inputValue(), server.url).pathname
  const stranger = await openTab(browser, server.url, { locale })
  await stranger.page.goto(shared)
  const summary = stranger.page.locator('article.summary')
  await says(summary, change, tests.statuses.proven, shown.lift.shrunken, 'The sum no longer jumps')
  await page.goto(test)
  await section('share').locator('details.sure summary').click()
  await section('share').locator('details.sure button').click()
  expect((await stranger.page.goto(shared))?.status()).toBe(404)
  await says(stranger.page.locator('main'), shown.share.goneText)

  // What was learned is kept where the next analyst looks: by words, in the programme, on the barrier.
  await page.goto(`/maps/${map}/proven`)
  await field(pages.library.text).fill('price')
  await press(pages.library.show)
  await says(main, change, tests.statuses.proven, experiment.decisionNames.ship)
  await field(pages.library.text).fill('nothing of the kind')
  await press(pages.library.show)
  await says(main, pages.library.noneShown)
  await page.goto(`/maps/${map}/programme`)
  const { tiles } = pages.programme
  await says(main, tiles.corrected, tiles.winRateNote({ won: 1, concluded: 1 }))
  await page.goto(`/barriers/${barrier}`)
  await says(main, tests.statuses.proven)

  return [...complaints, ...stranger.complaints.filter((one) => !one.includes('404'))]
}
