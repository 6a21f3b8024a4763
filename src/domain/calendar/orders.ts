import { type CalendarTest, trafficWeeks } from './calendarTest.ts'

/** An order in which tests get their places. */
export type Order = (a: CalendarTest, b: CalendarTest) => number

/** Ids of one length sort by age: first come, first served. */
export const byAge: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** What a test is worth for each week of a whole stage's traffic. */
export const valuePerTrafficWeek = (test: CalendarTest): number => test.value / trafficWeeks(test)

const valuePerWork = ({ value, work }: CalendarTest): number =>
  work > 0 ? value / work : Number.POSITIVE_INFINITY

/** What is worth most comes first, whatever it takes. */
export const byValue: Order = (a, b) => b.value - a.value || byAge(a, b)

/** What uses the traffic best comes first. */
export const byValuePerTraffic: Order = (a, b) =>
  valuePerTrafficWeek(b) - valuePerTrafficWeek(a) || byAge(a, b)

/** What uses the time of people best comes first; what takes none before all else. */
export const byValuePerWork: Order = (a, b) => {
  const [first, second] = [valuePerWork(a), valuePerWork(b)]
  return first === second ? byValue(a, b) : second - first
}
