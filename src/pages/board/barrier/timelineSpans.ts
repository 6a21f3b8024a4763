const mostMonths = 24

export interface Counted {
  source: string
  /** YYYY-MM */
  month: string
  count: number
}

export interface Timeline {
  /** Months (YYYY-MM) without a gap, or years (YYYY) where there are too many of them. */
  spans: string[]
  /** Of each source the counts of the spans; the sources with most evidence first. */
  rows: { source: string; counts: number[]; total: number }[]
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

/** Evidence by source over time: by months, and over more than two years by years. */
export function timelineOf(counted: readonly Counted[]): Timeline {
  const months = counted.map(({ month }) => indexOf(month))
  const [first, last] = [Math.min(...months), Math.max(...months)]
  if (counted.length === 0) return { spans: [], rows: [] }
  const byYear = last - first >= mostMonths
  const every = Array.from({ length: last - first + 1 }, (_, i) => monthAt(first + i))
  const spanOf = (month: string) => (byYear ? month.slice(0, 4) : month)
  const spans = [...new Set(every.map(spanOf))]
  const rows = [...Map.groupBy(counted, ({ source }) => source)].map(([source, mine]) => {
    const counts = spans.map((span) =>
      mine.reduce((sum, { month, count }) => sum + (spanOf(month) === span ? count : 0), 0),
    )
    return { source, counts, total: counts.reduce((sum, count) => sum + count, 0) }
  })
  return { spans, rows: rows.toSorted((a, b) => b.total - a.total || (a.source < b.source ? -1 : 1)) }
}
