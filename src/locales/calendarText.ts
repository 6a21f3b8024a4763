import type { PlacedBecause } from '../domain/calendar/because.ts'
import type { CalendarLeftOut } from '../domain/calendar/calendarProposal.ts'
import type { InTheWay } from '../domain/calendar/takers.ts'
import type { FrameworkId } from '../domain/scoring/index.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'
import { inputName, renderLack } from './rankingText.ts'
import { shortened } from './shortened.ts'

/** What the sentences of a calendar need beside its figures. */
export interface CalendarNames {
  framework: FrameworkId
  /** The map's money, ISO 4217. */
  currency: string
  /** The team's own criteria by their keys. */
  criteria: readonly { key: string; name: string }[]
  /** The text of a hypothesis by its id. */
  changeOf(hypothesisId: string): string
}

const named = (params: InTheWay, { changeOf }: CalendarNames): InTheWay => ({
  ...params,
  by: params.by.map((id) => shortened(changeOf(id))),
})

/** Why a test stands in its weeks, as a sentence. */
export function renderPlaced(locale: Locale, reason: PlacedBecause, names: CalendarNames): string {
  const { placed } = dictionary(locale).calendar
  switch (reason.code) {
    case 'at_once':
      return placed.at_once()
    case 'after_work':
      return placed.after_work(reason.params)
    default:
      return placed[reason.code](named(reason.params, names))
  }
}

/** Why a hypothesis has no weeks, as a sentence. */
export function renderLeftOut(
  locale: Locale,
  reason: CalendarLeftOut['reason'],
  names: CalendarNames,
): string {
  const { calendar, ranking } = dictionary(locale)
  const { leftOut } = calendar
  const { framework, currency, criteria } = names
  switch (reason.code) {
    case 'no_traffic':
    case 'no_surface':
    case 'excluded_by':
      return leftOut[reason.code](named(reason.params, names))
    case 'no_capacity':
      return leftOut.no_capacity(reason.params)
    case 'too_long':
      return leftOut.too_long(reason.params)
    case 'no_lift':
    case 'lift_impossible':
      return leftOut[reason.code](reason.params)
    case 'untestable':
      return leftOut.untestable(reason.params)
    case 'no_value':
      return leftOut.no_value({ ...reason.params, framework: ranking.frameworks[framework].name })
    case 'not_worth_its_cost':
      return leftOut.not_worth_its_cost({ ...reason.params, currency })
    case 'better_shipped':
      return leftOut.better_shipped({ ...reason.params, currency })
    case 'value_unknown': {
      const criterion = (input: string) =>
        framework === 'weighted' ? criteria.find(({ key }) => key === input)?.name : undefined
      const nameOf = (input: string) => criterion(input) ?? inputName(locale, input)
      return leftOut.value_unknown({ reason: renderLack(locale, reason.params, nameOf) })
    }
    case 'already_tested':
      return leftOut.already_tested({ status: calendar.statuses[reason.params.status] })
    default:
      return leftOut[reason.code]()
  }
}
