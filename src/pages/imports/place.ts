import { type MapRow, mapResource } from '../../services/resources/map.ts'
import type { PageCall } from '../page.ts'
import type { Place } from '../parts/place.tsx'

export const readMap = async ({ deps }: PageCall, id: string): Promise<MapRow> =>
  (await mapResource.read(deps, id)).view as MapRow

/** Where pages stand that bring something into a map: under its imports. */
export const underImports = ({ t }: PageCall, map: MapRow): Place => ({
  map,
  steps: [[`/maps/${map.id}/imports`, t.pages.imports.list.title]],
})
