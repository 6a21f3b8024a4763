import type { CalendarLeftOut, CalendarPlacement } from '../../domain/calendar/calendarProposal.ts'
import { type CalendarNames, renderLeftOut, renderPlaced } from '../../locales/calendarText.ts'
import type { Locale } from '../../locales/plural.ts'

/** Placements with the sentence that says why each stands where it stands. */
export function explainPlaced<Placement extends CalendarPlacement>(
  locale: Locale,
  placements: readonly Placement[],
  names: CalendarNames,
) {
  return placements.map((one) => ({ ...one, detail: renderPlaced(locale, one.reason, names) }))
}

/** What has no weeks, each with the sentence that says why. */
export function explainLeftOut(locale: Locale, leftOut: readonly CalendarLeftOut[], names: CalendarNames) {
  return leftOut.map((one) => ({ ...one, detail: renderLeftOut(locale, one.reason, names) }))
}
