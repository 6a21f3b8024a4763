import expm1 from '@stdlib/math-base-special-expm1'
import log1p from '@stdlib/math-base-special-log1p'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '../../../../src/stats/adjust.ts'

/** Adjusted p-values in the order given, and how many of them are at most .05. */
export function adjusted({ p }: { p: number[] }) {
  const all = {
    bonferroni: bonferroni(p),
    sidak: p.map((one) => (one < 1 ? -expm1(p.length * log1p(-one)) : 1)),
    holm: holm(p),
    hochberg: hochberg(p),
    bh: benjaminiHochberg(p),
    by: benjaminiYekutieli(p),
  }
  const rejections = (adjustedPs: number[]) => adjustedPs.filter((one) => one <= 0.05).length
  return {
    ...all,
    rejections_at_0_05: {
      bonferroni: rejections(all.bonferroni),
      holm: rejections(all.holm),
      hochberg: rejections(all.hochberg),
      bh: rejections(all.bh),
      by: rejections(all.by),
    },
  }
}

/**
 * Hochberg (1988): a p-value is rejected with every larger one that is, the largest at alpha, the next at alpha / 2 and so on.
 * So it is adjusted to the least, over the p-values at least as large, of that one times one more than the number above it.
 */
function hochberg(ps: number[]): number[] {
  const rankFromTop = (p: number) => 1 + ps.filter((other) => other > p).length
  return ps.map((p) => Math.min(1, ...ps.filter((other) => other >= p).map((one) => rankFromTop(one) * one)))
}
