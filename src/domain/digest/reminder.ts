import { dayOfRun } from '../verdict/calendar.ts'

const patienceDays = 3

/** Why somebody should look at a running experiment. */
export type ReminderReason =
  /** Nothing was recorded for days; `since` is when results last came, or the start. */
  | { code: 'silent'; since: string; days: number }
  /** It has run as long, and has as many units in the control, as was planned. */
  | { code: 'planReached'; units: number; planned: number; days: number }

/** What a channel is told of a running experiment that waits for somebody. */
export interface Reminder {
  /** The day it was made, YYYY-MM-DD. */
  date: string
  experimentId: string
  experimentName: string
  mapName: string
  /** What the hypothesis changes. */
  change: string
  reason: ReminderReason
  link: string | null
}

interface RunningExperiment {
  startDate: string
  /** When results were last recorded, whatever days they are of; null before any. */
  lastResultsOn: string | null
  minDays: number
  /** Units planned for the control; null where the plan has none, and so no end. */
  plannedUnits: number | null
  /** Units of the control's primary metric; null where nothing is known of them. */
  controlUnits: number | null
}

/** Why to remind people of an experiment on a day (all dates YYYY-MM-DD, the team's); null where there is no reason. */
export function reasonToRemind(experiment: RunningExperiment, today: string): ReminderReason | null {
  const { startDate, lastResultsOn, minDays, plannedUnits, controlUnits } = experiment
  const days = dayOfRun(startDate, today) - 1
  if (plannedUnits !== null && controlUnits !== null && controlUnits >= plannedUnits && days >= minDays)
    return { code: 'planReached', units: controlUnits, planned: plannedUnits, days }
  const since = lastResultsOn ?? startDate
  const silent = dayOfRun(since, today) - 1
  return silent >= patienceDays ? { code: 'silent', since, days: silent } : null
}
