import type { Remark } from '../../../services/imports/notices.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { packFile } from '../file/carriedFile.ts'
import { Remarks } from '../file/remarks.tsx'
import { Mapping } from './mapping.tsx'

interface Props {
  call: PageCall
  bytes: Uint8Array
  form: FormState
  remarks: Remark[]
}

/** A file that cannot be taken as it was understood: what is wrong, and the mapping that may mend it. */
export async function BacklogRefused({ call, bytes, form, remarks }: Props) {
  const { t, csrf, id } = call
  const { backlog: words } = t.pages.imports
  const back = `/maps/${id}/import-backlog`
  return (
    <>
      {remarks.length === 0 ? null : <Remarks t={t} remarks={remarks} alert />}
      <Form
        action={`${back}/preview`}
        csrf={csrf}
        form={form}
        t={t}
        submit={words.previewAgain}
        files
        cancel={back}
        class="card"
      >
        <h2>{words.mapping}</h2>
        <input type="hidden" name="carried" value={packFile(bytes)} />
        {await Mapping({ call, bytes, form })}
      </Form>
    </>
  )
}
