import type { MapCompleteness } from '../../../services/completeness/read.ts'
import type { PageCall } from '../../page.ts'

/** What the map lacks, each finding with the stage or barrier that it is about. */
export function CompletenessSection({ call: { t }, report }: { call: PageCall; report: MapCompleteness }) {
  const words = t.completeness
  const { stages, barriers, findings } = report
  if (stages.total === 0) return null
  return (
    <details>
      <summary>
        {words.title}: {findings.length}
      </summary>
      <p>
        {words.counted(stages)}; {words.measured(barriers)}.
      </p>
      {findings.length === 0 ? (
        <p>{words.complete}</p>
      ) : (
        <ul>
          {findings.map(({ barrierId, detail }) => (
            <li class="prose">
              {barrierId === undefined ? detail : <a href={`/barriers/${barrierId}`}>{detail}</a>}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
