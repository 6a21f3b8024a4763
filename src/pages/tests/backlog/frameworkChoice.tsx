import { type FrameworkId, frameworks } from '../../../domain/scoring/index.ts'
import type { PageCall } from '../../page.ts'

interface Props {
  call: PageCall
  chosen: FrameworkId
  /** What the map is ranked by where nobody chooses. */
  own: FrameworkId
}

/** By what the backlog is ranked; where it stands in its pages is kept. */
export function FrameworkChoice({ call: { t, id, query }, chosen, own }: Props) {
  const texts = t.pages.tests.backlog
  const ids = Object.keys(frameworks) as FrameworkId[]
  return (
    <form method="get" action={`/maps/${id}/backlog`} class="inline region">
      <label for="framework">{texts.rankBy}</label>
      <select id="framework" name="framework">
        {ids.map((framework) => {
          const { name } = t.ranking.frameworks[framework]
          return (
            <option value={framework} selected={framework === chosen}>
              {framework === own ? texts.own({ name }) : name}
            </option>
          )
        })}
      </select>
      {query.from === undefined ? null : <input type="hidden" name="from" value={query.from} />}
      <button type="submit" class="quiet">
        {texts.show}
      </button>
    </form>
  )
}
