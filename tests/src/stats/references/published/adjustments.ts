import { adjusted } from '../adjusted.ts'

const atMost = (q: number) => (ps: readonly number[]) => ps.filter((p) => p <= q).length

/** Fifteen p-values of Benjamini & Hochberg (1995), section 3.2. */
export const adjustments = {
  'bh-1995': ({ p, q }: { p: number[]; q: number }) => {
    const { bh, bonferroni, holm, hochberg } = adjusted({ p })
    const rejections = atMost(q)
    return {
      bh_rejections: rejections(bh),
      bonferroni_rejections: rejections(bonferroni),
      holm_rejections: rejections(holm),
      hochberg_rejections: rejections(hochberg),
    }
  },

  'bh-1995-adjusted': ({ p }: { p: number[] }) => adjusted({ p }).bh,

  'bh-q10': ({ p, q }: { p: number[]; q: number }) => {
    const { bh, holm } = adjusted({ p })
    return { bh: atMost(q)(bh), holm: atMost(q)(holm) }
  },
}
