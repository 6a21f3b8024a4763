import type { Estimated } from './detail.ts'
import type { HypothesisFigures } from './figures.ts'

/** Whose the estimates of a hypothesis are, and as of when. */
export const estimatedBy = ({ owner, updatedAt }: HypothesisFigures): Estimated => ({
  by: owner,
  asOf: updatedAt.slice(0, 10),
})
