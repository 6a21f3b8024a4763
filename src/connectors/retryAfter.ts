const longest = 7 * 86_400

/**
 * The seconds that an answer asks to wait (RFC 9110, 10.2.3: a number of them, or a date), a week at most; null where it doesn't.
 */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header.trim())) return Math.min(Number(header), longest)
  const until = /^[A-Z][a-z]{2}, /.test(header.trim()) ? Date.parse(header) : Number.NaN
  if (Number.isNaN(until)) return null
  return Math.min(Math.max(0, Math.ceil((until - now.getTime()) / 1000)), longest)
}
