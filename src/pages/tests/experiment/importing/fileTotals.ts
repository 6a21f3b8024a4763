import { chiSquareSrm } from '../../../../stats/health/srm.ts'
import type { Previewed } from './previewed.ts'

const OFF_BELOW = 0.001

export interface FileTotals {
  /** Name of the metric whose people are counted: the primary one, or the first that is there. */
  metric: string
  from: string
  to: string
  days: number
  arms: { variant: string; n: number; share: number; planned: number }[]
  /** That chance alone takes a split so far from the planned one. */
  pValue: number
  /** So unlikely by chance that a test which ended with it would be invalid. */
  isOff: boolean
}

interface Counted {
  date: string
  variant: string
  metric: string
  n: number
}

/** Whom a file counts, over which days, and whether that fits the plan: what a look at its first rows does not tell. */
export function fileTotals({ target, file, answer }: Previewed): FileTotals | null {
  const rows = file.read.rows.flatMap(({ value }) => counted(value))
  const ranked = [...target.metrics].sort(
    (a, b) => Number(b.role === 'primary') - Number(a.role === 'primary'),
  )
  const metric = ranked.find(({ key }) => rows.some((row) => row.metric === key))
  if (metric === undefined || answer === null) return null
  const own = rows.filter((row) => row.metric === metric.key)
  const dates = [...new Set(own.map(({ date }) => date))].sort()
  const [from = '', to = from] = [dates.at(0), dates.at(-1)]
  const people = target.variants.map(({ key }) => {
    const mine = own.filter(({ variant }) => variant === key)
    // Totals up to their date: the newest holds all others.
    const newest = mine.reduce((latest, { date }) => (date > latest ? date : latest), '')
    return mine
      .filter(({ date }) => answer.mode === 'daily' || date === newest)
      .reduce((sum, { n }) => sum + n, 0)
  })
  const all = people.reduce((sum, n) => sum + n, 0)
  const weights = target.variants.map(({ weight }) => weight)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0 || whole === 0) return null
  const { pValue } = chiSquareSrm(people, weights)
  return {
    metric: metric.name,
    from,
    to,
    days: dates.length,
    arms: target.variants.map(({ key, weight }, i) => {
      const n = people[i] ?? 0
      return { variant: key, n, share: n / all, planned: weight / whole }
    }),
    pValue,
    isOff: pValue < OFF_BELOW,
  }
}

/** What a row counts over everybody; nothing where it is of a segment, or not whole. */
function counted({ date, variant, metric, n, segment }: Record<string, unknown>): Counted[] {
  if (segment !== undefined && segment !== null) return []
  if (typeof date !== 'string' || typeof variant !== 'string' || typeof metric !== 'string') return []
  return typeof n === 'number' ? [{ date, variant, metric, n }] : []
}
