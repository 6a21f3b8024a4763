import type { ImportRow } from '../../../../db/queries/imports.ts'
import { blank, type FormState } from '../../fields/checkInput.ts'
import { Field } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'

interface Props {
  call: PageCall
  row: ImportRow
  form?: FormState
  /** That stand in its way. */
  tests?: { id: string; name: string }[]
}

/** Asks why an import is to be reversed, after saying what that does. */
export function ReverseForm({ call, row, form = blank(), tests = [] }: Props) {
  const { reverse } = call.t.pages.imports.one
  // Evidence and rows of results can always be taken back.
  const mayBeRefused = row.kind === 'map' || row.kind === 'backlog'
  return (
    <section id="reverse">
      <h2>{reverse.heading}</h2>
      {tests.length === 0 ? null : (
        <Notice tone="bad" title={reverse.started} role="alert">
          <ul>
            {tests.map(({ id, name }) => (
              <li>
                <a href={`/experiments/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={`/imports/${row.id}/reverse`} class="card">
        <CsrfField value={call.csrf} />
        <p>
          {reverse.warning[row.kind]} {mayBeRefused ? reverse.blocked : null}
        </p>
        <Field
          form={form}
          name="reason"
          label={reverse.reason}
          hint={reverse.reasonHint}
          required
          more={{ maxlength: '2000' }}
        />
        <div class="actions">
          <button type="submit" class="danger">
            {reverse.submit}
          </button>
        </div>
      </form>
    </section>
  )
}
