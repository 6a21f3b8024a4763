import { type FrameworkId, frameworks } from '../../../domain/scoring/index.ts'
import type { PageCall } from '../../page.ts'
import { LinkRow } from '../../parts/linkRow.tsx'
import { backlogAddress, type Looked } from './address.ts'

interface Props {
  call: PageCall
  looked: Looked
  chosen: FrameworkId
  /** What the map is ranked by where nobody chooses. */
  own: FrameworkId
}

/** By what the backlog is ranked; filters, order and page stay as they are. */
export function FrameworkChoice({ call: { t, id }, looked, chosen, own }: Props) {
  const texts = t.pages.backlog
  return (
    <LinkRow
      look="segments"
      label={texts.frameworks}
      links={(Object.keys(frameworks) as FrameworkId[]).map((framework) => {
        const { name } = t.ranking.frameworks[framework]
        return {
          href: backlogAddress(id, looked, { framework: framework === own ? '' : framework }),
          text: framework === own ? texts.own({ name }) : name,
          current: framework === chosen,
        }
      })}
    />
  )
}

/** The list alone, or with the chart over it. */
export function ViewChoice({ call: { t, id }, looked }: Pick<Props, 'call' | 'looked'>) {
  const texts = t.pages.backlog
  const charted = looked.view === 'chart'
  return (
    <LinkRow
      look="segments"
      label={texts.views}
      links={[
        { href: backlogAddress(id, looked, { view: '' }), text: texts.list, current: !charted },
        { href: backlogAddress(id, looked, { view: 'chart' }), text: texts.chart, current: charted },
      ]}
    />
  )
}
