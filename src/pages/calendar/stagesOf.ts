import type { CalendarProposal } from '../../domain/calendar/calendarProposal.ts'
import type { GridRow, GridStage } from './weekGrid.tsx'

/**
 * Rows below the stages that they are at, in the order of the journey; a test on several stages stands at the first. Stages without
 * tests are left out.
 *
 * @param stageIds the stages of each hypothesis
 */
export function stagesOf(
  stages: CalendarProposal['stages'],
  rows: readonly GridRow[],
  stageIds: ReadonlyMap<string, readonly string[]>,
  without: string,
): GridStage[] {
  const known = new Set(stages.map(({ stageId }) => stageId))
  const byStage = Map.groupBy(rows, ({ hypothesisId }) =>
    (stageIds.get(hypothesisId) ?? []).find((stageId) => known.has(stageId)),
  )
  const found = stages.flatMap(({ stageId, name, taken }) => {
    const own = byStage.get(stageId) ?? []
    return own.length === 0 && taken.every((share) => share === 0) ? [] : [{ name, taken, rows: own }]
  })
  const rest = byStage.get(undefined) ?? []
  return rest.length === 0 ? found : [...found, { name: without, taken: [], rows: rest }]
}
