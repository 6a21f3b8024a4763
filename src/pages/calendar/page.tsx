import { hypothesisStages } from '../../../db/queries/hypothesisStages.ts'
import type { CalendarRequest } from '../../domain/calendar/request.ts'
import { explainLeftOut, explainPlaced } from '../../services/calendar/explain.ts'
import { keptCalendar, keptCalendars } from '../../services/calendar/kept.ts'
import { proposeFor } from '../../services/calendar/propose.ts'
import { mapStore } from '../../services/resources/map.ts'
import { notFound } from '../../services/resources/resource.ts'
import { type FieldFault, faultsOfRefusal } from '../fields/checkInput.ts'
import type { Page, PageCall } from '../page.ts'
import { apartOf, askedOf } from './asked.ts'
import { AskForm } from './askForm.tsx'
import { KeptList } from './keptList.tsx'
import { KeptSection } from './keptSection.tsx'
import { ProposalSection, type Proposed } from './proposalSection.tsx'

/** So many tests can be ticked to be kept apart. */
const MOST_APART = 50

/** Plans which hypotheses to test when, keeps plans, and holds them against what happened. */
export const calendarPage: Page = {
  path: '/maps/{id}/calendar',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, id, query, locale } = call
    const texts = t.pages.calendar
    const map = await mapStore.find(deps.db, id)
    if (map === undefined) throw notFound(id)
    const today = deps.now().toISOString().slice(0, 10)
    const view = { title: texts.title({ map: map.name }), place: { map, room: 'calendar' as const } }
    if (query.kept !== undefined) {
      const [one, stageIds] = await Promise.all([
        keptCalendar(deps, id, query.kept, locale),
        hypothesisStages(deps.db, id),
      ])
      return { ...view, body: <KeptSection call={call} kept={one} stageIds={stageIds} today={today} /> }
    }
    const kept = await keptCalendars(deps, id)
    const { form, request } = askedOf(query, today, call)
    const { found, faults } =
      request === null ? { found: null, faults: form.faults } : await proposedTo(call, request)
    return {
      ...view,
      body: (
        <>
          <p class="soft">{texts.lead}</p>
          <AskForm call={call} form={{ ...form, faults }} apart={apartFrom(found, apartOf(query))} />
          {found === null ? null : <ProposalSection call={call} proposed={found} />}
          {found !== null && kept.length === 0 ? null : <KeptList call={call} rows={kept} />}
        </>
      ),
    }
  },
}

/** The proposal, or what a request names that is not there any more. */
async function proposedTo(
  { deps, t, id, locale }: PageCall,
  request: CalendarRequest,
): Promise<{ found: Proposed | null; faults: FieldFault[] }> {
  try {
    const [{ proposal, names }, stageIds] = await Promise.all([
      proposeFor(deps, id, request),
      hypothesisStages(deps.db, id),
    ])
    const found: Proposed = {
      request,
      proposal,
      placements: explainPlaced(locale, proposal.placements, names),
      leftOut: explainLeftOut(locale, proposal.leftOut, names),
      changeOf: names.changeOf,
      stageIds,
    }
    return { found, faults: [] }
  } catch (error) {
    return { found: null, faults: faultsOfRefusal(t, error) }
  }
}

function apartFrom(found: Proposed | null, marked: string[]) {
  if (found === null) return []
  const ids = [...marked, ...found.placements.map(({ hypothesisId }) => hypothesisId)]
  return [...new Set(ids)].slice(0, MOST_APART).map((hypothesisId) => ({
    hypothesisId,
    change: found.changeOf(hypothesisId),
    marked: marked.includes(hypothesisId),
  }))
}
