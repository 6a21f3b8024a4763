import { rankingSettings } from '../../../domain/scoring/settings.ts'
import { formatScore, scoringInputName } from '../../../locales/inputText.ts'
import { renderNoScore } from '../../../locales/rankingText.ts'
import type { scoresOf } from '../../../services/learning/scores.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { backlogAddress } from '../backlog/address.ts'
import { RankCell } from '../backlog/rankCell.tsx'

interface Props {
  call: PageCall
  map: MapRow
  current: Awaited<ReturnType<typeof scoresOf>>['current']
}

/** The scores of a hypothesis by every framework, side by side, each with its place and the way to that order. */
export function ScoresTable({ call, map, current }: Props) {
  const { t, locale } = call
  const words = t.pages.backlog.page
  const { framework: own = 'rice', ...given } = map.ranking ?? {}
  const { criteria } = rankingSettings(given)
  return (
    <ScrollTable caption={words.scoresCaption} dense>
      <Heads names={[words.framework, words.score, words.place, words.unit]} numbers={[1]} />
      <tbody>
        {current.map(({ framework, score, reason, rank, of }) => {
          const { name, unit } = t.ranking.frameworks[framework]
          const scoring = { framework, period: map.period, currency: map.currency, criteria }
          const nameOf = (input: string) => scoringInputName(locale, scoring, input)
          return (
            <tr>
              <th scope="row">
                <a href={backlogAddress(map.id, {}, { framework: framework === own ? '' : framework })}>
                  {framework === own ? t.pages.backlog.own({ name }) : name}
                </a>
              </th>
              {score === null ? (
                <td colspan={2}>
                  {reason === null ? t.pages.tests.nothing : renderNoScore(locale, reason, nameOf)}
                </td>
              ) : (
                <>
                  <td class="number">{formatScore(locale, scoring, score)}</td>
                  <td class="rank">
                    <RankCell call={call} rank={rank} of={of} interval={undefined} />{' '}
                    <span class="soft">{words.outOf({ of })}</span>
                  </td>
                </>
              )}
              <td class="soft">{unit}</td>
            </tr>
          )
        })}
      </tbody>
    </ScrollTable>
  )
}
