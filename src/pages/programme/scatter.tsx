import { axisOf, placed } from '../charts/axisOf.ts'

interface Point {
  predicted: number
  realised: number
  lower: number
  upper: number
}

interface Props {
  points: readonly Point[]
  names: { predicted: string; realised: string }
  text: string
  format(value: number): string
}

const size = { width: 330, height: 300 }
const [left, right, top, bottom] = [58, size.width - 12, 30, size.height - 48]

/** Predicted against measured lifts, and the line on which they are the same. */
export function Scatter({ points, names, text, format }: Props) {
  const across = axisOf(
    points.map(({ predicted }) => predicted),
    4,
  )
  const most = Math.max(
    ...points.map(({ predicted, realised }) => Math.max(Math.abs(predicted), Math.abs(realised))),
  )
  const held = (value: number) => Math.max(-2 * most, Math.min(2 * most, value))
  const up = axisOf(
    points.flatMap(({ realised, lower, upper }) => [realised, held(lower), held(upper)]),
    4,
  )
  const x = (value: number) => placed(across, value, left, right)
  const y = (value: number) => placed(up, value, bottom, top)
  const same = { from: Math.max(across.low, up.low), to: Math.min(across.high, up.high) }
  return (
    <svg class="chart scatter" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={text}>
      {across.ticks.map((tick) => (
        <>
          <line class="grid-line" x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} />
          <text x={x(tick)} y={bottom + 18} text-anchor="middle">
            {format(tick)}
          </text>
        </>
      ))}
      {up.ticks.map((tick) => (
        <>
          <line class="grid-line" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick) + 4} text-anchor="end">
            {format(tick)}
          </text>
        </>
      ))}
      <line class="axis" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      <line class="axis" x1={x(0)} x2={x(0)} y1={top} y2={bottom} />
      <line class="same" x1={x(same.from)} y1={y(same.from)} x2={x(same.to)} y2={y(same.to)} />
      {points.map(({ predicted, realised, lower, upper }) => (
        <g>
          <line class="spread" x1={x(predicted)} x2={x(predicted)} y1={y(held(lower))} y2={y(held(upper))} />
          <circle class="dot" cx={x(predicted)} cy={y(realised)} r={4} />
        </g>
      ))}
      <text class="name" x={left} y={16}>
        {names.realised}
      </text>
      <text class="name" x={right} y={size.height - 8} text-anchor="end">
        {names.predicted}
      </text>
    </svg>
  )
}
