import { axisOf, placed } from '../charts/axisOf.ts'

interface Props {
  naive: number
  corrected: number
  names: { naive: string; corrected: string }
  text: string
  format(value: number): string
}

const width = 330
const [left, right] = [4, 255]

/** The sum as measured, and below it what is left of it: the difference is what picking winners adds. */
export function TotalChart({ naive, corrected, names, text, format }: Props) {
  const axis = axisOf([naive, corrected], 5)
  const x = (value: number) => placed(axis, value, left, right)
  const bars = [
    { name: names.naive, value: naive, look: 'hollow' },
    { name: names.corrected, value: corrected, look: 'filled' },
  ]
  return (
    <svg class="chart total" viewBox={`0 0 ${width} 104`} role="img" aria-label={text}>
      {bars.map(({ name, value, look }, i) => (
        <g>
          <text class="name" x={left} y={i * 50 + 15}>
            {name}
          </text>
          <rect
            class={look}
            x={Math.min(x(0), x(value))}
            y={i * 50 + 22}
            width={Math.max(1, Math.abs(x(value) - x(0)))}
            height={20}
          />
          <text class="value" x={Math.max(x(0), x(value)) + 8} y={i * 50 + 37}>
            {format(value)}
          </text>
        </g>
      ))}
      <line class="axis" x1={x(0)} x2={x(0)} y1={18} y2={100} />
    </svg>
  )
}
