import type { Range } from '../../domain/fields.ts'
import type { Estimated } from '../../domain/scoring/detail.ts'
import type { AdviceFigures } from '../../domain/value/advice.ts'
import type { ValueDetailParams } from '../../domain/value/detail.ts'
import type { Lacking } from '../../domain/value/testCase.ts'
import { formatDate, formatLift, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const weeks = (n: number) => `${number(n)} ${plural('en', n, { one: 'week', other: 'weeks' }, 0)}`
const lift = (n: number) => formatLift('en', n)
const estimate = (p: Range & Estimated & { metric: string }) =>
  `${p.by === null ? "The team's estimate" : `${p.by}'s estimate`} for ${p.metric}, as of ${formatDate('en', p.asOf)}, is ${lift(p.low)} to ${lift(p.high)}, likely ${lift(p.likely)}`
const believed = (p: { mean: number; sd: number }) => `${lift(p.mean)} ± ${formatPercent('en', p.sd)}`

const lacking = {
  reach: 'nobody knows how many people a test would have, or there are none',
  baseline: 'nobody said what its metric is at now, or it is not above 0',
  baselineShare: "its metric's value now is not a share between 0 and 1",
  standardDeviation: 'nobody said how much its metric varies (its standard deviation)',
  lift: 'no lift above 0 was estimated that a test could find',
  room: 'the estimated lift leads out of the range from 0 to 100%, or nothing varies',
} satisfies Record<Lacking, string>

interface Advised {
  figures: AdviceFigures
  currency: string
}

const money = (amount: number, currency: string) =>
  formatNumber('en', amount, { style: 'currency', currency, maximumFractionDigits: 0 })
const testing = ({ figures: { test }, currency }: Advised) =>
  test === null
    ? 'no test can be planned'
    : `testing first ${money(test.value, currency)} (${weeks(test.weeks)} at this traffic)`
const shipping = ({ figures, currency }: Advised) => money(figures.ship, currency)

const tooLong = ({ figures: { test } }: Advised) =>
  test === null
    ? ''
    : `: a test would take ${weeks(test.weeks)}, and the limit is ${weeks(test.limitWeeks)}; until then it could find a lift of ${lift(test.detectable)}`

/** The sentences of the frameworks that count in money. */
export const value = {
  inputs: {
    spread: 'Uncertainty of the lift',
    periods: 'Periods',
    duration: 'Weeks of the test',
    error: "The test's error",
    threshold: 'Lift that counts as proven',
  },
  details: {
    lift_with_prior: (p) =>
      `${estimate(p)}; weighed against what changes bring in general (${believed(p.prior)}): ${believed(p)}`,
    lift_calibrated: (p) =>
      `${estimate(p)}; corrected by what estimates came to in ${number(p.tests)} ${plural('en', p.tests, { one: 'test', other: 'tests' })}: ${believed(p)}`,
    lift_measured: (p) =>
      `${estimate(p)}; corrected for how estimates turn out: ${believed(p.before)}. ${plural('en', p.measured.tests, { one: 'Its own test', other: `Its ${number(p.measured.tests)} own tests` })} measured ${believed({ mean: p.measured.lift, sd: p.measured.standardError })}; together: ${believed(p)}`,
    horizon: (p) => `What an improvement brings is counted for ${weeks(p.weeks)}`,
    test_planned: (p) =>
      `To find a lift of ${lift(p.lift)} (false-positive risk ${formatPercent('en', p.alpha)}, power ${formatPercent('en', p.power)}) it takes ${number(p.units)} people in all: ${weeks(p.weeks)} at this traffic`,
    test_too_long: (p) =>
      `A test would take ${weeks(p.weeks)}, and the limit is ${weeks(p.limitWeeks)}; until then it could find a lift of ${lift(p.detectable)}`,
    test_lacks: (p) => `No test can be planned: ${lacking[p.what]}`,
  } satisfies { [C in keyof ValueDetailParams]: (params: ValueDetailParams[C]) => string },
  noScore: {
    test_too_long: (p: ValueDetailParams['test_too_long']) =>
      `a test would take ${weeks(p.weeks)}, and the limit is ${weeks(p.limitWeeks)}; until then it could find a lift of ${lift(p.detectable)}`,
    test_lacks: (p: ValueDetailParams['test_lacks']) => `no test can be planned, as ${lacking[p.what]}`,
  },
  advice: {
    test: (p: Advised) =>
      `Test it: shipping it without a test is expected to bring ${shipping(p)}, ${testing(p)}`,
    ship: (p: Advised) => `Ship it without a test: that is expected to bring ${shipping(p)}; ${testing(p)}`,
    notWorthIt: (p: Advised) =>
      `Not worth it: shipping it without a test is expected to bring ${shipping(p)}; ${testing(p)}`,
    untestable: (p: Advised) =>
      `Untestable${tooLong(p)}. Shipping it without a test is expected to bring ${shipping(p)}`,
    unknown: (p: { reason: string }) => `No advice: ${p.reason}`,
    names: {
      test: 'Test it',
      ship: 'Ship it without a test',
      notWorthIt: 'Not worth it',
      untestable: 'Untestable',
      unknown: 'No advice',
    },
    alreadyTested: {
      testing: 'it is being tested',
      proven: 'a test has proven that it helps; what remains is to ship it to everybody',
      harmful: 'a test has shown that it does harm',
      negligible: 'a test has shown that it changes hardly anything',
    },
  },
}
