import { runningTests } from '../../../db/queries/mapCounts.ts'
import type { Deps } from '../../deps.ts'
import type { AnalysisResult, VerdictStatus } from '../../domain/verdict/analysis.ts'
import { dayOfRun } from '../../domain/verdict/calendar.ts'
import { daysAtTraffic } from '../../domain/verdict/daysAtTraffic.ts'
import type { AnalysisSettings } from '../analyses/input.ts'

/** So many running tests are read. */
const MOST = 100

export interface TestUnderWay {
  id: string
  name: string
  map: { id: string; name: string }
  startDate: string | null
  /** What its latest analysis says; null before the first results. */
  found: {
    asOf: string
    status: VerdictStatus
    contested: boolean
    day: number
    /** At the traffic so far: until the planned size, or until the smallest effect that matters would be found; null where nobody can say. */
    daysToGo: number | null
  } | null
}

/** The running tests of all maps, with how far each is, from what is stored of it. */
export async function testsUnderWay(deps: Deps): Promise<TestUnderWay[]> {
  const rows = await runningTests(deps.db, MOST)
  return rows.map(({ id, name, mapId, mapName, startDate, asOf, input, result }) => ({
    id,
    name,
    map: { id: mapId, name: mapName },
    startDate,
    found:
      startDate === null || asOf === null || input === null || result === null
        ? null
        : foundIn(
            startDate,
            asOf,
            JSON.parse(input) as AnalysisSettings,
            JSON.parse(result) as AnalysisResult,
          ),
  }))
}

function foundIn(
  startDate: string,
  asOf: string,
  settings: AnalysisSettings,
  { verdict, metrics }: AnalysisResult,
) {
  const { plan, variants } = settings.experiment
  const day = dayOfRun(startDate, asOf)
  const primary = metrics.find(({ role }) => role === 'primary')
  const control = variants.find(({ isControl }) => isControl)
  const size = plan.sampleSizePerVariant
  const people = new Map(primary?.comparisons.map(({ variant, treatment }) => [variant, treatment.n]))
  const arms = variants.map(({ key, weight }) => ({
    have: (key === control?.key ? primary?.comparisons[0]?.control.n : people.get(key)) ?? 0,
    needed: ((size ?? 0) * weight) / (control?.weight ?? 1),
  }))
  const daysToGo =
    size === undefined ? daysNamed(verdict.reasons) : daysAtTraffic(arms, day, plan.minDays - day)
  return { asOf, status: verdict.status, contested: verdict.contested !== null, day, daysToGo }
}

/** The longest that a verdict's reasons say is still to come. */
function daysNamed(reasons: AnalysisResult['verdict']['reasons']): number | null {
  const days = reasons.flatMap((reason) => (reason.code === 'days_to_go' ? [reason.params.daysToGo] : []))
  return days.length === 0 ? null : Math.max(...days)
}
