import { renderAdvice } from '../../../../locales/adviceText.ts'
import { formatScore, type Scoring, scoringInputName } from '../../../../locales/inputText.ts'
import { renderNoScore } from '../../../../locales/rankingText.ts'
import { shortened } from '../../../../locales/shortened.ts'
import type { reranked } from '../../../../services/backlog/reranked.ts'
import type { FieldFault } from '../../../fields/checkInput.ts'
import type { PageCall } from '../../../page.ts'
import { AdviceBadge } from '../adviceBadge.tsx'

export type Reranked = NonNullable<Awaited<ReturnType<typeof reranked>>>

/** How many stand on either side of it. */
const BESIDE = 2

/** Where a hypothesis would stand with what was typed, between which others, and what would be advised then. */
export function TriedText({ call: { t, locale }, found }: { call: PageCall; found: Reranked }) {
  const words = t.pages.backlog.tried
  const { map, framework, settings, before, after, advice, order, changeOf } = found
  const scoring: Scoring = {
    framework,
    period: map.period,
    currency: map.currency,
    criteria: settings.criteria,
  }
  const written = (score: number | null) =>
    score === null ? t.pages.tests.nothing : formatScore(locale, scoring, score)
  const score = written(after.score)
  const place = { before: before.rank, after: after.rank, of: order.length }
  const from = Math.max(0, after.rank - 1 - BESIDE)
  const around = after.score === null ? [] : order.slice(from, after.rank + BESIDE)
  return (
    <>
      <p>
        {after.reason !== null ? (
          <strong>
            {renderNoScore(locale, after.reason, (input) => scoringInputName(locale, scoring, input))}
          </strong>
        ) : before.score === null ? (
          <strong>{words.gains(place)}</strong>
        ) : (
          <>
            <strong>{before.rank === after.rank ? words.stays(place) : words.moves(place)}</strong>,{' '}
            {before.score === after.score
              ? words.sameScore({ score })
              : words.score({ before: written(before.score), after: score })}
          </>
        )}{' '}
        <AdviceBadge t={t} advice={advice} />
      </p>
      <p class="small">{renderAdvice(locale, advice, map.currency)}.</p>
      {around.length < 2 ? null : (
        <ol class="around" start={from + 1} aria-label={words.around}>
          {around.map(({ hypothesisId, score: theirs }) => (
            <li class={hypothesisId === after.hypothesisId ? 'own' : undefined}>
              {shortened(changeOf(hypothesisId))} <span class="soft">{written(theirs)}</span>
            </li>
          ))}
        </ol>
      )}
      <p class="small soft">{words.notStored}</p>
    </>
  )
}

/** Why what was typed leads nowhere yet. */
export function TriedFaults({ call: { t }, faults }: { call: PageCall; faults: readonly FieldFault[] }) {
  return (
    <>
      <p>
        <strong>{t.pages.backlog.estimates.faults}</strong>
      </p>
      <ul>
        {faults.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  )
}
