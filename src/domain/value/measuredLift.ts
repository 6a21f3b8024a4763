import { realisedEffect } from '../learning/realisedEffect.ts'

/** A relative lift as tests measured it, + being good. */
export interface MeasuredLift {
  lift: number
  /** Above 0. */
  standardError: number
  tests: number
}

interface OwnEffect {
  experimentId: string
  lift: number
  standardError: number
}

/**
 * What the concluded tests of one change come to together: the mean of their lifts, each weighted by 1 / se^2. They are of the same
 * change on the same metric, so that only their noise is taken to differ.
 *
 * @param effects of every treatment, with standard errors above 0
 * @returns null where there are none
 */
export function measuredLift(effects: readonly OwnEffect[]): MeasuredLift | null {
  const byTest = Map.groupBy(effects, ({ experimentId }) => experimentId)
  const found = [...byTest.values()].flatMap((treatments) => realisedEffect(treatments) ?? [])
  if (found.length === 0) return null
  let weights = 0
  let sum = 0
  for (const { lift, standardError } of found) {
    const weight = 1 / (standardError * standardError)
    weights += weight
    sum += weight * lift
  }
  return { lift: sum / weights, standardError: 1 / Math.sqrt(weights), tests: found.length }
}
