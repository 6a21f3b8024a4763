import { type MonthOfTests, testsPerMonth } from '../../domain/programme/testsPerMonth.ts'
import { qualityOf } from '../../services/learning/quality.ts'
import { libraryOf } from '../../services/library/libraryOf.ts'
import { programmeOf } from '../../services/programme/read.ts'
import { mapStore } from '../../services/resources/map.ts'
import { notFound } from '../../services/resources/resource.ts'
import type { Page } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'
import { EstimateSection } from './estimateSection.tsx'
import { MonthSection } from './monthSection.tsx'
import { PriorSection } from './priorSection.tsx'
import { Tiles } from './tiles.tsx'
import { TotalSection } from './totalSection.tsx'

const MOST_MONTHS = 24

/** All tests of a map taken together: what they add up to, how many wins are chance, and how good the estimates were. */
export const programmePage: Page = {
  path: '/maps/{id}/programme',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, id } = call
    const texts = t.pages.programme
    const map = await mapStore.find(deps.db, id)
    if (map === undefined) throw notFound(id)
    const [programme, library, quality] = await Promise.all([
      programmeOf(deps, id),
      libraryOf(deps, id),
      qualityOf(deps, id),
    ])
    const started = [
      ...library.tests.map((test) => ({
        ...test,
        won: test.verdict === 'proven' && test.contested === null,
      })),
      ...library.open.map((test) => ({ ...test, won: false })),
    ]
    const months = testsPerMonth(started, deps.now().toISOString().slice(0, 10), MOST_MONTHS)
    const names = new Map(started.map(({ experimentId, name }) => [experimentId, name]))
    const view = { title: texts.title({ map: map.name }), place: { map, room: 'programme' as const } }
    if (programme.winRate.concluded === 0 && months.every(({ ended }) => ended === 0))
      return {
        ...view,
        body: (
          <>
            <EmptyState
              icon="bars"
              title={texts.none}
              actions={
                <a class="button" href={`/maps/${id}/backlog`}>
                  {texts.toBacklog}
                </a>
              }
            >
              <p>{texts.noneText}</p>
            </EmptyState>
            <PriorSection call={call} prior={programme.prior} />
          </>
        ),
      }
    return {
      ...view,
      body: (
        <>
          <Tiles call={call} programme={programme} pace={paceOf(months)} />
          <TotalSection call={call} total={programme.total} />
          <MonthSection call={call} months={months} />
          <PriorSection call={call} prior={programme.prior} />
          <EstimateSection
            call={call}
            quality={quality}
            nameOf={(experimentId) => names.get(experimentId) ?? experimentId}
          />
        </>
      ),
    }
  },
}

const paceOf = (months: readonly MonthOfTests[]) => ({
  mean: months.length === 0 ? 0 : months.reduce((sum, { ended }) => sum + ended, 0) / months.length,
  months: months.length,
})
