import type { MapRow } from '../../services/resources/map.ts'
import type { PageCall } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'

/** Said of a map that nothing can be brought into yet. */
export function NoBarriers({ call: { t }, map }: { call: PageCall; map: MapRow }) {
  const { noBarriers, noBarriersText, toBoard } = t.pages.imports
  return (
    <EmptyState
      title={noBarriers}
      actions={
        <a class="button" href={`/maps/${map.id}`}>
          {toBoard}
        </a>
      }
    >
      <p>{noBarriersText}</p>
    </EmptyState>
  )
}
