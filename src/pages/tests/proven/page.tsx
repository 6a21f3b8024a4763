import { latestAnalysesOfMap } from '../../../../db/queries/proven.ts'
import { provenOf } from '../../../services/backlog/proven.ts'
import { programmeOf } from '../../../services/programme/read.ts'
import { mapStore } from '../../../services/resources/map.ts'
import { notFound } from '../../../services/resources/resource.ts'
import type { Page } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { OthersTable } from './othersTable.tsx'
import { ProgrammeSection } from './programmeSection.tsx'
import { provenTable } from './provenTable.tsx'

/** What the tests of a map have proven, and below it what they have not. */
export const provenPage: Page = {
  path: '/maps/{id}/proven',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, id } = call
    const texts = t.pages.tests.proven
    const map = await mapStore.find(deps.db, id)
    if (map === undefined) throw notFound(id)
    const [proven, tested, programme] = await Promise.all([
      provenOf(deps, id),
      latestAnalysesOfMap(deps.db, id),
      programmeOf(deps, id),
    ])
    const others = tested.filter((test) => !proven.some((item) => item.experimentId === test.experimentId))
    return {
      title: texts.title({ map: map.name }),
      place: { map, room: 'proven' },
      body: (
        <>
          {proven.length === 0 ? (
            <EmptyState icon="proof" title={texts.none} />
          ) : (
            await provenTable(call, proven, tested)
          )}
          <ProgrammeSection t={t} locale={call.locale} programme={programme} />
          <h2>{texts.others}</h2>
          {others.length === 0 ? <p>{texts.noOthers}</p> : <OthersTable call={call} others={others} />}
        </>
      ),
    }
  },
}
