import { type AnalysisInput, type AnalysisResult, ENGINE_VERSION } from './analysis.ts'
import { checksOf } from './checks.ts'
import { trailsOf } from './claims.ts'
import { comparisonsOf } from './comparisons.ts'
import { experimentVerdict } from './experimentVerdict.ts'
import { readerOf } from './reader.ts'
import { readRun } from './run.ts'
import { srmHealth } from './srm.ts'

/**
 * The analysis of an experiment from its rows as they stand: health, every comparison at the current look, and the
 * verdict. A pure function of its input; the order of the rows doesn't matter. It has an answer for any rows, none included.
 */
export function analyze(input: AnalysisInput): AnalysisResult {
  const run = readRun(input)
  const reader = readerOf(run)
  const trailOf = trailsOf(run, reader)
  const metrics = comparisonsOf(run, reader, trailOf)
  return {
    asOf: run.asOf,
    engineVersion: ENGINE_VERSION,
    health: { srm: srmHealth(run), checks: checksOf(run, reader, metrics) },
    metrics,
    verdict: experimentVerdict(run, reader, trailOf),
  }
}
