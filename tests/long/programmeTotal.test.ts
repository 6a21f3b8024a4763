import { describe, expect, it } from 'vitest'
import { concludedTreatments } from '../../src/domain/programme/concludedTreatments.ts'
import { programmeTotal } from '../../src/domain/programme/programmeTotal.ts'
import { stands } from '../../src/domain/programme/stands.ts'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { seeded, standardNormal } from '../support/seeded.ts'
import { points, section } from './report/section.ts'
import { meanOf } from './report/share.ts'
import { concluded } from './simulated/concluded.ts'
import { isProven } from './simulated/experiments.ts'
import { methods } from './simulated/plans.ts'

const document = section('The total of a programme')

const SPREAD = 0.05
const startingPrior = { mean: 0, sd: SPREAD }

describe('the total of a programme of 20 fixed tests', () => {
  const cases = [
    { name: 'lifts N(0, 5 %)', seed: 901, within: 0.25, lift: (z: () => number) => SPREAD * z() },
    { name: 'every lift 3 %, about its error', seed: 902, within: 0.25, lift: () => 0.03 },
    { name: 'every lift 6 %, about the threshold', seed: 903, within: 0.5, lift: () => 0.06 },
    { name: 'no effects at all', seed: 904, within: 1, lift: () => 0 },
  ]

  /** How much larger than what the proven treatments truly bring: the sum of their raw lifts, and the corrected one. */
  function excesses(seed: number, liftOf: (z: () => number) => number) {
    const random = seeded(seed)
    return Array.from({ length: 400 }, () => {
      const tests = Array.from({ length: 20 }, () => {
        const lift = liftOf(() => standardNormal(random))
        const input = concluded(random, methods.fixed, lift)
        const result = analyze(input)
        const treatments = concludedTreatments({ experiment: input.experiment, result }, startingPrior)
        return { treatments, brought: isProven(result.verdict) ? lift : 0 }
      })
      const { naive, corrected } = programmeTotal(tests.map(({ treatments }) => treatments))
      const truth = tests.reduce((sum, { brought }) => sum + brought, 0)
      return { naive: naive - truth, corrected: corrected - truth }
    })
  }

  it.each(cases)(
    'is nearer the truth than the sum of raw lifts, which is far above it: $name',
    ({ name, seed, lift, within }) => {
      const all = excesses(seed, lift)
      const [naive, corrected] = [
        meanOf(all.map((one) => one.naive)),
        meanOf(all.map((one) => one.corrected)),
      ]
      const from = `${all.length} programmes, seed ${seed}`
      document.row({
        what: `control: ${name}: sum of raw lifts above the truth`,
        promise: 'none',
        figure: points(naive),
        from,
      })
      document.row({
        what: `${name}: corrected total above the truth`,
        promise: `within ${100 * within} % of the control`,
        figure: points(corrected),
        from,
      })
      expect(naive.mean).toBeGreaterThan(10 * naive.error)
      expect(Math.abs(corrected.mean)).toBeLessThan(within * naive.mean)
    },
  )
})

describe('the total of a programme of 20 fixed tests with two treatments each', () => {
  const cases = [
    { name: 'lifts N(0, 5 %)', seed: 911, lift: (z: () => number) => SPREAD * z() },
    { name: 'no effects at all', seed: 912, lift: () => 0 },
    { name: 'every lift 15 %, so that most tests have two winners', seed: 913, lift: () => 0.15 },
  ]

  /** How much larger than what shipping brings: any of the standing treatments of each test, or the best measured one. */
  function excesses(seed: number, liftOf: (z: () => number) => number) {
    const random = seeded(seed)
    return Array.from({ length: 200 }, () => {
      const tests = Array.from({ length: 20 }, () => {
        const lifts = [0, 1].map(() => liftOf(() => standardNormal(random)))
        const input = concluded(random, methods.fixed, ...lifts)
        const result = analyze(input)
        const treatments = concludedTreatments({ experiment: input.experiment, result }, startingPrior)
        const standing = treatments
          .map((one, i) => ({ one, lift: lifts[i] ?? 0 }))
          .filter(({ one }) => stands(one))
          .sort((a, b) => (b.one.lift?.estimate ?? 0) - (a.one.lift?.estimate ?? 0))
        const any = standing.reduce((sum, { lift }) => sum + lift / standing.length, 0)
        const raw = standing.reduce((sum, { one }) => sum + (one.lift?.estimate ?? 0), 0)
        return { treatments, raw, any, best: standing[0]?.lift ?? 0 }
      })
      const sum = (of: (test: (typeof tests)[number]) => number) =>
        tests.reduce((total, test) => total + of(test), 0)
      const { corrected } = programmeTotal(tests.map(({ treatments }) => treatments))
      const any = sum((test) => test.any)
      return {
        added: sum(({ raw }) => raw) - any,
        any: corrected - any,
        best: corrected - sum(({ best }) => best),
      }
    })
  }

  it.each(cases)('is not above what one treatment a test brings: $name', ({ name, seed, lift }) => {
    const all = excesses(seed, lift)
    const [added, any, best] = [
      meanOf(all.map((one) => one.added)),
      meanOf(all.map((one) => one.any)),
      meanOf(all.map((one) => one.best)),
    ]
    const from = `${all.length} programmes, seed ${seed}`
    document.row({
      what: `control: two treatments, ${name}: raw lifts of all winners above the truth`,
      promise: 'none',
      figure: points(added),
      from,
    })
    document.row({
      what: `two treatments, ${name}: corrected total above what any standing one brings`,
      promise: 'none above',
      figure: points(any),
      from,
    })
    document.row({
      what: `two treatments, ${name}: corrected total above what the best measured brings`,
      promise: 'none above',
      figure: points(best),
      from,
    })
    expect(added.mean).toBeGreaterThan(5 * added.error)
    expect(any.mean).toBeLessThan(3 * any.error)
    expect(best.mean).toBeLessThan(3 * best.error)
  })

  it('stands in the document', () => document.expectComplete())
})
