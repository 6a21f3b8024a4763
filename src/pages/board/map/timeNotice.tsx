import type { PageCall } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'
import { boardAddress } from './boardAddress.ts'
import type { Filters } from './filters.ts'

interface Props {
  call: PageCall
  mapId: string
  filters: Filters
  asOf: string
  dates: readonly string[]
}

/** Says that the board shows the past, and leads to the changes beside it and back to today. */
export function TimeNotice({ call, mapId, filters, asOf, dates }: Props) {
  const { time: words } = call.t.pages.journey
  const earlier = dates.findLast((date) => date < asOf)
  const later = dates.find((date) => date > asOf)
  const at = (date: string | null) => boardAddress(mapId, { filters, asOf: date })
  return (
    <Notice tone="warn" title={words.title({ date: asOf })} role="status">
      <p>{words.text}</p>
      <div class="actions">
        {earlier === undefined ? null : <a href={at(earlier)}>{words.earlier({ date: earlier })}</a>}
        {later === undefined ? null : <a href={at(later)}>{words.later({ date: later })}</a>}
        <a class="button quiet compact" href={at(null)}>
          {words.now}
        </a>
      </div>
    </Notice>
  )
}
