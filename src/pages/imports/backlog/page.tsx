import { barriersToBind } from '../../../../db/queries/evidence.ts'
import { blank } from '../../fields/checkInput.ts'
import type { Page } from '../../page.ts'
import { NoBarriers } from '../noBarriers.tsx'
import { readMap, underImports } from '../place.ts'
import { BacklogFileForm } from './form.tsx'

export const importBacklogPage: Page = {
  path: '/maps/{id}/import-backlog',
  role: 'editor',
  view: async (call) => {
    const { deps, id, t } = call
    const words = t.pages.imports.backlog
    const [map, barriers] = await Promise.all([readMap(call, id), barriersToBind(deps.db, id)])
    return {
      title: words.title,
      place: underImports(call, map),
      body:
        barriers.length === 0 ? (
          <NoBarriers call={call} map={map} />
        ) : (
          <>
            <p>{words.lead}</p>
            <BacklogFileForm call={call} form={blank()} />
          </>
        ),
    }
  },
}
