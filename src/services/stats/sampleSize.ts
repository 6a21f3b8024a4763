import type { Deps } from '../../deps.ts'
import { isUntestable, testDays } from '../../stats/planning/testDays.ts'
import { testSize } from '../../stats/planning/testSize.ts'
import { refuse } from '../resources/refuse.ts'
import {
  differenceOf,
  effectFault,
  POWER,
  plannedMetric,
  powerFault,
  type SizeQuestion,
  termsOf,
} from './question.ts'
import { trafficOf } from './traffic.ts'

/** Half a year: by then the journey is another. */
export const LIMIT_WEEKS = 26

/** The units that each arm needs to find an effect, and how long they take to come. */
export async function sampleSize(deps: Deps, question: SizeQuestion) {
  const { power = POWER, allocation = 1, limitWeeks = LIMIT_WEEKS } = question
  const traffic = await trafficOf(deps, question.traffic)
  refuse([effectFault(question), powerFault(question), traffic.fault ?? null])
  const terms = termsOf(question)
  const aim = { metric: plannedMetric(question), difference: differenceOf(question), power, allocation }
  const size = testSize(aim, terms)
  const { method } = terms
  if (!size.ok)
    return { perVariant: null, total: null, method, days: null, untestable: null, reason: size.reason }
  const { perVariant, total, price } = size
  const days = traffic.perDay === null ? null : testDays(total, traffic.perDay)
  return {
    perVariant,
    total,
    method,
    price,
    days,
    untestable: days === null ? null : isUntestable(days, limitWeeks),
    ...(traffic.reason === undefined ? {} : { reason: traffic.reason }),
  }
}
