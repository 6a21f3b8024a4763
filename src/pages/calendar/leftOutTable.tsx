import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'

interface Props {
  call: PageCall
  leftOut: readonly { hypothesisId: string; detail: string }[]
  /** How many there are; the first of them are named. */
  total: number
  changeOf(hypothesisId: string): string
}

/** So many are read by nobody; the rest is in the API's answer. */
const SHOWN = 100

/** What has no weeks, each with the sentence that says why. */
export function LeftOutTable({ call: { t }, leftOut, total, changeOf }: Props) {
  const texts = t.pages.calendar.leftOut
  if (total === 0) return null
  const shown = leftOut.slice(0, SHOWN)
  return (
    <details open={total <= 10}>
      <summary>{texts.title({ count: total })}</summary>
      <ScrollTable caption={texts.caption}>
        <Heads names={[texts.hypothesis, texts.why]} />
        <tbody>
          {shown.map(({ hypothesisId, detail }) => (
            <tr>
              <th scope="row">
                <a href={`/hypotheses/${hypothesisId}`}>{changeOf(hypothesisId)}</a>
              </th>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {total > shown.length ? <p class="soft">{texts.more({ count: total - shown.length })}</p> : null}
    </details>
  )
}
