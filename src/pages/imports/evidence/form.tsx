import { rulesInUse } from '../../../../db/queries/evidenceRules.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { carriedMegabytes } from '../file/carriedFile.ts'
import { FileFields } from '../file/fileFields.tsx'

/** Asks for a file of evidence. */
export async function EvidenceFileForm({
  call,
  map,
  form,
}: {
  call: PageCall
  map: MapRow
  form: FormState
}) {
  const { t, csrf, deps } = call
  const { evidence: words } = t.pages.imports
  const rules = await rulesInUse(deps.db, map.id)
  return (
    <>
      <Form
        action={`/maps/${map.id}/import-evidence/preview`}
        csrf={csrf}
        form={form}
        t={t}
        submit={words.submit}
        files
        class="card"
      >
        <FileFields t={t} form={form} hint={words.fileHint({ megabytes: carriedMegabytes })} />
        <Choice
          form={form}
          name="source"
          label={words.source}
          options={[['', words.asRows], ...Object.entries(t.pages.board.evidenceSources)]}
        />
      </Form>
      <p>
        {words.rules({ count: rules.length })}{' '}
        <a href={`/maps/${map.id}/evidence-rules`}>{words.rulesLink}</a>
      </p>
      <details>
        <summary>{words.columns}</summary>
        <p>{words.columnsText}</p>
      </details>
    </>
  )
}
