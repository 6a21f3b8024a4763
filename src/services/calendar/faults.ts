import type { CalendarRequest } from '../../domain/calendar/request.ts'
import { said } from '../../domain/fault.ts'
import type { Fault } from '../../errors.ts'

/** Every id in a request that is no hypothesis of the map. */
export function unknownHypotheses(
  { hypothesisIds = [], built = [], exclusions = [] }: CalendarRequest,
  known: ReadonlySet<string>,
): Fault[] {
  const unknown = (pointer: string, ids: readonly string[]): Fault[] =>
    ids.flatMap((id, i) =>
      known.has(id) ? [] : [{ pointer: `${pointer}/${i}`, detail: said('no_hypothesis', { id }) }],
    )
  return [
    ...unknown('/hypothesisIds', hypothesisIds),
    ...unknown('/built', built),
    ...exclusions.flatMap((group, i) => unknown(`/exclusions/${i}`, group)),
  ]
}
