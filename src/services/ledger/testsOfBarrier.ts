import { testsOfHypotheses } from '../../../db/queries/ledger.ts'
import type { Deps } from '../../deps.ts'
import type { AnalysisResult, MetricAnalysis, Verdict } from '../../domain/verdict/analysis.ts'

type Read = Awaited<ReturnType<typeof testsOfHypotheses>>

/** A test as the ledger of a barrier tells it, whatever came of it. */
export interface LedgerTest extends Omit<Read['tests'][number], 'result'> {
  verdict: Pick<Verdict, 'status' | 'since' | 'contested'> | null
  /** The newest day of its data; null before any analysis. */
  asOf: string | null
  /** Each treatment against the control on the primary metric; none while there is no verdict, for it would be peeking. */
  comparisons: MetricAnalysis['comparisons']
}

/** All tests of some hypotheses with what came of them, losers included, and all that people decided on them. */
export async function testsOfBarrier(
  deps: Deps,
  hypothesisIds: string[],
): Promise<{ tests: LedgerTest[]; decided: Read['decided'] }> {
  const { tests, decided } = await testsOfHypotheses(deps.db, hypothesisIds)
  return {
    decided,
    tests: tests.map(({ result: text, ...test }) => {
      const result = text === null ? null : (JSON.parse(text) as AnalysisResult)
      const verdict = result?.verdict ?? null
      const primary = result?.metrics.find(({ role }) => role === 'primary')
      const told = verdict !== null && verdict.status !== 'collecting'
      return {
        ...test,
        verdict,
        asOf: result?.asOf ?? null,
        comparisons: told ? (primary?.comparisons ?? []) : [],
      }
    }),
  }
}
