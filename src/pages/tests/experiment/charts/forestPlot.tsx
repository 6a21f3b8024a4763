import type { Child } from 'hono/jsx'
import { percent, type Scale, scaleOf } from './scale.ts'

export interface ForestRow {
  /** What the effect is on, and for whom. */
  name: Child
  /** What stands at the end of the row: the outcome in words. */
  outcome: Child
  tone: 'good' | 'bad' | 'accent' | 'doubted'
  /** Null where there is no such number. */
  estimate: number | null
  /** Null where unbounded. */
  lower: number | null
  upper: number | null
  shrunken: number | null
  /** The effects that do not matter. */
  band: { from: number; to: number } | null
  /** Beyond this it would be a loss that the plan does not take. */
  margin: number | null
  /** The effect with its interval, as it is written beside the drawing. */
  figures: Child
  /** The row in words, for those who do not see it. */
  text: string
}

interface Props {
  /** What all rows are about. */
  label: string
  rows: ForestRow[]
  /** The index of the row that must be readable whatever the others are. */
  main?: number
  format(value: number): string
  /** What the marks mean. */
  legend: Child
}

const height = 44
const middle = 24

/** Effects with their intervals on one axis, each labelled by its name and its figures. */
export function ForestPlot({ label, rows, main = 0, format, legend }: Props) {
  const kept = (values: (number | null | undefined)[]) => values.filter((value) => value != null)
  const first = rows[main]
  const scale = scaleOf(
    kept([
      ...rows.flatMap((row) => [row.estimate, row.margin, row.band?.from, row.band?.to]),
      first?.lower,
      first?.upper,
    ]),
    kept(rows.flatMap((row) => [row.lower, row.upper, row.shrunken])),
  )
  return (
    <figure class="forest">
      <ul aria-label={label}>
        {rows.map((row) => (
          <li class={row.tone === 'doubted' ? 'doubted' : undefined}>
            <div class="forest-name">{row.name}</div>
            <Drawing row={row} scale={scale} format={format} />
            <div class="forest-figures">{row.figures}</div>
            <div class="forest-outcome">{row.outcome}</div>
          </li>
        ))}
      </ul>
      <div class="forest-axis" aria-hidden="true">
        <svg aria-hidden="true" width="100%" height={22}>
          {scale.ticks.map((tick) => {
            const x = scale.at(tick, 'low')
            return (
              <text x={percent(x)} y={15} text-anchor={x < 8 ? 'start' : x > 92 ? 'end' : 'middle'}>
                {format(tick)}
              </text>
            )
          })}
        </svg>
      </div>
      <figcaption class="small soft">{legend}</figcaption>
    </figure>
  )
}

function Drawing({ row, scale, format }: { row: ForestRow; scale: Scale; format: Props['format'] }) {
  const { estimate, lower, upper, shrunken, band, margin, tone, text } = row
  const from = scale.at(lower, 'low')
  const to = scale.at(upper, 'high')
  return (
    <svg class={`forest-drawing ${tone}`} width="100%" height={height} role="img" aria-label={text}>
      {band === null ? null : (
        <rect
          class="forest-band"
          x={percent(scale.at(band.from, 'low'))}
          width={percent(scale.at(band.to, 'high') - scale.at(band.from, 'low'))}
          y={0}
          height={height}
        />
      )}
      {scale.ticks.map((tick) => (
        <Line class={tick === 0 ? 'forest-zero' : 'forest-tick'} x={scale.at(tick, 'low')} />
      ))}
      {margin === null ? null : <Margin x={scale.at(margin, 'low')} text={format(margin)} />}
      {estimate === null ? null : (
        <>
          <line class="forest-interval" x1={percent(from)} x2={percent(to)} y1={middle} y2={middle} />
          <Mark x={from} d={scale.isBeyond(lower) ? 'M8 -5l-6 5l6 5' : 'M0 -5v10'} />
          <Mark x={to} d={scale.isBeyond(upper) ? 'M-8 -5l6 5l-6 5' : 'M0 -5v10'} />
          <svg x={percent(scale.at(estimate, 'low'))} y={middle} overflow="visible" aria-hidden="true">
            <rect class="forest-estimate" x={-5} y={-5} width={10} height={10} />
          </svg>
        </>
      )}
      {shrunken === null ? null : (
        <svg x={percent(scale.at(shrunken, 'low'))} y={middle + 12} overflow="visible" aria-hidden="true">
          <path class="forest-shrunken" d="M0 -5l5 5l-5 5l-5 -5z" />
        </svg>
      )}
    </svg>
  )
}

const Line = ({ class: name, x }: { class: string; x: number }) => (
  <line class={name} x1={percent(x)} x2={percent(x)} y1={0} y2={height} />
)

const Mark = ({ x, d }: { x: number; d: string }) => (
  <svg x={percent(x)} y={middle} overflow="visible" aria-hidden="true">
    <path class="forest-end" d={d} />
  </svg>
)

const Margin = ({ x, text }: { x: number; text: string }) => (
  <>
    <Line class="forest-margin" x={x} />
    <text
      class="forest-margin-text"
      x={percent(x)}
      dx={x > 70 ? -4 : 4}
      y={12}
      text-anchor={x > 70 ? 'end' : 'start'}
    >
      {text}
    </text>
  </>
)
