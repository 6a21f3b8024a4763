import { barriersToBind } from '../../../../db/queries/evidence.ts'
import { blank } from '../../fields/checkInput.ts'
import type { Page } from '../../page.ts'
import { NoBarriers } from '../noBarriers.tsx'
import { readMap, underImports } from '../place.ts'
import { EvidenceFileForm } from './form.tsx'

export const importEvidencePage: Page = {
  path: '/maps/{id}/import-evidence',
  role: 'editor',
  view: async (call) => {
    const { deps, id, t, query } = call
    const words = t.pages.imports.evidence
    const [map, barriers] = await Promise.all([readMap(call, id), barriersToBind(deps.db, id)])
    const form = blank({ source: query.source ?? '' })
    return {
      title: words.title,
      place: underImports(call, map),
      body:
        barriers.length === 0 ? (
          <NoBarriers call={call} map={map} />
        ) : (
          <>
            <p>{words.lead}</p>
            {await EvidenceFileForm({ call, map, form })}
          </>
        ),
    }
  },
}
