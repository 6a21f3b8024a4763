import { perDay } from '../../stats/planning/testDays.ts'
import { Z90 } from '../uncertainty/atNormal.ts'
import { moments } from '../uncertainty/moments.ts'
import type { BelievedLift } from '../value/correctedLift.ts'
import type { Candidate } from './candidate.ts'
import { estimatedBy } from './estimatedBy.ts'
import { bounds, type Input, spread } from './input.ts'
import { reachInput } from './reach.ts'

/** What `value` and `evsi` count money with. Ranges enter by their means, as money adds up. */
export function moneyInputs(candidate: Candidate) {
  const { hypothesis, barriers, period } = candidate
  return {
    reach: atMean(reachInput(hypothesis, barriers, period)),
    baseline: baselineInput(candidate),
    valuePerUnit: unitValueInput(candidate),
    periods: periodsInput(candidate),
    effort: weeksInput(candidate),
  }
}

/** An input at the mean of its distribution. */
function atMean(input: Input): Input {
  return input.uncertain === undefined ? input : { ...input, value: moments(input.uncertain).mean }
}

function baselineInput({ hypothesis, economics }: Candidate): Input {
  const { metric, baseline } = hypothesis
  if (economics.baseline === null || !isUsable(economics))
    return { value: null, source: 'assumed', detail: { code: 'baseline_missing', params: { metric } } }
  const params = {
    metric,
    baseline: economics.baseline,
    from: baseline?.source ?? null,
    ...estimatedBy(hypothesis),
  }
  return { value: economics.baseline, source: 'estimated', detail: { code: 'baseline_typed', params } }
}

/** A share lies between nobody and everybody, and a lift is relative to something above nothing. */
function isUsable({ baseline, metricType }: Candidate['economics']): boolean {
  return baseline !== null && baseline > 0 && (metricType !== 'proportion' || baseline < 1)
}

/** What one unit is worth; of a metric that is to fall, what one fewer is: a lift is always in the good direction. */
function unitValueInput({ hypothesis: { metric }, economics, currency: mapCurrency }: Candidate): Input {
  const { valuePerUnit } = economics
  if (valuePerUnit === null)
    return { value: null, source: 'assumed', detail: { code: 'value_missing', params: { metric } } }
  const { amount, currency } = valuePerUnit
  if (currency !== mapCurrency) {
    const params = { metric, amount, currency, mapCurrency }
    return { value: null, source: 'estimated', detail: { code: 'value_in_other_currency', params } }
  }
  return {
    value: Math.abs(amount),
    source: 'estimated',
    detail: { code: 'value_typed', params: { metric, amount, currency } },
  }
}

/** The horizon in periods of the map. */
function periodsInput({ settings: { horizonWeeks }, period }: Candidate): Input {
  return {
    value: perDay(7 * horizonWeeks, period),
    source: 'assumed',
    detail: { code: 'horizon', params: { weeks: horizonWeeks, period } },
  }
}

/** The building that is still to be done: none of what a test has had in it. */
function weeksInput({ hypothesis }: Candidate): Input {
  const { built } = hypothesis
  if (built) return { value: 0, source: 'measured', detail: { code: 'effort_built', params: built } }
  const weeks = hypothesis.estimates.effortWeeks
  return atMean({
    value: weeks.likely,
    ...bounds(weeks),
    ...spread(weeks, { curve: 'log', ...weeks }),
    source: 'estimated',
    detail: { code: 'effort_in_weeks', params: { ...weeks, ...estimatedBy(hypothesis) } },
  })
}

/** The quantity that a true lift is: `lift` and `spread` of one hypothesis are resolved together. */
const liftOf = (hypothesisId: string): string => `lift ${hypothesisId}`

/** The expected lift: the estimate, corrected once, and what its own tests measured. */
export function liftInput(candidate: Candidate, belief: BelievedLift): Input {
  const { hypothesis } = candidate
  const { mean, sd } = belief
  const range = { low: mean - Z90 * sd, likely: mean, high: mean + Z90 * sd }
  return {
    value: mean,
    ...bounds(range),
    ...spread(range, { curve: 'linear', ...range, of: liftOf(hypothesis.id) }),
    ...liftSource(candidate, belief),
  }
}

function liftSource(
  { hypothesis, prior }: Candidate,
  belief: BelievedLift,
): Pick<Input, 'source' | 'detail'> {
  const { mean, sd, by, tests, before } = belief
  const { estimates, metric, measured } = hypothesis
  const estimate = { ...estimates.lift, metric, ...estimatedBy(hypothesis), mean, sd }
  if (measured !== undefined && before !== undefined)
    return {
      source: 'measured',
      detail: { code: 'lift_measured', params: { ...estimate, before, measured } },
    }
  if (by === 'calibration')
    return { source: 'measured', detail: { code: 'lift_calibrated', params: { ...estimate, tests } } }
  const params = { ...estimate, prior: { mean: prior.mean, sd: prior.sd } }
  return { source: 'estimated', detail: { code: 'lift_with_prior', params } }
}

/** How far the true lift may lie from the expected one. In a draw the lift is what it is, and nothing is left to be uncertain of. */
export function spreadInput(candidate: Candidate, belief: BelievedLift): Input {
  const { source, detail } = liftSource(candidate, belief)
  const known = { curve: 'linear', low: 0, likely: 0, high: 0, of: liftOf(candidate.hypothesis.id) } as const
  return { value: belief.sd, ...(belief.sd > 0 ? { uncertain: known } : {}), source, detail }
}
