import type { Dictionary } from '../../../locales/dictionary.ts'
import type { ImportedBacklog } from '../../../services/backlog/importFile.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

const mostShown = 100

/** The rows of which the barrier or the metric was not found, and what can be done about it. */
export function UnmatchedTable({ t, rows }: { t: Dictionary; rows: ImportedBacklog['unmatched'] }) {
  const { backlog: words, line, notShown } = t.pages.imports
  if (rows.length === 0) return null
  return (
    <>
      <h2>{words.left}</h2>
      <ScrollTable caption={words.leftCaption} dense>
        <Heads names={[line, words.change, words.names, words.reason]} numbers={[0]} />
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <tr>
              <td class="number">{row.line}</td>
              <td>{row.change}</td>
              <td>{[row.stage, row.barrier, row.metric].filter((name) => name !== undefined).join(': ')}</td>
              <td>{words.reasons[row.reason]}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {rows.length > mostShown ? <p>{notShown({ count: rows.length - mostShown })}</p> : null}
    </>
  )
}
