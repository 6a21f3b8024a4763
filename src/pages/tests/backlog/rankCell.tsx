import { formatNumber } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'

interface Props {
  call: PageCall
  /** Null where it has no score, and so none. */
  rank: number | null
  /** How many hypotheses the order is of. */
  of: number
  /** P10 and P90 of its rank, where they are known. */
  interval: [number, number] | undefined
}

const [left, right] = [2, 98]

/** A place with the interval that it lies in, drawn on the whole order and said in words. */
export function RankCell({ call: { t, locale }, rank, of, interval }: Props) {
  const texts = t.pages.backlog
  const place = (at: number) => formatNumber(locale, at, { maximumFractionDigits: 0 })
  const x = (at: number) => Number((left + ((at - 1) / Math.max(1, of - 1)) * (right - left)).toFixed(1))
  const between = ([low, high]: [number, number]) =>
    low === high ? texts.always({ place: place(low) }) : texts.range({ low: place(low), high: place(high) })
  if (rank === null) return <>{t.pages.tests.nothing}</>
  return (
    <>
      <span class="rank-figure">{place(rank)}</span>
      {interval === undefined ? null : (
        <>
          <svg class="rank-bar" viewBox="0 0 100 10" aria-hidden="true" focusable="false">
            <path class="track" d={`M${left} 5H${right}`} />
            <path class="spread" d={`M${x(interval[0]) - 1} 5H${x(interval[1]) + 1}`} />
            <path class="at" d={`M${x(rank)} 0V10`} />
          </svg>
          <span class="rank-range">{between(interval)}</span>
        </>
      )}
    </>
  )
}
