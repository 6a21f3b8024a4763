import type { Client } from './client.ts'
import { heading, lift, line, number, paragraph, percent, probability, table } from './print.ts'
import type { ImportedMap, RunExperiment } from './story.ts'

interface Input {
  value: number | null
  source: string
  detail: string
}

interface BacklogItem {
  rank: number
  score: number | null
  change: string
  barriers: string[]
  state: string
  inputs: Record<'reach' | 'impact' | 'confidence' | 'effort', Input>
  advice: { advice: string | null; text: string }
}

/** The ranked backlog of each map that has hypotheses, with the source of every input. */
export async function printBacklogs(client: Client, maps: ImportedMap[]): Promise<void> {
  for (const map of maps) {
    const { items } = await client.get<{ items: BacklogItem[] }>(`/maps/${map.id}/backlog?framework=rice`)
    if (items.length === 0) continue
    heading(`Backlog of ${map.name}, by RICE`)
    const input = ({ value, source }: Input) => `${number(value)} ${source.slice(0, 3)}.`
    table(
      ['#', 'score', 'reach', 'impact', 'confidence', 'months', 'state', 'hypothesis'],
      items.map(({ rank, score, inputs: { reach, impact, confidence, effort }, state, change }) => [
        String(rank),
        number(score),
        ...[reach, impact, confidence, effort].map(input),
        state,
        change,
      ]),
    )
    const [first] = items
    if (first === undefined) continue
    line('  Why the first stands there:')
    for (const name of ['reach', 'impact', 'confidence', 'effort'] as const)
      paragraph(`${name}: ${first.inputs[name].detail}`, '    ')
    const advised = items.filter(({ advice }) => advice.advice !== null)
    if (advised.length > 0) line('  What to do:')
    for (const { change, advice } of advised) paragraph(`${change}: ${advice.text}`, '    ')
  }
  line()
  line('  mea. = measured, est. = estimated, ass. = assumed')
}

interface Effect {
  estimate: number | null
  lower: number | null
  upper: number | null
}

interface Comparison {
  variant: string
  control: { n: number; mean: number | null }
  treatment: { n: number; mean: number | null }
  relative: Effect | null
  shrunken: Effect | null
  pValue: number | null
  adjustedPValue: number | null
  outcome: string
}

interface Analysis {
  id: string
  asOf: string
  health: { srm: { status: string; pValue: number | null }; checks: { status: string; detail: string }[] }
  metrics: { metric: string; role: string; comparisons: Comparison[] }[]
  verdict: {
    status: string
    variant: string | null
    since: string | null
    reasons: { detail: string }[]
  }
}

const range = ({ lower, upper }: Effect) => `${lift(lower)} to ${lift(upper)}`

/** The verdict of each test with its reasons, and the figures behind it. */
export async function printVerdicts(client: Client, experiments: RunExperiment[]): Promise<void> {
  for (const { id, definition, turns } of experiments) {
    const analysis = await client.get<Analysis>(`/experiments/${id}/analysis`, 'en')
    const { verdict, health } = analysis
    heading(`${definition.name}: ${verdict.status.toUpperCase()}`)
    paragraph(definition.source, '  ')
    if (turns.length > 1)
      paragraph(
        `As it went: ${turns.map((turn) => `${turn.verdict.status} on ${turn.when}`).join(', then ')}`,
        '  ',
      )
    for (const reason of verdict.reasons) paragraph(`- ${reason.detail}`, '  ')
    const { srm } = health
    line(`  Split between the arms: ${srm.status} (p = ${probability(srm.pValue)})`)
    for (const check of health.checks) if (check.status !== 'ok') paragraph(`Health: ${check.detail}`, '  ')
    table(
      [
        'metric',
        'role',
        'arm',
        'control',
        'arm has',
        'lift',
        'interval',
        'p',
        'p adj.',
        'shrunken',
        'outcome',
      ],
      analysis.metrics.flatMap(({ metric, role, comparisons }) =>
        comparisons.map((c) => [
          metric,
          role,
          c.variant,
          share(c.control.mean, metric),
          share(c.treatment.mean, metric),
          lift(c.relative?.estimate),
          c.relative === null ? '—' : range(c.relative),
          probability(c.pValue),
          probability(c.adjustedPValue),
          lift(c.shrunken?.estimate),
          c.outcome,
        ]),
      ),
    )
    paragraph(`Decision: ${definition.decision.decision}. ${definition.decision.reason}.`, '  ')
    line(`  Source: analysis ${analysis.id}, rows up to ${analysis.asOf}`)
  }
}

const share = (value: number | null, metric: string): string =>
  metric === 'spend' ? number(value) : percent(value)

interface Proven {
  metric: string
  variant: string
  relative: Effect | null
  shrunken: Effect | null
  since: string
  holdsAcrossProgramme: boolean
  analysisId: string
}

/** What is proven on each map. */
export async function printProven(client: Client, maps: ImportedMap[]): Promise<void> {
  heading('Proven improvements')
  for (const map of maps) {
    const { items } = await client.get<{ items: Proven[] }>(`/maps/${map.id}/proven`)
    for (const item of items)
      paragraph(
        `${map.name}: ${item.variant} raises ${item.metric} by ${lift(item.relative?.estimate)} ` +
          `(${item.relative === null ? 'no interval' : range(item.relative)}; shrunken ${lift(item.shrunken?.estimate)}), ` +
          `proven on ${item.since}, ${item.holdsAcrossProgramme ? 'holds' : 'does not hold'} across the map's tests, ` +
          `computed from ${item.analysisId}`,
        '  ',
      )
    const programme = await client.get<Programme>(`/maps/${map.id}/programme`)
    if (programme.winRate.concluded === 0) continue
    const { total, winRate, prior } = programme
    paragraph(
      `${map.name}, all tests together: ${winRate.won} of ${winRate.concluded} ended tests won; their lifts add up to ` +
        `${lift(total.naive)} as measured, ${lift(total.corrected)} corrected for having been picked; ` +
        `lifts are shrunken by what ${prior.overall.tests} ended treatments have taught`,
      '  ',
    )
  }
}

interface Programme {
  winRate: { won: number; concluded: number }
  total: { naive: number; corrected: number }
  prior: { overall: { tests: number } }
}

interface Evidence {
  kind: string
  quote: string | null
  claim: { lift: number; baseline?: number } | null
  proof?: {
    ok: boolean
    perVariant?: number
    total?: number
    alpha?: number
    power?: number
    reason?: string
  }
}

/** The claims, which nothing proves, with what would. */
export async function printClaims(client: Client, maps: ImportedMap[]): Promise<void> {
  heading('Claimed, not proven')
  for (const map of maps)
    for (const barrier of map.barriers) {
      const { items } = await client.get<{ items: Evidence[] }>(`/barriers/${barrier.id}/evidence`)
      for (const { claim, quote, proof } of items) {
        if (claim === null) continue
        paragraph(`${map.name}, "${barrier.title}": ${quote ?? ''} (${lift(claim.lift)})`, '  ')
        paragraph(
          proof?.ok === true
            ? `claimed, not proven: a test would need ${number(proof.perVariant)} people in each of two variants ` +
                `(from ${percent(claim.baseline)}, alpha ${proof.alpha}, power ${proof.power})`
            : `claimed, not proven: to say what would prove it, a baseline is needed`,
          '    ',
        )
      }
    }
}

/** The digest as it would be posted to Slack. */
export async function printDigests(client: Client): Promise<void> {
  for (const locale of ['en', 'ru']) {
    const { text, blocks } = await client.post<{ text: string; blocks: unknown[] }>('/digests/preview', {
      locale,
    })
    heading(locale === 'en' ? 'Slack digest (English)' : 'Slack digest (Russian)')
    line(text)
    line(`[${blocks.length} blocks]`)
  }
}
