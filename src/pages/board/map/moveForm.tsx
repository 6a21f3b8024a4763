import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import type { Filters } from './filters.ts'

/** The one form that all buttons of a board send that move something: it says which order of stages they were pressed on. */
export function MoveForm({ call, map, filters }: { call: PageCall; map: BoardMap; filters: Filters }) {
  return (
    <form id="move" method="post" action={`/maps/${map.id}/move`}>
      <CsrfField value={call.csrf} />
      <input type="hidden" name="order" value={map.stages.map((stage) => stage.id).join(' ')} />
      <input type="hidden" name="filters" value={new URLSearchParams(filters).toString()} />
    </form>
  )
}
