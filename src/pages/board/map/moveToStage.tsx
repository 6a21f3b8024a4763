import type { BarrierRow } from '../../../services/resources/barrier.ts'
import type { StageRow } from '../../../services/resources/stage.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'

interface Props {
  call: PageCall
  barrier: BarrierRow
  stages: StageRow[]
}

/** Moves a barrier to any stage of its map. */
export function MoveToStage({ call, barrier, stages }: Props) {
  const { edit: words } = call.t.pages.journey
  if (stages.length < 2) return null
  return (
    <>
      <h2>{words.moveHeading}</h2>
      <form class="inline" method="post" action={`/maps/${barrier.mapId}/move`}>
        <CsrfField value={call.csrf} />
        <label for="to-stage">{words.stageOf}</label>
        <select id="to-stage" name="go">
          {stages.map((stage) => (
            <option
              value={`${barrier.id}.${barrier.version} ${stage.id}`}
              selected={stage.id === barrier.stageId}
            >
              {stage.name}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet">
          {words.move}
        </button>
      </form>
    </>
  )
}
