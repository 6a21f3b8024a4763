import type { PageCall } from '../page.ts'
import type { Place } from '../parts/place.tsx'

/** Where pages stand that make a map: under the list of maps. */
export const toMaps = ({ t }: PageCall): Place => ({ steps: [['/', t.pages.common.nav.maps]] })
