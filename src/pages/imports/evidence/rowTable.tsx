import { formatDate } from '../../../locales/format.ts'
import { maskedText } from '../../../locales/maskedText.ts'
import type { PreviewedRow } from '../../../services/evidence/previewFile.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

/** Enough to see whether rows land where they should. */
const mostShown = 200

/** The rows that a barrier was found for: what each says, where it would go, and why there. */
export function RowTable({ call, rows }: { call: PageCall; rows: PreviewedRow[] }) {
  const { t, locale } = call
  const { evidence: words, line } = t.pages.imports
  const { evidenceSources } = t.pages.board
  if (rows.length === 0) return null
  // What somebody has to look at stands first: guesses, then what would be stored, then what is known.
  const weight = ({ isKnown, by }: PreviewedRow) => (isKnown ? 2 : by === 'similarTitle' ? 0 : 1)
  const shown = rows.toSorted((a, b) => weight(a) - weight(b) || a.line - b.line).slice(0, mostShown)
  return (
    <>
      <h2>{words.rows}</h2>
      <ScrollTable caption={words.rowsCaption({ shown: shown.length, total: rows.length })} dense>
        <Heads names={[line, words.says, words.origin, words.barrier, words.why]} numbers={[0]} />
        <tbody>
          {shown.map((row) => (
            <tr>
              <td class="number">{row.line}</td>
              <td>
                <Said call={call} row={row} />
              </td>
              <td>
                {evidenceSources[row.evidence.source] ?? row.evidence.source}
                {', '}
                {formatDate(locale, row.evidence.date)}
              </td>
              <td>
                <a href={`/barriers/${row.barrierId}`}>{row.barrier}</a>
              </td>
              <td>
                <Why call={call} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}

function Said({ call: { t }, row: { evidence } }: { call: PageCall; row: PreviewedRow }) {
  const { evidence: words } = t.pages.imports
  const { quote, affected, sampleSize } = evidence
  return (
    <>
      {quote === undefined ? (
        <span class="soft">{words.countsOnly}</span>
      ) : (
        <span class="prose">{maskedText(t, quote)}</span>
      )}
      {affected === undefined ? null : (
        <p class="small soft">{words.hit({ affected, sampleSize: sampleSize ?? null })}</p>
      )}
    </>
  )
}

function Why({ call: { t }, row }: { call: PageCall; row: PreviewedRow }) {
  const { by, double } = t.pages.imports.evidence
  if (row.isKnown)
    return (
      <Badge icon="minus" tone="neutral">
        {double}
      </Badge>
    )
  if (row.by === 'similarTitle')
    return (
      <Badge icon="question" tone="warn">
        {by.similarTitle({ likeness: row.likeness ?? 0 })}
      </Badge>
    )
  return <>{row.by === 'rule' ? by.rule({ rule: row.rule ?? '' }) : by[row.by]}</>
}
