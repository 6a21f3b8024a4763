import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import cookieCats from '../../src/cli/demo/figures/cookie-cats.json' with { type: 'json' }
import { dictionary } from '../../src/locales/dictionary.ts'
import type { Locale } from '../../src/locales/plural.ts'
import { signIn } from './browser.ts'
import type { SlackStandIn } from './slackStandIn.ts'

const example = new URL('../../docs/examples/mobile-game.en.csv', import.meta.url)
const gate = 'A forced pause (gate) stops play at level 30'
const change = 'we move the gate from level 30 to level 40'
const test = 'Gate at level 30 or 40'

const rows = cookieCats.rows.filter((row) => row.metric === 'retention_7')
const head = 'date,variant,metric,n,sum'
const csv = [
  head,
  ...rows.map(({ date, variant, metric, n, sum }) => [date, variant, metric, n, sum].join(',')),
].join('\n')

interface Walk {
  page: Page
  locale: Locale
  token: string
  /** Where the digest is sent. */
  slack: SlackStandIn
  /** Is called on pages that only a form leads to. */
  look(name: string): Promise<void>
}

/**
 * The main job as a person does it, through the pages alone and by what they say is next: from the empty installation and a file to
 * the verdict, the decision, the summary for somebody else and the digest.
 */
export async function walk({ page, locale, token, slack, look }: Walk): Promise<void> {
  const { pages, verdict, digest } = dictionary(locale)
  const { board, tests, admin, common, next } = pages
  const main = page.locator('main')
  const field = (label: string, within: Locator = main) => within.getByLabel(label, { exact: true })
  const press = (name: string, within: Locator = main) =>
    within.getByRole('button', { name, exact: true }).click()
  const formWith = (label: string) =>
    main.locator('form').filter({ has: page.getByLabel(label, { exact: true }) })
  const follow = (name: string) => main.getByRole('link', { name, exact: true }).first().click()
  const heading = () => page.getByRole('heading', { level: 1 }).innerText()
  const says = async (...texts: string[]) => {
    const shown = await main.innerText()
    for (const text of texts) expect(shown, page.url()).toContain(text)
  }

  await signIn(page, token)
  await says(board.start.lead)
  await look('first-start')

  // A map from a file, looked at before it is stored.
  const { importing } = board
  await field(importing.file).setInputFiles({
    name: 'mobile-game.en.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(example),
  })
  await press(importing.submit)
  expect(await heading()).toBe(importing.previewTitle)
  await says(importing.understood({ stages: 4, barriers: 4, evidence: 0 }), gate)
  await look('import-preview')
  await field(importing.mapName).fill('Cookie Cats')
  await press(importing.store)

  expect(await heading()).toBe('Cookie Cats')
  await says(gate, board.states.open, next.board.writeHypothesis)
  const map = page.url()
  await follow(gate)
  expect(await heading()).toBe(gate)
  await says(board.barrier.noHypotheses, board.barrier.noEvidence)
  const barrier = page.url()

  // What is known about the barrier.
  await follow(board.barrier.addEvidence)
  const piece = board.evidenceForm
  await field(piece.sampleSize).fill('400')
  await field(piece.affected).fill('100')
  await press(piece.submit)
  expect(page.url()).toBe(barrier)
  await says('25')

  // A hypothesis, with a metric of its own; the first try has its range upside down.
  await follow(board.barrier.addHypothesis)
  const idea = board.hypothesisForm
  const range = async (name: string, values: [string, string, string]) => {
    const group = main.getByRole('group', { name })
    for (const [i, label] of [idea.low, idea.likely, idea.high].entries())
      await field(label, group).fill(values[i] ?? '')
  }
  await field(idea.change).fill(change)
  await field(idea.because).fill('players leave at the forced pause')
  await field(idea.metricName).fill('Retention 7')
  await field(idea.baseline).fill('19')
  await range(idea.lift, ['6', '3', '0'])
  await range(idea.effort, ['0.5', '1', '2'])
  await press(idea.submit)
  await says(idea.rangeOrder({ range: idea.lift }))
  expect(await field(idea.change).inputValue()).toBe(change)
  await look('hypothesis-refused')
  await range(idea.lift, ['0', '3', '6'])
  await press(idea.submit)
  await says(board.states.hypothesised, next.barrier.untested({ name: change }))

  // The backlog ranks it, and leads to its test.
  await page.goto(map)
  await follow(next.board.rank)
  await says(change, gate)
  await follow(pages.backlog.plan)

  // A plan, and its start.
  const { plan, experiment } = tests
  const variant = (number: number) => main.getByRole('group', { name: plan.variant({ number }), exact: true })
  await field(plan.name).fill(test)
  await field(plan.key, variant(0)).fill('gate_30')
  await field(plan.key, variant(1)).fill('gate_40')
  await main.locator('[name=method][value=fixed]').check()
  await field(plan.size).fill('44000')
  await field(plan.effect).fill('2')
  await field(plan.days).fill('14')
  await press(plan.submit)
  expect(await heading()).toBe(test)
  const trial = page.url().replace(/#.*/, '')
  await says(tests.experimentStatuses.draft, next.experiment.draft)
  await field(experiment.startDate).fill('2026-10-01')
  await press(experiment.start)
  await says(tests.experimentStatuses.running, experiment.frozen, next.experiment.noResults)

  // Results: what cannot be is refused by its line, and nothing of it is kept.
  const { record } = experiment
  const table = formWith(record.paste)
  await field(record.mode, table).selectOption('cumulative')
  await field(record.paste, table).fill(`${csv}\n2026-10-13,gate_40,retention_7,10,11`)
  await press(pages.resultImports.submit, table)
  await says(tests.faults.title)
  const { y } = (await main.getByRole('alert').boundingBox()) ?? { y: -1 }
  expect(y, 'What is wrong is in sight').toBeGreaterThanOrEqual(0)
  expect(y, 'What is wrong is in sight').toBeLessThan(page.viewportSize()?.height ?? 0)
  await look('results-refused')
  await field(record.paste, table).fill(csv)
  await press(pages.resultImports.preview, table)
  await says(pages.resultImports.recorded({ accepted: rows.length, replaced: 0 }))
  await look('results-preview')
  await press(pages.resultImports.submit, main.locator('#preview'))
  await page.getByText(tests.statuses.harmful).first().waitFor()
  await says(next.experiment.undecided)
  await field(experiment.stopDate).fill('2026-10-15')
  await press(experiment.stop)

  // The verdict, and the decision beside it.
  const worse = {
    variant: 'gate_40',
    metric: locale === 'ru' ? '«Retention 7»' : '“Retention 7”',
    pValue: 0.0015542499756142857,
  }
  await says(tests.statuses.harmful, tests.experimentStatuses.stopped, verdict.reasons.primary_worse(worse))
  const decision = formWith(experiment.decision)
  await field(experiment.decision).selectOption('rollBack')
  await field(experiment.reason, decision).fill('The gate stays at level 30')
  await press(experiment.decide)
  await says(experiment.decisionNames.rollBack, 'The gate stays at level 30')
  await look('verdict')

  await page.goto(`${map}/backlog`)
  await says(change, tests.statuses.harmful)
  await page.goto(`${map}/proven`)
  await says(change, test, tests.statuses.harmful, experiment.decisionNames.rollBack)

  // The summary, for somebody who has no access.
  await page.goto(`${trial}#share`)
  await press(pages.experiment.share.make)
  const link = await field(pages.experiment.share.address).inputValue()
  const stranger = await page.context().browser()?.newContext({ locale })
  const summary = await stranger?.newPage()
  await summary?.goto(link)
  const told = await summary?.locator('main').innerText()
  for (const text of [change, tests.statuses.harmful, experiment.decisionNames.rollBack])
    expect(told).toContain(text)
  await stranger?.close()

  // The digest, to a channel of Slack.
  const { digests, channel } = admin
  const menu = page.getByRole('button', { name: common.menu })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('navigation').getByRole('link', { name: common.nav.digests }).click()
  expect(await heading()).toBe(digests.title)
  await says('Cookie Cats', gate)
  await follow(digests.newChannel)
  await field(channel.name).fill('growth')
  await field(channel.url).fill(slack.url)
  await main.locator('select[name=locale]').selectOption(locale)
  await press(channel.submit)
  await main.getByRole('link', { name: digests.previewShort }).first().click()
  await says(pages.channels.preview.sends({ name: 'growth' }))
  await look('digest-preview')
  await press(pages.channels.preview.sends({ name: 'growth' }))
  await page.getByRole('status').first().waitFor()
  expect(JSON.stringify(slack.accepted.at(-1))).toContain(change)
  expect(JSON.stringify(slack.accepted.at(-1))).toContain(digest.statuses.harmful)
}
