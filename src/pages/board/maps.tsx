import type { Dictionary } from '../../locales/dictionary.ts'
import { formatNumber } from '../../locales/format.ts'
import { mapsOverview } from '../../services/maps/overview.ts'
import { type MapRow, mapResource } from '../../services/resources/map.ts'
import { UnsetNotice } from '../admin/unsetNotice.tsx'
import type { Page, PageCall } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { FirstStart } from './start/firstStart.tsx'
import { emptyMapForm } from './start/newMap.tsx'

/** The maps of the deployment; before the first one, the ways to get one. */
export const mapsPage: Page = {
  path: '/',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, query } = call
    const after = query.after ?? null
    const { rows, next } = await mapResource.list(deps, { archived: false }, { limit: 100, after })
    const maps = rows as MapRow[]
    const title = t.pages.common.nav.maps
    if (maps.length === 0 && after === null)
      return {
        title,
        body: call.can('editor') ? (
          <>
            <FirstStart call={call} map={await emptyMapForm(call)} />
            <UnsetNotice call={call} />
          </>
        ) : (
          <EmptyState title={t.pages.board.maps.none} />
        ),
      }
    return { title, tools: call.can('editor') ? <Ways t={t} /> : null, body: await listOf(call, maps, next) }
  },
}

function Ways({ t }: { t: Dictionary }) {
  const { start, mapForm } = t.pages.board
  return (
    <>
      <a class="button" href="/import">
        {start.importHeading}
      </a>
      <a class="button quiet" href="/new-map">
        {mapForm.title}
      </a>
    </>
  )
}

async function listOf(call: PageCall, maps: MapRow[], next: string | null) {
  const { deps, t, locale } = call
  const { maps: words } = t.pages.board
  const [counts, away] = await Promise.all([
    mapsOverview(deps),
    mapResource.list(deps, { archived: true }, { limit: 200, after: null }),
  ])
  const columns = ['stages', 'barriers', 'hypotheses', 'testing', 'proven'] as const
  return (
    <>
      <UnsetNotice call={call} />
      <ScrollTable caption={`${words.caption}. ${words.source}`}>
        <Heads
          names={[words.map, ...columns.map((column) => words[column])]}
          numbers={columns.map((_, i) => i + 1)}
        />
        <tbody>
          {maps.map((map) => (
            <tr>
              <th scope="row">
                <a href={`/maps/${map.id}`}>{map.name}</a>
              </th>
              {columns.map((column) => (
                <td class="number">{formatNumber(locale, counts.get(map.id)?.[column] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {next === null ? null : (
        <p>
          <a href={`/?after=${encodeURIComponent(next)}`}>{words.more}</a>
        </p>
      )}
      {away.rows.length === 0 ? null : (
        <details>
          <summary>{t.pages.editing.map.putAway({ count: away.rows.length })}</summary>
          <ul class="plain">
            {(away.rows as MapRow[]).map(({ id, name }) => (
              <li>
                <a href={`/maps/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
