import { resultsFormats } from '../../../importers/results/index.ts'
import { PlainField } from '../../fields/plainField.tsx'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { type FailedForm, valueIn } from '../failedForm.tsx'
import { faultText } from '../faultText.ts'
import { formatIds } from './importing/previewed.ts'
import type { SectionProps } from './load.ts'
import { ModeField } from './modeField.tsx'

const most = 200

/** The form that records a table, from a file or pasted, and what was wrong with it row by row. */
export function FileForm({
  call,
  loaded: { experiment },
  failed,
}: SectionProps & { failed: FailedForm | undefined }) {
  const { t } = call
  const texts = t.pages.tests.experiment.record
  const imports = t.pages.resultImports
  const faultTexts = t.pages.tests.faults
  const faults = failed?.form === 'file' ? failed.faults : []
  const where = (pointer: string) => {
    const [, line, column] = /^line (\d+)(?:, (.+))?$/.exec(pointer) ?? []
    if (line === undefined)
      return pointer.startsWith('?mode') ? texts.mode : pointer === '/mode' ? texts.mode : pointer
    return `${faultTexts.line({ line })}${column === undefined ? '' : `, ${column}`}`
  }
  return (
    <>
      <h3>{imports.title}</h3>
      {faults.length === 0 ? null : (
        <div class="notice bad" role="alert" id="faults">
          <ScrollTable caption={faultTexts.title}>
            <Heads names={[faultTexts.where, faultTexts.what]} />
            <tbody>
              {faults.slice(0, most).map((fault) => (
                <tr>
                  <th scope="row">{where(fault.pointer)}</th>
                  <td>{faultText(faultTexts, fault.detail)}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          {faults.length > most ? <p>{faultTexts.more({ count: faults.length - most })}</p> : null}
        </div>
      )}
      <form
        method="post"
        action={`/experiments/${experiment.id}#faults`}
        enctype="multipart/form-data"
        class="card"
      >
        <CsrfField value={call.csrf} />
        <input type="hidden" name="form" value="file" />
        <p class="hint">{imports.hint}</p>
        <PlainField
          form="file"
          name="format"
          label={imports.format}
          control={(attributes) => (
            <select {...attributes}>
              {formatIds.map((id) => (
                <option value={id} selected={id === valueIn(failed, 'file', 'format')}>
                  {id === 'auto' ? imports.auto : resultsFormats[id].name}
                </option>
              ))}
            </select>
          )}
        />
        <ModeField t={t} form="file" mode={experiment.mode} value={valueIn(failed, 'file', 'mode')} />
        <PlainField
          form="file"
          name="file"
          label={texts.upload}
          control={(attributes) => (
            <input {...attributes} type="file" accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl" />
          )}
        />
        <PlainField
          form="file"
          name="table"
          label={texts.paste}
          control={(attributes) => (
            <textarea {...attributes} spellcheck={false}>
              {valueIn(failed, 'file', 'table')}
            </textarea>
          )}
        />
        <p class="actions">
          <button
            type="submit"
            name="step"
            value="preview"
            formaction={`/experiments/${experiment.id}#preview`}
          >
            {imports.preview}
          </button>
          <button type="submit" name="step" value="import" class="quiet">
            {imports.submit}
          </button>
        </p>
      </form>
    </>
  )
}
