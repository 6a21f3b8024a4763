import type { FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { carriedMegabytes } from '../file/carriedFile.ts'
import { FileFields } from '../file/fileFields.tsx'

/** Asks for a file of ideas. */
export function BacklogFileForm({ call, form }: { call: PageCall; form: FormState }) {
  const { t, csrf, id } = call
  const { backlog: words } = t.pages.imports
  return (
    <>
      <Form
        action={`/maps/${id}/import-backlog/preview`}
        csrf={csrf}
        form={form}
        t={t}
        submit={words.submit}
        files
        class="card"
      >
        <FileFields t={t} form={form} hint={words.fileHint({ megabytes: carriedMegabytes })} />
      </Form>
      <details>
        <summary>{words.columnsHeading}</summary>
        <p>{words.columnsText}</p>
      </details>
    </>
  )
}
