import type { LibraryTest } from '../../../services/library/libraryOf.ts'
import { type Axis, placed } from '../../charts/axisOf.ts'

const width = 280
const [left, right] = [14, width - 14]
const rowHeight = 26

interface Props {
  axis: Axis
  comparisons: LibraryTest['comparisons']
  /** All that is drawn, in words. */
  text: string
  format(value: number): string
}

/** Measured lifts with their intervals, and below each the shrunken one, on an axis that all tests of the page share. */
export function EffectPlot({ axis, comparisons, text, format }: Props) {
  const bottom = comparisons.length * rowHeight + 4
  const x = (value: number) => placed(axis, value, left, right)
  return (
    <svg class="effect" viewBox={`0 0 ${width} ${bottom + 20}`} role="img" aria-label={text}>
      {axis.ticks.map((tick) => (
        <>
          <line class="plot-tick" x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} />
          <text x={x(tick)} y={bottom + 15} text-anchor="middle">
            {format(tick)}
          </text>
        </>
      ))}
      <line class="plot-zero" x1={x(0)} x2={x(0)} y1={0} y2={bottom} />
      {comparisons.map(({ relative, shrunken }, i) => (
        <g>
          {relative === null ? null : <Interval axis={axis} y={i * rowHeight + 9} {...relative} />}
          {shrunken === null ? null : (
            <path
              class="plot-shrunken"
              d={`M${x(shrunken.estimate)} ${i * rowHeight + 15}l5 5l-5 5l-5 -5z`}
            />
          )}
        </g>
      ))}
    </svg>
  )
}

interface IntervalProps {
  axis: Axis
  y: number
  estimate: number
  lower: number | null
  upper: number | null
}

function Interval({ axis, y, estimate, lower, upper }: IntervalProps) {
  const from = lower === null || lower < axis.low ? null : placed(axis, lower, left, right)
  const to = upper === null || upper > axis.high ? null : placed(axis, upper, left, right)
  const [start, end] = [from ?? left - 8, to ?? right + 8]
  return (
    <>
      <line class="plot-interval" x1={start} x2={end} y1={y} y2={y} />
      <path
        class="plot-mark"
        d={from === null ? `M${start + 5} ${y - 5}l-5 5l5 5` : `M${start} ${y - 4}v8`}
      />
      <path class="plot-mark" d={to === null ? `M${end - 5} ${y - 5}l5 5l-5 5` : `M${end} ${y - 4}v8`} />
      <rect
        class="plot-estimate"
        x={placed(axis, estimate, left, right) - 4}
        y={y - 4}
        width={8}
        height={8}
      />
    </>
  )
}
