import type { Dictionary } from '../../../locales/dictionary.ts'
import { faultText } from '../../../locales/faultText.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import type { FailedForm } from '../failedForm.tsx'

const most = 200

/** What is wrong with a table of results, row by row; nothing where it was another form that was refused. */
export function FileFaults({ t, failed }: { t: Dictionary; failed: FailedForm | undefined }) {
  const texts = t.pages.tests.experiment.record
  const faultTexts = t.pages.tests.faults
  const faults = failed?.form === 'file' ? failed.faults : []
  const where = (pointer: string) => {
    const [, line, column] = /^line (\d+)(?:, (.+))?$/.exec(pointer) ?? []
    if (line === undefined)
      return pointer.startsWith('?mode') ? texts.mode : pointer === '/mode' ? texts.mode : pointer
    return `${faultTexts.line({ line })}${column === undefined ? '' : `, ${column}`}`
  }
  if (faults.length === 0) return null
  return (
    <div class="notice bad" role="alert" id="faults">
      <ScrollTable caption={faultTexts.title}>
        <Heads names={[faultTexts.where, faultTexts.what]} />
        <tbody>
          {faults.slice(0, most).map((fault) => (
            <tr>
              <th scope="row">{where(fault.pointer)}</th>
              <td>{faultText(t, fault.detail)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {faults.length > most ? <p>{faultTexts.more({ count: faults.length - most })}</p> : null}
    </div>
  )
}
