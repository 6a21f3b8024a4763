import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { type Lane, lanesOf } from './lanes.tsx'
import { StageHead } from './stageHead.tsx'

interface Props {
  call: PageCall
  /** With those barriers alone that are to be shown. */
  map: BoardMap
  editable: boolean
  filtered: boolean
}

/**
 * The stages beside each other, what is known of them below each other. In a wide window the names of stages and lanes stay in sight
 * while the rest scrolls; in a narrow one the stages stand below each other, each with the names of its lanes.
 */
export function JourneyBoard({ call, map, editable, filtered }: Props) {
  const lanes = lanesOf({ call, map, editable, filtered })
  return (
    <>
      <StageLinks call={call} map={map} />
      <section class="board" tabindex={0} aria-label={call.t.pages.board.map.region}>
        <div class={`journey lanes-${lanes.length} stages-${map.stages.length}`}>
          <LaneNames lanes={lanes} />
          {map.stages.map((stage, i) => (
            <article class="stage" id={stage.id} aria-labelledby={`name-${stage.id}`} data-stage={stage.id}>
              <StageHead call={call} map={map} stage={stage} index={i} editable={editable} />
              <dl>
                {lanes.map((lane) => {
                  const content = lane.cell(stage, i)
                  return (
                    <div class={`lane ${lane.look ?? ''}${content === null ? ' blank' : ''}`}>
                      <dt>{lane.name}</dt>
                      <dd>{content ?? <span class="soft small">{call.t.pages.board.map.nothing}</span>}</dd>
                    </div>
                  )
                })}
              </dl>
            </article>
          ))}
        </div>
      </section>
    </>
  )
}

/** Where the stages stand below each other, the way to each of them. */
function StageLinks({ call, map }: { call: PageCall; map: BoardMap }) {
  return (
    <nav class="jump" aria-label={call.t.pages.journey.jump}>
      {map.stages.map((stage) => (
        <a href={`#${stage.id}`}>{stage.name}</a>
      ))}
    </nav>
  )
}

/** For the eye alone: every stage names its lanes itself to those who listen. */
function LaneNames({ lanes }: { lanes: Lane[] }) {
  return (
    <div class="lane-names" aria-hidden="true">
      <div />
      {lanes.map(({ name, hint }) => (
        <div>
          <span class="lane-name">
            {name}
            {hint === undefined ? null : <span class="hint">{hint}</span>}
          </span>
        </div>
      ))}
    </div>
  )
}
