import { isFrameworkId } from '../../../domain/scoring/index.ts'
import { formatInstant, formatNumber } from '../../../locales/format.ts'
import { formatScore } from '../../../locales/inputText.ts'
import { renderCause } from '../../../locales/learningText.ts'
import type { scoresOf } from '../../../services/learning/scores.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

interface Props {
  call: PageCall
  map: MapRow
  history: Awaited<ReturnType<typeof scoresOf>>['history']
  /** Of older ones there are more. */
  more: boolean
  timeZone: string
}

/** What tests have made of the scores of a hypothesis: before and after, and which test it was. */
export function ScoreHistory({ call: { t, locale }, map, history, more, timeZone }: Props) {
  const words = t.pages.backlog.page
  if (history.length === 0) return <p>{words.noHistory}</p>
  const place = (rank: number) => formatNumber(locale, rank)
  return (
    <>
      <ScrollTable caption={words.historyCaption} dense>
        <Heads names={[words.when, words.framework, words.scoreMoved, words.placeMoved, words.cause]} />
        <tbody>
          {history.map(({ framework, before, after, cause, at }) => {
            const known = isFrameworkId(framework) ? framework : 'rice'
            const scoring = { framework: known, period: map.period, currency: map.currency, criteria: [] }
            const written = (score: number | null) =>
              score === null ? t.pages.tests.nothing : formatScore(locale, scoring, score)
            return (
              <tr>
                <td>{formatInstant(locale, at, timeZone)}</td>
                <th scope="row">{t.ranking.frameworks[known].name}</th>
                <td>{words.fromTo({ before: written(before.score), after: written(after.score) })}</td>
                <td>{words.fromTo({ before: place(before.rank), after: place(after.rank) })}</td>
                <td>
                  <a href={`/experiments/${cause.experimentId}`}>{cause.experiment}</a>
                  <p class="small soft">{renderCause(locale, cause)}.</p>
                </td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
      {more ? <p class="small soft">{words.olderThere}</p> : null}
    </>
  )
}
