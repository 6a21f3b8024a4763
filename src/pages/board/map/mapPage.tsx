import { completenessOf } from '../../../services/completeness/read.ts'
import { readMap } from '../../../services/maps/read.ts'
import { ExportList } from '../../exports/exportList.tsx'
import type { Page, PageCall } from '../../page.ts'
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
      body: (
        <>
          {map.archived ? <p class="notice">{words.archived}</p> : null}
          <nav aria-label={words.sections} class="actions">
            <a class="button quiet" href={`/maps/${map.id}/backlog`}>
              {words.backlog}
            </a>
            <a class="button quiet" href={`/maps/${map.id}/proven`}>
              {words.proven}
            </a>
            {can('editor') ? (
              <a class="button" href={`/maps/${map.id}/new-stage`}>
                {words.addStage}
              </a>
            ) : null}
          </nav>
          <Brief call={call} map={map} />
          <CompletenessSection call={call} report={report} />
          <h2>{words.board}</h2>
          {stages.length === 0 ? (
            <p>{words.noStages}</p>
          ) : (
            <JourneyTable call={call} map={map} stages={stages} />
          )}
          <ExportList
            t={t}
            files={[
              ['map', `/maps/${map.id}/export`, ['json', 'csv', 'md']],
              ['results', `/maps/${map.id}/results/export`, ['csv', 'jsonl']],
              ['analyses', `/maps/${map.id}/analyses/export`, ['csv', 'jsonl']],
            ]}
          />
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
  const facts = [
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
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd class="prose">{value}</dd>
            </>
          ))}
      </dl>
    </>
  )
}
