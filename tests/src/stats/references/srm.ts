import { chiSquareSrm } from '../../../../src/stats/health/srm.ts'

/** The split of the units against the planned weights. */
export function srm({ counts, ratios }: { counts: number[]; ratios: number[] }) {
  const { statistic, degreesOfFreedom, pValue } = chiSquareSrm(counts, ratios)
  return { chi2: statistic, df: degreesOfFreedom, p: pValue, alarm_at_0_001: pValue < 0.001 }
}
