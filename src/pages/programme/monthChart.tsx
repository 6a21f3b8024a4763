import type { MonthOfTests } from '../../domain/programme/testsPerMonth.ts'

interface Props {
  months: readonly MonthOfTests[]
  text: string
  /** A month in few letters. */
  short(month: string): string
  count(n: number): string
}

const [step, bar, high] = [46, 28, 110]

/** How many tests ended in each month, the won ones filled; the number stands on its bar. */
export function MonthChart({ months, text, short, count }: Props) {
  const most = Math.max(1, ...months.map(({ ended }) => ended))
  const height = (n: number) => (n / most) * high
  const width = Math.max(months.length * step, 4 * step)
  return (
    <svg
      class="chart months"
      viewBox={`0 0 ${width} ${high + 62}`}
      width={width}
      height={high + 62}
      role="img"
      aria-label={text}
    >
      {months.map(({ month, ended, won }, i) => {
        const x = i * step + (step - bar) / 2
        const isFirstOfYear = i === 0 || month.endsWith('-01')
        return (
          <g>
            {ended === won ? null : (
              <rect
                class="hollow"
                x={x}
                y={high + 20 - height(ended)}
                width={bar}
                height={height(ended - won)}
              />
            )}
            {won === 0 ? null : (
              <rect class="filled" x={x} y={high + 20 - height(won)} width={bar} height={height(won)} />
            )}
            {ended === 0 ? null : (
              <text class="value" x={x + bar / 2} y={high + 15 - height(ended)} text-anchor="middle">
                {count(ended)}
              </text>
            )}
            <text x={x + bar / 2} y={high + 38} text-anchor="middle">
              {short(month)}
            </text>
            {isFirstOfYear ? (
              <text x={x + bar / 2} y={high + 55} text-anchor="middle">
                {month.slice(0, 4)}
              </text>
            ) : null}
          </g>
        )
      })}
      <line class="axis" x1={0} x2={width} y1={high + 20} y2={high + 20} />
    </svg>
  )
}
