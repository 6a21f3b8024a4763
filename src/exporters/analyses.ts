import type { AnalysisResult } from '../domain/verdict/analysis.ts'
import type { Comparison } from '../stats/methods/comparison.ts'
import { csvStyle, writeCsv } from './csvWriter.ts'
import { writeJsonLines } from './jsonLines.ts'

/** An analysis as the API shows it. */
export type AnalysisExport = { id: string; experimentId: string; revision: number; inputHash: string } & Pick<
  AnalysisResult,
  'asOf' | 'engineVersion' | 'metrics'
> & {
    health: { srm: Pick<AnalysisResult['health']['srm'], 'status' | 'pValue'> }
    verdict: Pick<AnalysisResult['verdict'], 'status' | 'variant' | 'since' | 'contested'>
  }

type Cell = string | number | null | undefined

/** The figures of a comparison, by their headings. */
const figures: Record<string, (comparison: Comparison) => Cell> = {
  controlN: ({ control }) => control.n,
  controlMean: ({ control }) => control.mean,
  treatmentN: ({ treatment }) => treatment.n,
  treatmentMean: ({ treatment }) => treatment.mean,
  absolute: ({ absolute }) => absolute.estimate,
  absoluteLower: ({ absolute }) => absolute.lower,
  absoluteUpper: ({ absolute }) => absolute.upper,
  standardError: ({ absolute }) => absolute.standardError,
  relative: ({ relative }) => relative?.estimate,
  relativeLower: ({ relative }) => relative?.lower,
  relativeUpper: ({ relative }) => relative?.upper,
  statistic: ({ statistic }) => statistic,
  degreesOfFreedom: ({ degreesOfFreedom }) => degreesOfFreedom,
  pValue: ({ pValue }) => pValue,
  adjustedPValue: ({ adjustedPValue }) => adjustedPValue,
  anytimePValue: ({ anytimePValue }) => anytimePValue,
  exactPValue: ({ exactPValue }) => exactPValue,
  evidence: ({ evidence }) => evidence,
  chanceToWin: ({ chanceToWin }) => chanceToWin,
  expectedLoss: ({ expectedLoss }) => expectedLoss,
  shrunken: ({ shrunken }) => shrunken?.estimate,
  shrunkenLower: ({ shrunken }) => shrunken?.lower,
  shrunkenUpper: ({ shrunken }) => shrunken?.upper,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
}

/** Analyses as a table: one row for each comparison, with the verdict of its analysis; empty where there is no answer. */
function writeCsvAnalyses(analyses: readonly AnalysisExport[]): string {
  const heading = [
    'analysis',
    'experiment',
    'revision',
    'asOf',
    'engineVersion',
    'inputHash',
    'verdict',
    'verdictVariant',
    'since',
    'contested',
    'srm',
    'srmPValue',
    'metric',
    'role',
    'variant',
    ...Object.keys(figures),
  ]
  const rows = analyses.flatMap(({ verdict, health, ...analysis }) =>
    analysis.metrics.flatMap(({ metric, role, comparisons }) =>
      comparisons.map(({ variant, ...comparison }): Cell[] => [
        analysis.id,
        analysis.experimentId,
        analysis.revision,
        analysis.asOf,
        analysis.engineVersion,
        analysis.inputHash,
        verdict.status,
        verdict.variant,
        verdict.since,
        verdict.contested?.since,
        health.srm.status,
        health.srm.pValue,
        metric,
        role,
        variant,
        ...Object.values(figures).map((figure) => figure(comparison)),
      ]),
    ),
  )
  return writeCsv([heading, ...rows.map((row) => row.map((cell) => cell ?? ''))], csvStyle.en)
}

/** Forms in which analyses leave the service, by the `format` asked for. */
export const analysisExporters = {
  jsonl: {
    mediaType: 'application/x-ndjson',
    write: writeJsonLines as (analyses: readonly AnalysisExport[]) => string,
  },
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsvAnalyses },
} as const
