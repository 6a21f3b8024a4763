import { describe, it } from 'vitest'
import {
  studentTCdf,
  studentTQuantile,
  studentTSf,
  studentTTwoSidedP,
} from '../../../../src/stats/distributions/studentT.ts'
import { expectClose, expectTails, vectors } from '../../../support/vectors.ts'

describe("Student's t distribution", () => {
  it('has the reference tails, with fractions of a degree of freedom too', () => {
    const { cases, tolerance } = vectors<
      { t: number; df: number },
      { cdf: number; sf: number; two_sided_p: number }
    >('student_t', 'cdf')
    for (const { id, input, expected } of cases) {
      const { t, df } = input
      const got = { cdf: studentTCdf(t, df), sf: studentTSf(t, df), two_sided_p: studentTTwoSidedP(t, df) }
      expectTails(id, got, { ...expected }, tolerance)
    }
  })

  it('has the reference quantiles', () => {
    const { cases, tolerance } = vectors<{ p: number; df: number }, { ppf: number }>('student_t', 'ppf')
    for (const { id, input, expected } of cases) {
      expectClose(id, { ppf: studentTQuantile(input.p, input.df) }, { ...expected }, tolerance)
    }
  })
})
