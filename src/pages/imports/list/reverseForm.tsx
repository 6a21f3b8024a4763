import type { ImportRow } from '../../../../db/queries/imports.ts'
import { blank, type FormState } from '../../fields/checkInput.ts'
import { Field, Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'

interface Props {
  call: PageCall
  row: ImportRow
  form?: FormState
  /** That stand in its way. */
  tests?: { id: string; name: string }[]
}

/** Asks why an import is to be reversed, after saying what that does. */
export function ReverseForm({ call, row, form = blank(), tests = [] }: Props) {
  const { t, csrf } = call
  const { reverse } = t.pages.imports.one
  return (
    <section id="reverse">
      <h2>{reverse.heading}</h2>
      <p>
        {reverse.warning[row.kind]} {row.kind === 'results' ? null : reverse.blocked}
      </p>
      {tests.length === 0 ? null : (
        <ul>
          {tests.map(({ id, name }) => (
            <li>
              <a href={`/experiments/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <Form
        action={`/imports/${row.id}/reverse`}
        csrf={csrf}
        form={form}
        t={t}
        submit={reverse.submit}
        class="card"
      >
        <Field
          form={form}
          name="reason"
          label={reverse.reason}
          hint={reverse.reasonHint}
          required
          more={{ maxlength: '2000' }}
        />
      </Form>
    </section>
  )
}
