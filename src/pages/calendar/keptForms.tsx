import type { CalendarRow } from '../../../db/queries/calendars.ts'
import { formatDate } from '../../locales/format.ts'
import type { PageCall } from '../page.ts'
import { Badge } from '../parts/badge.tsx'
import { CsrfField } from '../parts/csrfField.tsx'

/** Whether the team goes by a calendar. */
export function Accepted({ call: { t, locale }, row }: { call: PageCall; row: CalendarRow }) {
  const texts = t.pages.calendar.kept
  return row.acceptedAt === null ? (
    <Badge icon="ring" tone="neutral">
      {texts.proposed}
    </Badge>
  ) : (
    <Badge icon="check" tone="good">
      {texts.acceptedOn({ date: formatDate(locale, row.acceptedAt.slice(0, 10)) })}
    </Badge>
  )
}

/** Accepting a kept calendar, taking that back, and putting it away. */
export function KeptForms({ call, row }: { call: PageCall; row: CalendarRow }) {
  const texts = call.t.pages.calendar.kept
  const next = row.acceptedAt === null ? 'accept' : 'withdraw'
  return (
    <div class="actions">
      <Accepted call={call} row={row} />
      {call.can('editor') ? (
        <form method="post" action={`/maps/${call.id}/calendar`} class="inline">
          <CsrfField value={call.csrf} />
          <input type="hidden" name="calendar" value={row.id} />
          <input type="hidden" name="version" value={String(row.version)} />
          <button type="submit" name="form" value={next} class={next === 'accept' ? undefined : 'quiet'}>
            {texts[next]}
          </button>
          <button type="submit" name="form" value="archive" class="bare">
            {texts.archive}
          </button>
        </form>
      ) : null}
    </div>
  )
}
