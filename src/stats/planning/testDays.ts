/** Days in the periods that the traffic of a map is counted by. */
const DAYS_IN = { week: 7, month: 365.25 / 12 }

/** People a day, of those counted in a map's period. */
export const perDay = (people: number, period: 'week' | 'month'): number => people / DAYS_IN[period]

/** Whole days until so many people have come, at so many a day (above 0). */
export function testDays(people: number, dailyPeople: number): number {
  return Math.min(Math.ceil(people / dailyPeople), Number.MAX_VALUE)
}

/** Whether a test takes longer than anybody will wait. */
export const isUntestable = (days: number, limitWeeks: number): boolean => days > limitWeeks * DAYS_IN.week
