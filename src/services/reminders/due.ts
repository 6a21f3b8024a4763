import { runningExperiments } from '../../../db/queries/reminders.ts'
import type { Deps } from '../../deps.ts'
import { type Reminder, reasonToRemind } from '../../domain/digest/reminder.ts'
import type { AnalysisResult } from '../../domain/verdict/analysis.ts'
import type { Plan } from '../../domain/verdict/plan.ts'
import { calendarDate } from '../calendarDate.ts'
import { linkToExperiment } from '../links.ts'

/** The experiments that wait for somebody on a day (YYYY-MM-DD), with what is to be said of each. */
export async function remindersDue(
  deps: Deps,
  today: string,
  timeZone: string,
): Promise<{ mapId: string; reminder: Reminder }[]> {
  return (await runningExperiments(deps.db)).flatMap((row) => {
    const plan = JSON.parse(row.plan) as Plan
    const reason = reasonToRemind(
      {
        startDate: row.startDate ?? today,
        lastResultsOn:
          row.lastResultsAt === null ? null : calendarDate(new Date(row.lastResultsAt), timeZone),
        minDays: plan.minDays,
        plannedUnits: plan.sampleSizePerVariant ?? null,
        controlUnits: row.result === null ? null : controlUnits(JSON.parse(row.result) as AnalysisResult),
      },
      today,
    )
    if (reason === null) return []
    const { id: experimentId, name: experimentName, mapId, mapName, change } = row
    const link = linkToExperiment(deps, experimentId)
    return [{ mapId, reminder: { date: today, experimentId, experimentName, mapName, change, reason, link } }]
  })
}

function controlUnits(result: AnalysisResult): number | null {
  const primary = result.metrics.find((metric) => metric.role === 'primary')
  return primary?.comparisons[0]?.control.n ?? null
}
