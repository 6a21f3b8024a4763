import { type AnalysisInput, type AnalysisResult, ENGINE_VERSION } from './analysis.ts'
import { checksOf } from './checks.ts'
import { trailsOf } from './claims.ts'
import { comparisonsOf } from './comparisons.ts'
import { experimentVerdict } from './experimentVerdict.ts'
import { readRun } from './run.ts'
import { srmHealth } from './srm.ts'

/**
 * The analysis of an experiment from its rows as they stand: health, every comparison at the current look, and the
 * verdict. A pure function of its input; the order of the rows doesn't matter. It has an answer for any rows, none included.
 */
export function analyze(input: AnalysisInput): AnalysisResult {
  const run = readRun(input)
  const trailOf = trailsOf(run)
  const metrics = comparisonsOf(run, trailOf)
  return {
    asOf: run.asOf,
    engineVersion: ENGINE_VERSION,
    health: { srm: srmHealth(run), checks: checksOf(run, metrics) },
    metrics,
    verdict: experimentVerdict(run, trailOf),
  }
}
