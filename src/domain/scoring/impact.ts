import { estimatedBy } from './estimatedBy.ts'
import type { HypothesisFigures } from './figures.ts'
import { bounds, type Input, spread } from './input.ts'

/** From this relative lift on, this impact. */
export interface ImpactStep {
  atLeast: number
  impact: number
}

/** Intercom's scale of massive to minimal, on relative lifts. What is below all steps has the last one's impact. */
export const riceSteps: ImpactStep[] = [
  { atLeast: 0.1, impact: 3 },
  { atLeast: 0.05, impact: 2 },
  { atLeast: 0.02, impact: 1 },
  { atLeast: 0.01, impact: 0.5 },
  { atLeast: 0, impact: 0.25 },
]

/**
 * RICE's impact from the estimated likely lift (relative, positive in the metric's good direction).
 * @param steps a map's own scale, falling; a lift below all of them has the impact of the last.
 */
export function impactInput(hypothesis: HypothesisFigures, steps: ImpactStep[] = riceSteps): Input {
  const { lift } = hypothesis.estimates
  const impactOf = (x: number) => onScale(x, steps)
  const range = { low: impactOf(lift.low), likely: impactOf(lift.likely), high: impactOf(lift.high) }
  return {
    value: range.likely,
    ...bounds(range),
    ...spread(lift, { curve: 'linear', ...lift, through: impactOf }),
    source: 'estimated',
    detail: {
      code: 'impact_from_lift',
      params: { ...lift, ...estimatedBy(hypothesis), metric: hypothesis.metric },
    },
  }
}

function onScale(lift: number, steps: ImpactStep[]): number {
  const step = steps.find((s) => lift >= s.atLeast) ?? steps.at(-1)
  return step?.impact ?? 0
}
