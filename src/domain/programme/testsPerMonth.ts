interface DatedTest {
  startDate: string | null
  stopDate: string | null
  /** Whether its improvement is proven and stands. */
  won: boolean
}

/** What a programme did in a month. */
export interface MonthOfTests {
  /** YYYY-MM. */
  month: string
  started: number
  ended: number
  /** Of those that ended. */
  won: number
}

/**
 * How many tests started and ended in each month, the empty ones too, from the first month with a test to the current one.
 *
 * @param today YYYY-MM-DD
 * @param most so many months are told, the latest
 */
export function testsPerMonth(tests: readonly DatedTest[], today: string, most: number): MonthOfTests[] {
  const now = monthNumber(today)
  const known = tests
    .flatMap(({ startDate, stopDate }) => [startDate, stopDate])
    .filter((date) => date !== null)
  if (known.length === 0) return []
  const first = Math.max(now - most + 1, Math.min(now, ...known.map(monthNumber)))
  const months = Array.from({ length: now - first + 1 }, (_, i) => ({
    month: monthOf(first + i),
    started: 0,
    ended: 0,
    won: 0,
  }))
  for (const { startDate, stopDate, won } of tests) {
    const start = startDate === null ? undefined : months[monthNumber(startDate) - first]
    if (start !== undefined) start.started += 1
    const end = stopDate === null ? undefined : months[monthNumber(stopDate) - first]
    if (end === undefined) continue
    end.ended += 1
    if (won) end.won += 1
  }
  return months
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
