import { describe, expect, it } from 'vitest'
import { armFromSummary } from '../../src/domain/summary.ts'
import { methods } from '../../src/stats/methods/index.ts'
import { oneLook, type Scale } from '../../src/stats/methods/method.ts'
import type { MetricType } from '../../src/stats/methods/metric.ts'
import { seeded } from '../support/seeded.ts'
import { logNormalMean, normalUnits } from './draws/normalUnits.ts'
import { clicksPerView, logNormalAmounts, type Outcomes } from './draws/outcomes.ts'
import { mostlyNothing, mostlyNothingMean } from './draws/prices.ts'
import { percent, section } from './report/section.ts'
import { atLeast, atMost, type Share, shareOf } from './report/share.ts'

const document = section('Coverage of the intervals of means and ratios')

interface Arm {
  type: MetricType
  n: number
  mean: number
  outcomes: Outcomes
}
interface Cell {
  seed: number
  name: string
  control: Arm
  treatment: Arm
}

const DRAWS = 20_000
const SCALES = { absolute: 'difference', relative: 'lift' } as const
const scales = ['absolute', 'relative'] as const

const normal = (n: number, mean: number, sd: number): Arm => {
  return { type: 'mean', n, mean, outcomes: normalUnits(mean, sd) }
}
const logNormal = (n: number): Arm => {
  return { type: 'mean', n, mean: logNormalMean(1), outcomes: logNormalAmounts(1) }
}
const amounts = (n: number): Arm => ({ type: 'mean', n, mean: mostlyNothingMean, outcomes: mostlyNothing })
/** Half of the units click on a tenth of what they view, the others on every second. */
const clicks = (n: number): Arm => ({ type: 'ratio', n, mean: 0.3, outcomes: clicksPerView([0.1, 0.5]) })

const cell = (seed: number, name: string, control: Arm, treatment: Arm): Cell => {
  const units = [control, treatment].map(({ n }) => n.toLocaleString('en-US')).join(' and ')
  return { seed, name: `${name}, ${units} units`, control, treatment }
}

/** From the smallest sizes on that a verdict may rest on. */
const cells = [
  cell(601, 'normal', normal(50, 10, 10), normal(50, 10, 10)),
  cell(602, 'normal, twice the spread', normal(50, 10, 10), normal(200, 12, 20)),
  cell(603, 'normal, twice the spread', normal(200, 10, 10), normal(50, 12, 20)),
  cell(604, 'normal', normal(1000, 10, 10), normal(1000, 11, 10)),
  cell(605, 'normal', normal(1e6, 10, 10), normal(1e6, 10.01, 10)),
  cell(606, 'log-normal', logNormal(300), logNormal(300)),
  cell(607, 'log-normal', logNormal(1200), logNormal(2400)),
  cell(608, 'amounts that are 0 for 95 %', amounts(4300), amounts(4300)),
  cell(609, 'amounts that are 0 for 95 %', amounts(4300), amounts(8600)),
  cell(610, 'amounts that are 0 for 95 %', amounts(1e5), amounts(1e5)),
  cell(611, 'amounts that are 0 for 95 %', amounts(1e6), amounts(1e6)),
  cell(612, 'clicks per view', clicks(300), clicks(300)),
  cell(613, 'clicks per view', clicks(300), clicks(600)),
]
const lopsided = cell(620, 'log-normal', logNormal(300), logNormal(600))

type Side = 'above' | 'below' | null

/** On which side of the truth the interval of each drawn pair lies. */
function sidesOf({ control, treatment, seed }: Cell): Record<Scale, Side[]> {
  const random = seeded(seed)
  const truth = { absolute: treatment.mean - control.mean, relative: treatment.mean / control.mean - 1 }
  const sides: Record<Scale, Side[]> = { absolute: [], relative: [] }
  const draw = ({ type, n, outcomes }: Arm) => armFromSummary(type, outcomes(random, n))
  for (let i = 0; i < DRAWS; i += 1) {
    const frame = { ...oneLook, alpha: 0.05 }
    const reading = methods.fixed.read(control.type, draw(control), draw(treatment), frame)
    for (const scale of scales) {
      const interval = reading.ok ? reading.interval(scale, 0.05, 'two-sided') : reading
      const { lower, upper } = interval.ok ? interval : { lower: null, upper: null }
      const above = lower !== null && lower > truth[scale]
      sides[scale].push(above ? 'above' : upper !== null && upper < truth[scale] ? 'below' : null)
    }
  }
  return sides
}

/** The shares of intervals above and below the truth, in the document. */
function tailsOf(sides: readonly Side[], what: string, promise: string, seed: number): Share[] {
  const tails = (['above', 'below'] as const).map((side) => shareOf(sides, (one) => one === side))
  document.row({
    what: `${what}: too high, too low`,
    promise,
    figure: tails.map(percent).join(', '),
    from: `${DRAWS.toLocaleString('en-US')} draws, seed ${seed}`,
  })
  return tails
}

describe('the 95 % interval of a fixed test', () => {
  it.each(cells)('misses on either side in 1.7 to 3.2 %: $name', (one) => {
    const sides = sidesOf(one)
    for (const scale of scales) {
      const tails = tailsOf(sides[scale], `${SCALES[scale]}, ${one.name}`, '1.7 to 3.2 % each', one.seed)
      for (const { rate } of tails) {
        expect(rate, scale).toBeGreaterThanOrEqual(atLeast(0.017, DRAWS))
        expect(rate, scale).toBeLessThanOrEqual(atMost(0.032, DRAWS))
      }
    }
  })

  it('misses more on one side where long tails meet unequal arms at the smallest size: in at most 6 % of both', () => {
    const sides = sidesOf(lopsided)
    for (const scale of scales) {
      const tails = tailsOf(
        sides[scale],
        `${SCALES[scale]}, ${lopsided.name}`,
        'together at most 6 %',
        lopsided.seed,
      )
      const [above = 0, below = 0] = tails.map(({ rate }) => rate)
      expect(above + below).toBeLessThanOrEqual(0.06)
      expect(above).toBeGreaterThan(below)
    }
  })

  it('stands in the document', () => document.expectComplete())
})
