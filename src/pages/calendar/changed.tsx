import type { CalendarRow } from '../../../db/queries/calendars.ts'
import { findChange } from '../../../db/queries/mapPast.ts'
import { formatDate } from '../../locales/format.ts'
import { keptCalendar } from '../../services/calendar/kept.ts'
import type { FormCall, View } from '../page.ts'
import { Conflict } from '../parts/conflict.tsx'
import { calendarPage } from './page.tsx'

/** Somebody else has accepted a calendar, taken that back or put it away since it was seen: what it was, above what it is. */
export async function calendarChanged(call: FormCall, id: string, version: number): Promise<View> {
  const { deps, t, locale } = call
  const texts = t.pages.calendar.kept
  const said = ({ acceptedAt, archived }: Pick<CalendarRow, 'acceptedAt' | 'archived'>) =>
    archived
      ? t.pages.sending.seen.gone
      : acceptedAt === null
        ? texts.proposed
        : texts.acceptedOn({ date: formatDate(locale, acceptedAt.slice(0, 10)) })
  const [{ row }, change, shown] = await Promise.all([
    keptCalendar(deps, call.id, id, locale),
    findChange(deps.db, id, version),
    calendarPage.view({ ...call, query: { kept: id } }),
  ])
  const before = change?.after as CalendarRow | null | undefined
  const mine = before == null ? t.pages.common.unknown : said(before)
  return {
    ...shown,
    status: 412,
    body: (
      <>
        <Conflict t={t} fields={[{ label: texts.state, theirs: said(row), mine }]} pressed />
        {shown.body}
      </>
    ),
  }
}
