import { PlainField } from '../../fields/plainField.tsx'
import { formatName } from '../../imports/formatName.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { type FailedForm, valueIn } from '../failedForm.tsx'
import { ExampleRows } from './exampleRows.tsx'
import { FileFaults } from './fileFaults.tsx'
import { formatIds } from './importing/previewed.ts'
import type { SectionProps } from './load.ts'
import { ModeField } from './modeField.tsx'

/** The form that records a table, from a file or pasted, and what was wrong with it, unless the preview tells that. */
export function FileForm({
  call,
  loaded: { experiment, metrics, analysis },
  failed,
  told,
}: SectionProps & { failed: FailedForm | undefined; told: boolean }) {
  const { t } = call
  const texts = t.pages.tests.experiment.record
  const imports = t.pages.resultImports
  return (
    <details open={(experiment.status !== 'stopped' && analysis === null) || failed?.form === 'file'}>
      <summary>{imports.title}</summary>
      {told ? null : <FileFaults t={t} failed={failed} />}
      <form
        method="post"
        action={`/experiments/${experiment.id}#faults`}
        enctype="multipart/form-data"
        class="card"
      >
        <CsrfField value={call.csrf} />
        <input type="hidden" name="form" value="file" />
        <p class="hint">{imports.hint}</p>
        <ExampleRows t={t} experiment={experiment} metrics={metrics} />
        <PlainField
          form="file"
          name="format"
          label={imports.format}
          control={(attributes) => (
            <select {...attributes}>
              {formatIds.map((id) => (
                <option value={id} selected={id === valueIn(failed, 'file', 'format')}>
                  {id === 'auto' ? imports.auto : formatName(t, id)}
                </option>
              ))}
            </select>
          )}
        />
        <ModeField
          t={t}
          form="file"
          mode={experiment.mode}
          value={valueIn(failed, 'file', 'mode')}
          byFile={imports.modeByFile}
        />
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
    </details>
  )
}
