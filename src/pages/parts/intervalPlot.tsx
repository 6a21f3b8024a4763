import type { Child } from 'hono/jsx'

export interface PlotRow {
  label: string
  /** Null where there is no such number. */
  estimate: number | null
  /** Null where unbounded. */
  lower: number | null
  upper: number | null
  /** A second mark. */
  shrunken?: number | null
  /** The row in words. */
  text: string
}

interface Props {
  /** Unique on the page. */
  id: string
  title: string
  rows: PlotRow[]
  /** What is shaded; null where it goes on without end. */
  band?: { from: number | null; to: number | null } | undefined
  format(value: number): string
  /** What the marks mean. */
  legend: Child
}

const width = 360
const [left, right] = [12, width - 12]
const rowHeight = 48

/** Effects with their intervals, one below the other, on one axis with its zero line. Holds nothing that the table beside it doesn't. */
export function IntervalPlot({ id, title, rows, band, format, legend }: Props) {
  const { low, high, ticks } = axisOf(rows, band)
  const x = (value: number | null, unbounded: number) =>
    value === null ? unbounded : left + ((value - low) / (high - low)) * (right - left)
  const bottom = rows.length * rowHeight + 8
  const shade = band === undefined ? null : { from: x(band.from, left), to: x(band.to, right) }
  return (
    <figure class="plot">
      <svg
        viewBox={`0 0 ${width} ${bottom + 24}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{rows.map((row) => row.text).join('. ')}</desc>
        {shade === null ? null : (
          <rect class="plot-band" x={shade.from} y={0} width={shade.to - shade.from} height={bottom} />
        )}
        {ticks.map((tick) => (
          <>
            <line class="plot-tick" x1={x(tick, 0)} x2={x(tick, 0)} y1={0} y2={bottom} />
            <text class="plot-label" x={x(tick, 0)} y={bottom + 16} text-anchor="middle">
              {format(tick)}
            </text>
          </>
        ))}
        <line class="plot-zero" x1={x(0, 0)} x2={x(0, 0)} y1={0} y2={bottom} />
        {rows.map((row, i) => (
          <Row row={row} y={i * rowHeight} x={x} />
        ))}
      </svg>
      <figcaption class="small soft">{legend}</figcaption>
    </figure>
  )
}

function Row({
  row,
  y,
  x,
}: {
  row: PlotRow
  y: number
  x: (value: number | null, unbounded: number) => number
}) {
  const middle = y + 27
  const name = row.label.length > 48 ? `${row.label.slice(0, 47)}…` : row.label
  const { estimate, lower, upper, shrunken = null } = row
  const from = x(lower, left)
  const to = x(upper, right)
  return (
    <g>
      <text class="plot-name" x={left} y={y + 16}>
        {name}
      </text>
      {estimate === null ? null : (
        <>
          <line class="plot-interval" x1={from} x2={to} y1={middle} y2={middle} />
          <path class="plot-mark" d={lower === null ? arrow(from, middle, -1) : end(from, middle)} />
          <path class="plot-mark" d={upper === null ? arrow(to, middle, 1) : end(to, middle)} />
          <rect class="plot-estimate" x={x(estimate, 0) - 4} y={middle - 4} width={8} height={8} />
        </>
      )}
      {shrunken === null ? null : (
        <path class="plot-shrunken" d={`M${x(shrunken, 0)} ${middle + 6}l6 6l-6 6l-6 -6z`} />
      )}
    </g>
  )
}

const end = (x: number, y: number) => `M${x} ${y - 5}v10`
const arrow = (x: number, y: number, way: 1 | -1) => `M${x - 6 * way} ${y - 5}l${6 * way} 5l${-6 * way} 5`

/** An axis that holds everything that is drawn, zero always, with ticks at round numbers. */
function axisOf(rows: PlotRow[], band: Props['band']) {
  const values = rows
    .flatMap((row) => [row.estimate, row.lower, row.upper, row.shrunken ?? null])
    .concat(band?.from ?? null, band?.to ?? null)
    .filter((value) => value !== null)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const room = (most - least || 0.02) * 0.06
  const [low, high] = [least - room, most + room]
  const rough = (high - low) / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step)
  const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step)
  return { low, high, ticks }
}
