import type { MapOverview } from '../../../services/maps/overview.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { largestLoss } from '../map/losses.ts'
import { StatesCounted } from '../map/standing.tsx'

interface Props {
  call: PageCall
  maps: readonly MapRow[]
  overview: ReadonlyMap<string, MapOverview>
}

/** Every map with where it loses most and how far its barriers are. */
export function MapTable({ call: { t }, maps, overview }: Props) {
  const { maps: words } = t.pages.board
  const { glance } = t.pages.journey
  return (
    <ScrollTable caption={`${words.caption}. ${words.source}`} class="stack">
      <Heads names={[words.map, glance.loss, words.barriers]} />
      <tbody>
        {maps.map((map) => {
          const { stages = [], barriers = new Map(), hypotheses = 0 } = overview.get(map.id) ?? {}
          const loss = largestLoss(stages)
          return (
            <tr>
              <th scope="row">
                <a href={`/maps/${map.id}`}>{map.name}</a>
                <p class="small soft">{words.holds({ stages: stages.length, hypotheses })}</p>
              </th>
              <td data-head={glance.loss}>
                {loss === null ? (
                  <span class="soft">{glance.lossUnknown}</span>
                ) : (
                  <>
                    <a href={`/maps/${map.id}#${loss.stage.id}`}>{loss.stage.name}</a>
                    <p class="small lost">
                      {words.lost({ lost: loss.lost, share: loss.share, period: map.period })}
                    </p>
                  </>
                )}
              </td>
              <td>
                <StatesCounted t={t} counts={barriers} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </ScrollTable>
  )
}
