import type { VerdictStatus } from './analysis.ts'

/** What has been found by one test against a barrier. */
export interface FoundVerdict {
  status: Exclude<VerdictStatus, 'collecting'>
  contested: boolean
  /** The relative lift drawn towards the prior, + being good; null where there is none. */
  shrunken: number | null
}

const order = ['proven', 'negligible', 'inconclusive', 'harmful', 'invalid'] as const

const rank = ({ status, contested }: FoundVerdict): number => order.indexOf(status) * 2 + (contested ? 1 : 0)

/**
 * The best that tests against one barrier have found: a proof before a negligible effect, that before what stayed unclear, then what
 * does harm, and last what is invalid; of two alike the one that nothing contests, then the one with the larger shrunken lift.
 *
 * @param found the verdicts of its tests, those that are still collecting left out
 * @returns null where there is none
 */
export function bestVerdict<Found extends FoundVerdict>(found: readonly Found[]): Found | null {
  return found.reduce<Found | null>((best, verdict) => {
    if (best === null) return verdict
    const difference = rank(verdict) - rank(best)
    if (difference !== 0) return difference < 0 ? verdict : best
    return (verdict.shrunken ?? -Infinity) > (best.shrunken ?? -Infinity) ? verdict : best
  }, null)
}
