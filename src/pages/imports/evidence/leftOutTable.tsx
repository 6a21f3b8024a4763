import type { LeftOutRow } from '../../../services/evidence/previewFile.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

const mostShown = 100
/** As much of a quote as an address may carry. */
const mostTried = 300

/** The rows that no barrier was found for, each with what could be done about it. */
export function LeftOutTable({ call, map, rows }: { call: PageCall; map: MapRow; rows: LeftOutRow[] }) {
  const { evidence: words, line, notShown } = call.t.pages.imports
  if (rows.length === 0) return null
  const ruleFor = (quote: string) =>
    `/maps/${map.id}/evidence-rules?${new URLSearchParams({ try: quote.slice(0, mostTried).replaceAll('\n', ' ') })}#try`
  return (
    <>
      <h2>{words.left}</h2>
      <ScrollTable caption={words.leftCaption} dense>
        <Heads names={[line, words.says, words.names, words.reason]} numbers={[0]} />
        <tbody>
          {rows.slice(0, mostShown).map(({ line: at, quote, stage, barrier, reason }) => (
            <tr>
              <td class="number">{at}</td>
              <td>{quote === undefined ? <span class="soft">{words.countsOnly}</span> : quote}</td>
              <td>{[stage, barrier].filter((name) => name !== undefined).join(': ')}</td>
              <td>
                {words.reasons[reason]}
                {reason === 'unnamed' && quote !== undefined ? (
                  <>
                    {' '}
                    <a href={ruleFor(quote)}>{words.makeRule}</a>
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {rows.length > mostShown ? <p>{notShown({ count: rows.length - mostShown })}</p> : null}
    </>
  )
}
