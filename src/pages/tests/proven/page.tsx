import { isTrusted } from '../../../domain/verdict/isTrusted.ts'
import { byType, choices, filtered, NO_TYPE } from '../../../services/library/filtered.ts'
import { libraryOf } from '../../../services/library/libraryOf.ts'
import { mapStore } from '../../../services/resources/map.ts'
import { notFound } from '../../../services/resources/resource.ts'
import type { Page } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { PageLinks, startOf } from '../../parts/pageLinks.tsx'
import { effectAxis } from './effectAxis.ts'
import { FilterForm } from './filterForm.tsx'
import { TestedItem } from './testedItem.tsx'

const perPage = 50

/** The library of a map: what worked and what did not, by the type of the barrier that it was about. */
export const provenPage: Page = {
  path: '/maps/{id}/proven',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, id, query } = call
    const texts = t.pages.library
    const map = await mapStore.find(deps.db, id)
    if (map === undefined) throw notFound(id)
    const { tests, open } = await libraryOf(deps, id)
    const { q = '', outcome = '', type = '', metric = '' } = query
    const filter = { q, outcome, type, metric }
    const kept = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
    const shown = filtered(tests, filter)
    const from = startOf(query.from, shown.length)
    const page = shown.slice(from, from + perPage)
    const axis = effectAxis(
      tests.filter(({ verdict, contested }) => isTrusted({ status: verdict, contested })),
    )
    const named = new Map(
      tests.flatMap((test) => (test.metric === null ? [] : [[test.metric.key, test.metric.name]])),
    )
    const typeName = (of: string) => (of === NO_TYPE ? texts.noType : (t.pages.board.barrierTypes[of] ?? of))
    return {
      title: texts.title({ map: map.name }),
      place: { map, room: 'proven' },
      body: (
        <>
          {tests.length === 0 ? (
            <EmptyState
              icon="proof"
              title={texts.none}
              actions={
                <a class="button" href={`/maps/${id}/backlog`}>
                  {texts.toBacklog}
                </a>
              }
            >
              <p>{texts.noneText}</p>
            </EmptyState>
          ) : (
            <>
              <p class="soft">{texts.lead}</p>
              <FilterForm
                call={call}
                filter={filter}
                found={choices(tests)}
                metricName={(key) => named.get(key) ?? key}
              />
            </>
          )}
          <div id="library">
            {tests.length === 0 ? null : (
              <p role="status">{texts.shown({ shown: shown.length, all: tests.length })}</p>
            )}
            {tests.length > 0 && shown.length === 0 ? (
              <EmptyState
                icon="search"
                title={texts.noneShown}
                actions={<a href={`/maps/${id}/proven`}>{texts.showAll}</a>}
              />
            ) : null}
            {byType(page, type).map(([of, group]) => (
              <section>
                <h2>{typeName(of)}</h2>
                <ol class="library">
                  {group.map((test) => (
                    <TestedItem call={call} test={test} axis={axis} />
                  ))}
                </ol>
              </section>
            ))}
            <PageLinks
              t={t}
              path={`/maps/${id}/proven`}
              kept={kept}
              from={from}
              perPage={perPage}
              total={shown.length}
            />
            {page.length === 0 ? null : (
              <div class="small soft">
                <p>{texts.legend}</p>
                <p>{t.pages.tests.experiment.shrunkenNote}</p>
                <p>{texts.holdsNote}</p>
              </div>
            )}
          </div>
          {open.length === 0 ? null : (
            <section>
              <h2>{texts.open}</h2>
              <p>{texts.openText}</p>
              <ul>
                {open.map((test) => (
                  <li>
                    <a href={`/experiments/${test.experimentId}`}>{test.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    }
  },
}
