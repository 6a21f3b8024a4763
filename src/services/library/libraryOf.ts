import { libraryOfMap } from '../../../db/queries/library.ts'
import { metricsByKey } from '../../../db/queries/lookups.ts'
import type { Deps } from '../../deps.ts'
import { judgedTogether } from '../../domain/programme/judgedTogether.ts'
import type {
  AnalysisResult,
  Contested,
  MetricAnalysis,
  VerdictStatus,
} from '../../domain/verdict/analysis.ts'

type Read = Awaited<ReturnType<typeof libraryOfMap>>

/** A test that has come to a verdict, as it stands in the library. */
export interface LibraryTest extends Omit<Read['tests'][number], 'status' | 'result' | 'startedAt'> {
  verdict: Exclude<VerdictStatus, 'collecting'>
  contested: Contested | null
  /** The day on which the verdict was reached; null where nothing was. */
  since: string | null
  asOf: string
  metric: { key: string; name: string; goodDirection: 'increase' | 'decrease' } | null
  /** Each treatment against the control, on the primary metric. */
  comparisons: MetricAnalysis['comparisons']
  barriers: { id: string; title: string; type: string | null }[]
  /** What people decided last. */
  decision: Read['decided'][number] | null
  /** Whether its hypothesis holds when all tests of the map are judged together. */
  holds: boolean
}

export interface Library {
  /** Newest first. */
  tests: LibraryTest[]
  /** Started, and without a verdict yet. */
  open: Pick<LibraryTest, 'experimentId' | 'name' | 'startDate' | 'stopDate'>[]
}

/** What was tested on a map and what came of it: losers, ties and tests that were run wrongly too. */
export async function libraryOf(deps: Deps, mapId: string): Promise<Library> {
  const { tests, links, decided } = await libraryOfMap(deps.db, mapId)
  const read = tests.map(({ result, ...row }) => ({
    row,
    result: result === null ? null : (JSON.parse(result) as AnalysisResult),
  }))
  const keys = read.flatMap(({ result }) => primaryOf(result)?.metric ?? [])
  const metrics = await metricsByKey(deps.db, [...new Set(keys)])
  const holding = new Set(
    judgedTogether(
      read.map(({ row, result }) => ({ ...row, evidence: result?.verdict.programmeEvidence ?? null })),
    ).flatMap(({ hypothesisId, holds }) => (holds ? hypothesisId : [])),
  )
  const barriersOf = Map.groupBy(links, (link) => link.hypothesisId)
  const decisionOf = Map.groupBy(decided, (one) => one.experimentId)
  const library: Library = { tests: [], open: [] }
  for (const { row, result } of read) {
    const { experimentId, name, hypothesisId, change, startDate, stopDate } = row
    const verdict = result?.verdict
    if (result === null || verdict === undefined || verdict.status === 'collecting') {
      library.open.push({ experimentId, name, startDate, stopDate })
      continue
    }
    const primary = primaryOf(result)
    library.tests.push({
      experimentId,
      name,
      hypothesisId,
      change,
      startDate,
      stopDate,
      verdict: verdict.status,
      contested: verdict.contested,
      since: verdict.since,
      asOf: result.asOf,
      metric: primary === undefined ? null : (metrics.get(primary.metric) ?? null),
      comparisons: primary?.comparisons ?? [],
      barriers: (barriersOf.get(hypothesisId) ?? []).map(({ id, title, type }) => ({ id, title, type })),
      decision: decisionOf.get(experimentId)?.[0] ?? null,
      holds: holding.has(hypothesisId),
    })
  }
  return library
}

const primaryOf = (result: AnalysisResult | null) =>
  result?.metrics.find((metric) => metric.role === 'primary')
