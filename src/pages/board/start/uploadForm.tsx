import type { FormState } from '../../fields/checkInput.ts'
import { Field, Form } from '../../fields/formFields.tsx'
import { carriedMegabytes } from '../../imports/file/carriedFile.ts'
import type { PageCall } from '../../page.ts'

/** Asks for the file of a map. */
export function UploadForm({ call, form }: { call: PageCall; form: FormState }) {
  const { t, csrf } = call
  const { importing } = t.pages.board
  return (
    <Form action="/import/preview" csrf={csrf} form={form} t={t} submit={importing.submit} files>
      <Field
        form={form}
        name="file"
        type="file"
        label={importing.file}
        hint={importing.fileHint({ megabytes: carriedMegabytes })}
        required
        more={{ accept: '.csv,.tsv,.txt,.json,.md,.mmd,text/csv,application/json,text/markdown,text/plain' }}
      />
    </Form>
  )
}
