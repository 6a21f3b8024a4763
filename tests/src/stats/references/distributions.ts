import { betaCdf, betaQuantile, betaSf } from '../../../../src/stats/distributions/beta.ts'
import { chiSquareCdf, chiSquareSf } from '../../../../src/stats/distributions/chiSquare.ts'
import {
  normalCdf,
  normalIsf,
  normalLogSf,
  normalQuantile,
  normalSf,
  normalTwoSidedP,
} from '../../../../src/stats/distributions/normal.ts'
import {
  studentTCdf,
  studentTQuantile,
  studentTSf,
  studentTTwoSidedP,
} from '../../../../src/stats/distributions/studentT.ts'

export const normal = {
  cdf: ({ x }: { x: number }) => ({
    cdf: normalCdf(x),
    sf: normalSf(x),
    log_sf: normalLogSf(x),
    two_sided_p: normalTwoSidedP(x),
  }),
  log_sf: ({ x }: { x: number }) => ({ log_sf: normalLogSf(x) }),
  ppf: ({ p }: { p: number }) => ({ ppf: normalQuantile(p), isf: normalIsf(p) }),
}

export const studentT = {
  cdf: ({ t, df }: { t: number; df: number }) => ({
    cdf: studentTCdf(t, df),
    sf: studentTSf(t, df),
    two_sided_p: studentTTwoSidedP(t, df),
  }),
  ppf: ({ p, df }: { p: number; df: number }) => ({ ppf: studentTQuantile(p, df) }),
}

export const chiSquare = ({ x, df }: { x: number; df: number }) => ({
  cdf: chiSquareCdf(x, df),
  sf: chiSquareSf(x, df),
})

export const beta = {
  cdf: ({ x, a, b }: { x: number; a: number; b: number }) => ({ cdf: betaCdf(x, a, b), sf: betaSf(x, a, b) }),
  ppf: ({ p, a, b }: { p: number; a: number; b: number }) => ({ ppf: betaQuantile(p, a, b) }),
}
