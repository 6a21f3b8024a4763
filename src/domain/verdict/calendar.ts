const DAY = 86_400_000

const numberOf = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)

/** Days from the start up to and including the date: 1 on the first day. */
export function dayOfRun(startDate: string, date: string): number {
  return numberOf(date) - numberOf(startDate) + 1
}

/** Every date from the first to the last, both included. */
export function datesBetween(first: string, last: string): string[] {
  const start = numberOf(first)
  const days = Math.max(0, numberOf(last) - start + 1)
  return Array.from({ length: days }, (_, i) => new Date((start + i) * DAY).toISOString().slice(0, 10))
}
