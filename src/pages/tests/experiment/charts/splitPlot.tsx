import { percent } from './scale.ts'

export interface SplitRow {
  variant: string
  observed: number
  expected: number
  /** The row in words, beside the drawing. */
  text: string
}

interface Props {
  label: string
  rows: SplitRow[]
}

/** 95 in 100 splits made by chance lie within so many standard deviations. */
const CHANCE = 1.96

/** How far each arm is from the people that its weight promises, against what chance does. */
export function SplitPlot({ label, rows }: Props) {
  const total = rows.reduce((sum, { observed }) => sum + observed, 0)
  const chanceOf = ({ expected }: SplitRow) => CHANCE * Math.sqrt(expected * (1 - expected / total))
  const widest = Math.max(
    1,
    ...rows.flatMap((row) => [chanceOf(row) * 1.3, Math.abs(row.observed - row.expected)]),
  )
  const x = (off: number) => 50 + (off / widest) * 47
  return (
    <ul class="split" aria-label={label}>
      {rows.map((row) => {
        const chance = chanceOf(row)
        const off = row.observed - row.expected
        return (
          <li>
            <strong>{row.variant}</strong>
            <svg width="100%" height={28} role="img" aria-label={row.text}>
              <rect
                class="forest-band"
                x={percent(x(-chance))}
                width={percent(x(chance) - x(-chance))}
                y={4}
                height={20}
              />
              <line class="forest-zero" x1="50%" x2="50%" y1={0} y2={28} />
              <line
                class={Math.abs(off) > chance ? 'split-off far' : 'split-off'}
                x1="50%"
                x2={percent(x(off))}
                y1={14}
                y2={14}
              />
              <circle
                class={Math.abs(off) > chance ? 'split-mark far' : 'split-mark'}
                cx={percent(x(off))}
                cy={14}
                r={5}
              />
            </svg>
            <span class="small">{row.text}</span>
          </li>
        )
      })}
    </ul>
  )
}
