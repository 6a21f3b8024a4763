import { mapResource } from '../../services/resources/map.ts'
import type { Page } from '../page.ts'

/** The maps of the deployment. */
export const mapsPage: Page = {
  path: '/',
  role: 'viewer',
  view: async ({ deps, t }) => {
    const { rows } = await mapResource.list(deps, {}, { limit: 200, after: null })
    const maps = rows as { id: string; name: string }[]
    return {
      title: t.pages.common.nav.maps,
      body: (
        <ul>
          {maps.map((map) => (
            <li>
              <a href={`/maps/${map.id}`}>{map.name}</a>
            </li>
          ))}
        </ul>
      ),
    }
  },
}
