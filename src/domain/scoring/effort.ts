import { estimatedBy } from './estimatedBy.ts'
import type { HypothesisFigures } from './figures.ts'
import { bounds, type Input, spread } from './input.ts'

const weeksPerMonth = 4
/** Intercom: anything well under a month counts as half of one, so that trifles don't fill the top. */
const atLeastMonths = 0.5

/** RICE's effort in person-months, from the estimated person-weeks. */
export function effortInput(hypothesis: HypothesisFigures): Input {
  const weeks = hypothesis.estimates.effortWeeks
  const months = { low: toMonths(weeks.low), likely: toMonths(weeks.likely), high: toMonths(weeks.high) }
  return {
    value: months.likely,
    ...bounds(months),
    ...spread(weeks, { curve: 'log', ...weeks, through: toMonths }),
    source: 'estimated',
    detail: { code: 'effort_from_weeks', params: { ...weeks, ...estimatedBy(hypothesis), atLeastMonths } },
  }
}

function toMonths(weeks: number): number {
  return Math.max(atLeastMonths, weeks / weeksPerMonth)
}
