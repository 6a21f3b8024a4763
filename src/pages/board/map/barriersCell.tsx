import type { BoardBarrier, BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { BarrierCard } from './barrierCard.tsx'

interface Props {
  call: PageCall
  map: BoardMap
  /** Which of the stages. */
  index: number
  editable: boolean
  filtered: boolean
}

/** How many barriers of a stage are open to the eye; those behind them hit fewer people. */
const inSight = 8

/** The barriers of a stage, those that hit most people first, and a way to add one. */
export function BarriersCell({ call, map, index, editable, filtered }: Props) {
  const { board, journey } = call.t.pages
  const stage = map.stages[index]
  if (stage === undefined) return null
  const card = (barrier: BoardBarrier) => (
    <BarrierCard
      call={call}
      map={map}
      barrier={barrier}
      before={map.stages[index - 1]}
      after={map.stages[index + 1]}
      editable={editable}
    />
  )
  const rest = stage.barriers.slice(inSight)
  return (
    <>
      {stage.barriers.length > 0 ? null : (
        <p class="soft small">{filtered ? journey.filters.none : board.map.noBarriers}</p>
      )}
      {stage.barriers.slice(0, inSight).map(card)}
      {rest.length === 0 ? null : (
        <details>
          <summary class="small">{journey.card.more({ count: rest.length })}</summary>
          {rest.map(card)}
        </details>
      )}
      {editable ? (
        <details class="quick">
          <summary aria-label={board.map.addBarrierTo({ stage: stage.name })}>{board.map.addBarrier}</summary>
          <form method="post" action={`/stages/${stage.id}/quick-barrier`}>
            <CsrfField value={call.csrf} />
            <label for={`quick-${stage.id}`}>{journey.change.quickTitle}</label>
            <input id={`quick-${stage.id}`} name="title" required maxlength={300} />
            <div class="actions">
              <button type="submit" class="compact">
                {journey.change.add}
              </button>
              <a href={`/stages/${stage.id}/new-barrier`}>{journey.change.allFields}</a>
            </div>
          </form>
        </details>
      ) : null}
    </>
  )
}
