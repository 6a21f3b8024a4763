import { splitTest } from '../../domain/verdict/srm.ts'
import { chiSquareSrm } from '../../stats/health/srm.ts'

/** Whether counts fit the planned split: the single-look test, and the e-value that may be looked at every day. */
export function splitHealth(counts: number[], weights: number[]) {
  return { ...splitTest(counts, weights), expected: chiSquareSrm(counts, weights).expected }
}
