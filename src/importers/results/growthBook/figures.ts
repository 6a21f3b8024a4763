import { dateIn } from '../tools/snapshotDate.ts'
import type { Irrecoverable, ToolComparison } from '../tools/toolResults.ts'
import type { Analysis, Snapshot, Variation } from './schema.ts'

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12

/** GrowthBook writes zeros where it has nothing. */
export const isEmpty = (a: Analysis): boolean => a.numerator === 0 && a.denominator === 0 && a.mean === 0

const isCompared = (a: Analysis): boolean =>
  typeof a.percentChange === 'number' && !(a.percentChange === 0 && a.ciLow === 0 && a.ciHigh === 0)

/** Units of a variation; older versions give them as the denominator alone. */
export function unitsOf({ users }: Variation, { denominator }: Analysis): number | null {
  if (typeof users === 'number') return users
  return Number.isInteger(denominator) && denominator >= 0 ? denominator : null
}

/** Why the figures of a variation are not those of a mean over its units. */
export function irrecoverable(of: Variation, figures: Analysis): Irrecoverable | undefined {
  const { numerator, denominator, mean } = figures
  const n = unitsOf(of, figures)
  if (n === null) return 'figures_of_a_ratio'
  if (n === 0 || near(mean, numerator / n)) return undefined
  return denominator !== 0 && near(mean, numerator / denominator)
    ? 'figures_of_a_ratio'
    : 'figures_not_a_mean'
}

/** Whether lifts are not those of the means: then values were adjusted (CUPED, a prior), and so is the spread. */
export function isAdjusted([base, ...treatments]: readonly Analysis[]): boolean {
  const mean = base?.mean ?? 0
  const differs = (a: Analysis) => Math.abs((a.percentChange ?? 0) - (a.mean / mean - 1)) > 1e-4
  return mean > 0 && treatments.some((a) => isCompared(a) && differs(a))
}

/** What GrowthBook concludes of a variation. Its `percentChange` and interval are fractions. */
export function comparison(
  variant: string,
  pointer: string,
  n: ToolComparison['n'],
  a: Analysis,
): ToolComparison | null {
  if (!isCompared(a)) return null
  const frequentist = a.engine === 'frequentist'
  return {
    variant,
    place: { pointer },
    relative: { estimate: a.percentChange ?? null, lower: a.ciLow ?? null, upper: a.ciHigh ?? null },
    absolute: null,
    level: null,
    // Each engine writes a zero for the other's figure.
    pValue: frequentist ? (a.pValue ?? null) : null,
    chanceToWin: frequentist ? null : (a.chanceToBeatControl ?? null),
    n,
  }
}

/** The day or the `dimension=value` that an entry of `results` is about, or null where it is unreadable. */
export function breakdown(
  dimension: Snapshot['dimension'],
  value: string,
): { date?: string; segment?: string } | null {
  const type = dimension?.type ?? 'none'
  if (type === 'none') return {}
  if (type === 'date') {
    const date = dateIn(value)
    return date === null ? null : { date }
  }
  const key = (dimension?.id ?? type).replaceAll('=', '').trim()
  return value.trim() === '' || key === '' ? null : { segment: `${key}=${value}`.slice(0, 200) }
}
