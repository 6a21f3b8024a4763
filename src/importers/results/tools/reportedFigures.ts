import type { ReportedEstimate } from '../../../domain/reported.ts'
import type { ReadResults } from '../resultsFormat.ts'
import type { ToolArm, ToolComparison } from './toolResults.ts'

type Reported = ReadResults['reported'][number]

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null

/** The estimate that a tool gives, or else another one; what a tool computed beyond the doubles it does not say. */
function estimateOf(
  given: ToolComparison['relative'],
  otherwise: number | null = null,
): ReportedEstimate | null {
  const estimate = finite(given?.estimate ?? otherwise)
  return given === null || estimate === null
    ? null
    : { estimate, lower: finite(given.lower), upper: finite(given.upper) }
}

/**
 * What a tool reports of a treatment, where it reports anything.
 *
 * @param lift by the tool's own totals, for where it gives an interval or nothing but totals
 */
export function reportedFigures(
  metric: string,
  variant: string,
  theirs: ToolComparison,
  lift: number | null,
): Reported[] {
  const relative = estimateOf(theirs.relative, lift)
  const absolute = estimateOf(theirs.absolute)
  const { level, pValue, chanceToWin, n } = theirs
  return relative === null && absolute === null && pValue === null && chanceToWin === null
    ? []
    : [{ variant, metric, relative, absolute, level, pValue, chanceToWin, n }]
}

/** The mean that a tool's totals give, for want of anything that could be computed with. */
export const rawMean = ({ moments, mean }: ToolArm): number | null => {
  if (moments === null) return mean ?? null
  if (moments.denominator !== undefined)
    return moments.denominator.sum === 0 ? null : (moments.sum ?? 0) / moments.denominator.sum
  if (moments.mean !== undefined) return moments.mean
  return moments.sum === undefined || moments.n === 0 ? (mean ?? null) : moments.sum / moments.n
}
