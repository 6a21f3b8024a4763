import type { BoardMap, BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { ArrowButton } from './arrowButton.tsx'

interface Props {
  call: PageCall
  map: BoardMap
  stage: BoardStage
  index: number
  editable: boolean
}

/** The name of a stage, which stays in sight, and what can be done with the stage. */
export function StageHead({ call: { t }, map, stage, index, editable }: Props) {
  const { change } = t.pages.journey
  const { name, id, version } = stage
  const [before, after] = [map.stages[index - 1], map.stages[index + 1]]
  return (
    <header class="stage-head" data-moves={editable ? `${id}.${version}` : undefined}>
      <h3 id={`name-${id}`}>{name}</h3>
      {stage.momentOfTruth ? (
        <Badge icon="bang" tone="warn">
          {t.pages.board.map.momentOfTruth}
        </Badge>
      ) : null}
      {editable ? (
        <div class="moves">
          {before === undefined ? null : (
            <ArrowButton way="left" go={`${id}.${version} ${before.id}`} label={change.left({ name })} />
          )}
          {after === undefined ? null : (
            <ArrowButton way="right" go={`${id}.${version} ${after.id}`} label={change.right({ name })} />
          )}
          <a href={`/stages/${id}/edit`} aria-label={change.editOf({ name })}>
            {change.edit}
          </a>
        </div>
      ) : null}
    </header>
  )
}
