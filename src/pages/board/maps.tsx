import type { Dictionary } from '../../locales/dictionary.ts'
import { mapsOverview } from '../../services/maps/overview.ts'
import { testsUnderWay } from '../../services/maps/underWay.ts'
import { type MapRow, mapResource } from '../../services/resources/map.ts'
import { UnsetNotice } from '../admin/unsetNotice.tsx'
import type { Page, PageCall } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'
import { MapTable } from './maps/mapTable.tsx'
import { UnderWay } from './maps/underWay.tsx'
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
  const { deps, t } = call
  const { maps: words } = t.pages.board
  const [overview, underWay, away] = await Promise.all([
    mapsOverview(deps),
    testsUnderWay(deps),
    mapResource.list(deps, { archived: true }, { limit: 200, after: null }),
  ])
  return (
    <>
      <MapTable call={call} maps={maps} overview={overview} />
      {next === null ? null : (
        <p>
          <a href={`/?after=${encodeURIComponent(next)}`}>{words.more}</a>
        </p>
      )}
      <UnderWay call={call} tests={underWay} />
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
