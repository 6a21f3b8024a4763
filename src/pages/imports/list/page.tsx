import { importsOfMap, runningOnMap } from '../../../../db/queries/importsOfMap.ts'
import { silenceMs } from '../../../services/imports/progress.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { Page } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { readMap } from '../place.ts'
import { Running } from './running.tsx'
import { ImportTable } from './table.tsx'

const perPage = 50

/** What came into a map and its tests from files and connectors, newest first, and what is coming in now. */
export const importsPage: Page = {
  path: '/maps/{id}/imports',
  role: 'viewer',
  view: async (call) => {
    const { deps, id, t, query, can } = call
    const { list, links } = t.pages.imports
    const after = /^\w+$/.test(query.after ?? '') ? (query.after ?? null) : null
    const since = new Date(deps.now().getTime() - silenceMs).toISOString()
    const [map, { rows, next }, running, { timeZone }] = await Promise.all([
      readMap(call, id),
      importsOfMap(deps.db, id, { limit: perPage, after }),
      runningOnMap(deps.db, id, since),
      readSettings(deps),
    ])
    const here = `/maps/${id}/imports`
    const ways = can('editor') ? (
      <>
        <a class="button" href={`/maps/${id}/import-evidence`}>
          {links.evidence}
        </a>
        <a class="button quiet" href={`/maps/${id}/import-backlog`}>
          {links.backlog}
        </a>
      </>
    ) : undefined
    const none = rows.length === 0 && after === null
    return {
      title: list.title,
      place: { map },
      ...(none ? {} : { tools: ways }),
      body: (
        <>
          <Running call={call} running={running} here={here} />
          {none ? (
            <EmptyState title={list.empty} actions={ways}>
              <p>{list.emptyText}</p>
            </EmptyState>
          ) : (
            <>
              <p>{list.lead}</p>
              <ImportTable call={call} found={rows} timeZone={timeZone} />
              {after === null && next === null ? null : (
                <nav class="actions" aria-label={list.title}>
                  {after === null ? null : <a href={here}>{list.newest}</a>}
                  {next === null ? null : <a href={`${here}?after=${next}`}>{list.older}</a>}
                </nav>
              )}
            </>
          )}
        </>
      ),
    }
  },
}
