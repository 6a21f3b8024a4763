import { completenessOf } from '../../../services/completeness/read.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import type { Page } from '../../page.ts'

/** What a map lacks, each finding with the stage or barrier that it is about. */
export const missingPage: Page = {
  path: '/maps/{id}/missing',
  role: 'viewer',
  view: async ({ deps, id, locale, t }) => {
    const [{ view }, { stages, barriers, findings }] = await Promise.all([
      mapResource.read(deps, id),
      completenessOf(deps, id, locale),
    ])
    const words = t.completeness
    return {
      title: words.title,
      place: { map: view as MapRow },
      body: (
        <>
          <p>
            {words.counted(stages)}; {words.measured(barriers)}.
          </p>
          {findings.length === 0 ? (
            <p>{words.complete}</p>
          ) : (
            <ul>
              {findings.map(({ barrierId, stageId, detail }) => (
                <li class="prose">
                  {barrierId === undefined && stageId === undefined ? (
                    detail
                  ) : (
                    <a href={barrierId === undefined ? `/maps/${id}#${stageId}` : `/barriers/${barrierId}`}>
                      {detail}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    }
  },
}
