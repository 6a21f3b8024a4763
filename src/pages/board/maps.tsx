import { formatNumber } from '../../locales/format.ts'
import { mapsOverview } from '../../services/maps/overview.ts'
import { type MapRow, mapResource } from '../../services/resources/map.ts'
import type { Page, PageCall } from '../page.ts'
import { FirstStart } from './start/firstStart.tsx'

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
        body: call.can('editor') ? <FirstStart call={call} /> : <p>{t.pages.board.maps.none}</p>,
      }
    return { title, body: await listOf(call, maps, next) }
  },
}

async function listOf({ deps, t, locale, can }: PageCall, maps: MapRow[], next: string | null) {
  const { maps: words, start, mapForm } = t.pages.board
  const counts = await mapsOverview(deps)
  const columns = ['stages', 'barriers', 'hypotheses', 'testing', 'proven'] as const
  return (
    <>
      {can('editor') ? (
        <div class="actions">
          <a class="button" href="/import">
            {start.importHeading}
          </a>
          <a class="button quiet" href="/new-map">
            {mapForm.title}
          </a>
        </div>
      ) : null}
      <section class="scroll" tabindex={0} aria-label={words.caption}>
        <table class="maps">
          <caption>
            {words.caption}. {words.source}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.map}</th>
              {columns.map((column) => (
                <th scope="col" class="number">
                  {words[column]}
                </th>
              ))}
            </tr>
          </thead>
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
        </table>
      </section>
      {next === null ? null : (
        <p>
          <a href={`/?after=${encodeURIComponent(next)}`}>{words.more}</a>
        </p>
      )}
    </>
  )
}
