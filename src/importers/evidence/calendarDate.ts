const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const russianDate = /^(\d{2})\.(\d{2})\.(\d{4})$/

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A calendar date as YYYY-MM-DD from `2026-10-02` or `02.10.2026`; null for what is no date. Slashes are refused: nobody can tell the day from the month. */
export function calendarDate(text: string): string | null {
  const iso = isoDate.exec(text)
  const russian = russianDate.exec(text)
  const [year, month, day] = iso?.slice(1) ?? russian?.slice(1).reverse() ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const valid =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month))
  return valid ? `${year}-${month}-${day}` : null
}
