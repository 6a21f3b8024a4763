import type { Child } from 'hono/jsx'
import { formatPercent } from '../../../locales/format.ts'
import { personName } from '../../../locales/personName.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import { Facts } from '../../parts/facts.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { Disagreement } from '../experiment/disagreement.tsx'
import { variantName } from '../experiment/forest.tsx'
import { ForestFigure } from '../experiment/forestSection.tsx'
import { reasonInWords } from '../experiment/inWords.ts'
import { LiftTiles } from '../experiment/liftTiles.tsx'
import type { Loaded, Reader } from '../experiment/load.ts'
import { outcomeName, shownOutcome } from '../experiment/shownOutcome.ts'
import { figures } from '../figures.ts'

/** With more comparisons than this the picture stays off the paper: the table below it has the same figures, and one page holds it. */
const mostPrinted = 8

interface Props {
  reader: Reader
  loaded: Loaded
}

/** A test on one page, for people who were not in it: the same for those who are signed in and for those who have a link. */
export function Summary({ reader, loaded }: Props) {
  const { t } = reader
  const texts = t.pages.experiment.summary
  const { experiment, hypothesis, analysis, decisions } = loaded
  const decision = decisions.at(-1)
  return (
    <article class="summary">
      <section>
        <h2>{texts.question}</h2>
        <p class="sentence">{hypothesis === undefined ? experiment.name : question(reader, loaded)}</p>
      </section>
      <section class="summary-verdict">
        <h2>{texts.verdict}</h2>
        {analysis === null ? (
          <p>{experiment.status === 'draft' ? texts.draft : t.pages.tests.experiment.noVerdict}</p>
        ) : (
          <>
            <p>
              <VerdictBadge
                t={t}
                status={analysis.verdict.status}
                contested={analysis.verdict.contested !== null}
              />{' '}
              {analysis.verdict.variant === null
                ? ''
                : `${t.pages.tests.experiment.about({ variant: variantName(experiment, analysis.verdict.variant) })} `}
              {analysis.verdict.since === null
                ? ''
                : t.pages.tests.experiment.since({ date: analysis.verdict.since })}
            </p>
            <ul>
              {analysis.verdict.reasons.map((reason) => (
                <li>{reasonInWords(reader, loaded, reason)}</li>
              ))}
            </ul>
            <LiftTiles reader={reader} loaded={loaded} analysis={analysis} short />
          </>
        )}
      </section>
      <section>
        <h2>{texts.decision}</h2>
        <Disagreement reader={reader} decision={decision} analysis={analysis} />
        {decision === undefined ? (
          <p>{texts.noDecision}</p>
        ) : (
          <>
            <p>
              <strong>
                {texts.decided({
                  decision: t.pages.tests.experiment.decisionNames[decision.decision],
                  by: personName(t, decision.by),
                  date: decision.at.slice(0, 10),
                })}
              </strong>
            </p>
            <p class="prose summary-reason">{decision.reason}</p>
          </>
        )}
      </section>
      {analysis === null ? null : <Numbers reader={reader} loaded={loaded} analysis={analysis} />}
      <section>
        <h2>{texts.plan}</h2>
        <Facts rows={planFacts(reader, loaded)} />
      </section>
    </article>
  )
}

function question({ t }: Reader, { hypothesis, metrics }: Loaded): string {
  if (hypothesis === undefined) return ''
  const metric = metrics.find(({ key }) => key === hypothesis.metric)
  return t.pages.tests.hypothesis.sentence({
    change: hypothesis.change,
    metric: metric?.name ?? hypothesis.metric,
    direction: metric?.goodDirection ?? 'increase',
    because: hypothesis.because,
  })
}

function Numbers({ reader, loaded, analysis }: Props & { analysis: NonNullable<Loaded['analysis']> }) {
  const { t, locale } = reader
  const texts = t.pages.experiment.summary
  const { experiment, metrics } = loaded
  const { lift, interval, orNothing, value } = figures(locale, t)
  const level = formatPercent(locale, 1 - planOf(experiment).alpha, 0)
  const count = analysis.metrics.reduce((sum, { comparisons }) => sum + comparisons.length, 0)
  return (
    <section>
      <h2>{texts.numbers}</h2>
      <div class={count > mostPrinted ? 'no-print' : undefined}>
        <ForestFigure reader={reader} loaded={loaded} analysis={analysis} />
      </div>
      <ScrollTable caption={texts.numbersCaption({ level })} dense>
        <Heads names={[...texts.columns]} numbers={[2, 3, 4, 5, 6]} />
        <tbody>
          {analysis.metrics.flatMap(({ metric: key, comparisons }) => {
            const metric = metrics.find((one) => one.key === key)
            if (metric === undefined) return []
            return comparisons.map((row) => (
              <tr>
                <th scope="row">{metric.name}</th>
                <td>{variantName(experiment, row.variant)}</td>
                <td class="number">{orNothing(row.control.mean, (mean) => value(metric, mean))}</td>
                <td class="number">{orNothing(row.treatment.mean, (mean) => value(metric, mean))}</td>
                <td class="number">{orNothing(row.relative?.estimate ?? null, lift)}</td>
                <td class="number">
                  {row.relative === null ? t.pages.tests.nothing : interval(row.relative, lift)}
                </td>
                <td class="number">{orNothing(row.shrunken?.estimate ?? null, lift)}</td>
                <td>{outcomeName(t, shownOutcome(loaded, analysis.verdict, row))}</td>
              </tr>
            ))
          })}
        </tbody>
      </ScrollTable>
      <p class="small soft">{texts.asOf({ date: analysis.asOf })}</p>
    </section>
  )
}

function planFacts({ t, locale }: Reader, { experiment, metrics }: Loaded): [string, Child][] {
  const texts = t.pages.experiment.summary
  const { count, threshold } = figures(locale, t)
  const plan = planOf(experiment)
  const metricOf = (key: string) => metrics.find((one) => one.key === key)
  const primary = experiment.metrics.find(({ role }) => role === 'primary')
  const guardrails = experiment.metrics
    .filter(({ role }) => role === 'guardrail')
    .map(({ metric, margin }) => {
      const name = metricOf(metric)?.name ?? metric
      return margin === null ? name : `${name} (${threshold(metricOf(metric), margin)})`
    })
  const { startDate, stopDate } = experiment
  return [
    [
      texts.ran,
      startDate === null
        ? texts.draft
        : stopDate === null
          ? texts.runSince({ from: startDate })
          : texts.run({ from: startDate, to: stopDate }),
    ],
    [texts.primary, metricOf(primary?.metric ?? '')?.name ?? null],
    [texts.guardrails, guardrails.join('; ')],
    [texts.method, t.pages.tests.methods[plan.method]],
    [texts.size, plan.sampleSizePerVariant === undefined ? null : count(plan.sampleSizePerVariant)],
    [
      texts.effect,
      plan.minimumEffect === undefined
        ? null
        : threshold(metricOf(primary?.metric ?? ''), plan.minimumEffect),
    ],
    [texts.days, count(plan.minDays)],
    [texts.hash, experiment.planHash === null ? null : <code>{experiment.planHash.slice(0, 19)}…</code>],
  ]
}
