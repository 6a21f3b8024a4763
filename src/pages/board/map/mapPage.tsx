import { completenessOf } from '../../../services/completeness/read.ts'
import { readMap } from '../../../services/maps/read.ts'
import type { Page, PageCall } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { CompletenessSection } from './completenessSection.tsx'
import { JourneyTable } from './journeyTable.tsx'

export type BoardMap = Awaited<ReturnType<typeof readMap>>['view']
export type BoardStage = BoardMap['stages'][number]
export type BoardBarrier = BoardStage['barriers'][number]

/** A map as a board: its stages beside each other. */
export const mapPage: Page = {
  path: '/maps/{id}',
  role: 'viewer',
  view: async (call) => {
    const { deps, id, t, can } = call
    const [{ view: map }, report] = await Promise.all([
      readMap(deps, id),
      completenessOf(deps, id, call.locale),
    ])
    const words = t.pages.board.map
    const stages = map.stages.filter((stage) => !stage.archived)
    return {
      title: map.name,
      place: { map, room: 'board' },
      wide: true,
      tools: can('editor') ? (
        <a class="button" href={`/maps/${map.id}/new-stage`}>
          {words.addStage}
        </a>
      ) : undefined,
      body: (
        <>
          {map.archived ? <Notice tone="warn">{words.archived}</Notice> : null}
          <Brief call={call} map={map} />
          <CompletenessSection call={call} report={report} />
          <h2>{words.board}</h2>
          {stages.length === 0 ? (
            <EmptyState title={words.noStages} />
          ) : (
            <JourneyTable call={call} map={map} stages={stages} />
          )}
        </>
      ),
    }
  },
}

/** Whose journey it is, what for, and what its numbers are per. */
function Brief({ call: { t }, map }: { call: PageCall; map: BoardMap }) {
  const words = t.pages.board.map
  const { persona } = map
  const list = (items: string[] | undefined) => (items === undefined ? null : items.join('; '))
  const who =
    persona === null
      ? null
      : [persona.name, persona.age === undefined ? '' : words.age({ age: persona.age })]
          .filter(Boolean)
          .join(', ')
  const facts: [string, string | null | undefined][] = [
    [words.persona, who],
    [words.traits, list(persona?.traits)],
    [words.motives, list(persona?.motives)],
    [words.needs, list(persona?.needs)],
    [words.goal, map.goal],
    [words.segment, map.segment],
    [words.counts, words.countsPer({ period: map.period, currency: map.currency })],
  ]
  return (
    <>
      <h2>{words.facts}</h2>
      <Facts rows={facts} />
    </>
  )
}
