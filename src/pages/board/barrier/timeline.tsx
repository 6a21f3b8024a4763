import { formatNumber } from '../../../locales/format.ts'
import { formatMonth } from '../../../locales/formatMonth.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { type Counted, type Timeline, timelineOf } from './timelineSpans.ts'

const [names, room, lane, head] = [120, 600, 34, 6]

/** When evidence on a barrier came, source by source; and the same as a table. */
export function EvidenceTimeline({ call, counted }: { call: PageCall; counted: readonly Counted[] }) {
  const { t, locale } = call
  const { timeline: words } = t.pages.ledger
  const drawn = timelineOf(counted)
  const { spans, rows } = drawn
  if (rows.length === 0) return null
  const long = (span: string) =>
    span.length === 4 ? span : `${formatMonth(locale, span, 'long')} ${span.slice(0, 4)}`
  const named = (source: string) => t.pages.board.evidenceSources[source] ?? source
  const whole = (value: number) => formatNumber(locale, value)
  const said = rows.map(({ source, counts, total }) => {
    const most = Math.max(...counts)
    const peak = long(spans[counts.indexOf(most)] ?? '')
    return words.of({ source: named(source), count: total, peak, most })
  })
  const text = words.text({
    sources: `${said.join('. ')}.`,
    from: long(spans[0] ?? ''),
    to: long(spans.at(-1) ?? ''),
  })
  return (
    <>
      <h3>{words.heading}</h3>
      <figure class="evidence-time">
        <Lanes
          drawn={drawn}
          text={text}
          named={named}
          label={(span) => shortOf(span, spans, locale)}
          whole={whole}
        />
        <figcaption class="small soft">{words.note}</figcaption>
      </figure>
      <details>
        <summary>{words.table}</summary>
        <ScrollTable caption={words.caption} dense>
          <Heads
            names={[words.when, ...rows.map(({ source }) => named(source)), words.all]}
            numbers={Array.from({ length: rows.length + 1 }, (_, i) => i + 1)}
          />
          <tbody>
            {spans.map((span, i) => (
              <tr>
                <th scope="row">{long(span)}</th>
                {rows.map(({ counts }) => (
                  <td class="number">{whole(counts[i] ?? 0)}</td>
                ))}
                <td class="number">{whole(rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0))}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </details>
    </>
  )
}

/** Years stand under each January and under the first month. */
function shortOf(span: string, spans: readonly string[], locale: PageCall['locale']): [string, string] {
  if (span.length === 4) return [span, '']
  const withYear = span.endsWith('-01') || span === spans[0]
  return [formatMonth(locale, span, 'short'), withYear ? span.slice(0, 4) : '']
}

interface LanesProps {
  drawn: Timeline
  text: string
  named(source: string): string
  label(span: string): [string, string]
  whole(value: number): string
}

function Lanes({ drawn: { spans, rows }, text, named, label, whole }: LanesProps) {
  const step = Math.max(Math.min(room / spans.length, 48), 24)
  const bar = step - 8
  const width = names + step * spans.length + 12
  const most = Math.max(...rows.flatMap(({ counts }) => counts))
  const bottom = head + rows.length * lane
  const height = bottom + 38
  const every = Math.ceil(40 / step)
  return (
    <svg
      class="chart evidence-lanes"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={text}
    >
      {rows.map(({ source, counts }, row) => {
        const base = head + (row + 1) * lane
        const name = named(source)
        return (
          <g>
            <text class="name" x={0} y={base - 6}>
              {name.length > 15 ? `${name.slice(0, 14)}…` : name}
            </text>
            <line class="grid-line" x1={names} x2={names + step * spans.length} y1={base} y2={base} />
            {counts.map((count, i) => {
              if (count === 0) return null
              const tall = Math.max((count / most) * (lane - 18), 2)
              const x = names + i * step + (step - bar) / 2
              return (
                <>
                  <rect class="filled" x={x} y={base - tall} width={bar} height={tall} />
                  <text x={x + bar / 2} y={base - tall - 3} text-anchor="middle">
                    {whole(count)}
                  </text>
                </>
              )
            })}
          </g>
        )
      })}
      {spans.map((span, i) => {
        const [name, year] = label(span)
        const x = names + (i + 0.5) * step
        return (
          <>
            {i % every === 0 ? (
              <text x={x} y={bottom + 16} text-anchor="middle">
                {name}
              </text>
            ) : null}
            {year === '' ? null : (
              <text x={x} y={bottom + 33} text-anchor="middle">
                {year}
              </text>
            )}
          </>
        )
      })}
    </svg>
  )
}
