import { beforeAll, describe, expect, it } from 'vitest'
import { concludedEffects } from '../../src/domain/programme/concludedEffects.ts'
import { priorInForce } from '../../src/domain/programme/priorInForce.ts'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { seeded, standardNormal } from '../support/seeded.ts'
import { number, percent, points, section } from './report/section.ts'
import { atLeast, atMost, meanOf, shareOf } from './report/share.ts'
import { slopeOf } from './report/slope.ts'
import { concluded } from './simulated/concluded.ts'
import { isProven } from './simulated/experiments.ts'
import { methods, type SimulatedMethod } from './simulated/plans.ts'

const document = section('Shrunken lifts')

const SPREAD = 0.05

describe('lifts that are shrunken by the prior that a programme of 100 tests has taught', () => {
  interface Believed {
    truth: number
    raw: number
    shrunken: number
    lower: number
    upper: number
    proven: boolean
  }

  /** Each test analysed with the prior that all the others have taught. */
  function believe(seed: number, programmes: number, method: SimulatedMethod): Believed[] {
    const random = seeded(seed)
    return Array.from({ length: programmes }, () => {
      const tests = Array.from({ length: 100 }, (_, index) => {
        const truth = SPREAD * standardNormal(random)
        const input = concluded(random, method, truth)
        return { experimentId: `experiment ${index}`, truth, input }
      })
      const history = tests.flatMap(({ experimentId, input }) =>
        concludedEffects({ experiment: input.experiment, result: analyze(input) }).map(
          ({ estimate, standardError }) => ({
            experimentId,
            lift: estimate,
            standardError,
            barrierTypes: [],
          }),
        ),
      )
      return tests.flatMap(({ experimentId, truth, input }): Believed[] => {
        const prior = priorInForce(history, { experimentId, barrierTypes: [] })
        const { metrics, verdict } = analyze({ ...input, prior })
        const shown = metrics[0]?.comparisons[0]
        if (!shown?.relative || !shown.shrunken) return []
        const { estimate, lower, upper } = shown.shrunken
        const proven = isProven(verdict)
        return [{ truth, raw: shown.relative.estimate, shrunken: estimate, lower, upper, proven }]
      })
    }).flat()
  }

  describe.each([
    { method: methods.fixed, seed: 911 },
    { method: methods.sequential, seed: 912 },
  ])('from tests by $method.name', ({ method, seed }) => {
    let all: Believed[] = []
    const from = () => `${all.length.toLocaleString('en-US')} experiments, seed ${seed}`
    const row = (what: string, promise: string, figure: string) =>
      document.row({ what: `${method.name}: ${what}`, promise, figure, from: from() })

    beforeAll(() => {
      all = believe(seed, 30, method)
    })

    it('rise with the truth by as much: the slope of the truth on them is 1, and below 1 on raw lifts', () => {
      const shrunken = slopeOf(all.map(({ truth, shrunken }) => [shrunken, truth]))
      const raw = slopeOf(all.map(({ truth, raw }) => [raw, truth]))
      row('slope of the truth on shrunken lifts', '1', number(shrunken))
      row('control: slope of the truth on raw lifts', 'none', number(raw))
      expect(Math.abs(shrunken.mean - 1)).toBeLessThan(3 * shrunken.error + 0.02)
      expect(raw.mean).toBeLessThan(1 - 5 * raw.error)
    })

    it('are right on average for the winners, whose raw lifts are too large', () => {
      const winners = all.filter(({ proven }) => proven)
      expect(winners.length).toBeGreaterThan(200)
      const shrunken = meanOf(winners.map(({ truth, shrunken }) => shrunken - truth))
      const raw = meanOf(winners.map(({ truth, raw }) => raw - truth))
      row('shrunken lifts of the proven above the truth', '0', points(shrunken))
      row('control: raw lifts of the proven above the truth', 'none', points(raw))
      expect(Math.abs(shrunken.mean)).toBeLessThan(3 * shrunken.error + 0.001)
      expect(raw.mean).toBeGreaterThan(5 * raw.error)
    })

    it('have a 95 % range that holds the truth in 95 %', () => {
      const held = shareOf(all, ({ truth, lower, upper }) => lower <= truth && truth <= upper)
      row('the range of a shrunken lift holds the truth', '95 %', percent(held))
      expect(held.rate).toBeGreaterThanOrEqual(atLeast(0.945, held.of))
      expect(held.rate).toBeLessThanOrEqual(atMost(0.955, held.of))
    })
  })

  it('stand in the document', () => document.expectComplete())
})
