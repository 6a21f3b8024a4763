import { blank, type FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { examples } from '../example/examples.ts'
import { MapForm } from './newMap.tsx'
import { UploadForm } from './uploadForm.tsx'

/** What an editor sees before there is any map. */
export function FirstStart({ call, map }: { call: PageCall; map: FormState }) {
  const { t, csrf } = call
  const { start } = t.pages.board
  return (
    <>
      <p>{start.lead}</p>
      <div class="starts">
        <section class="card">
          <h2>{start.importHeading}</h2>
          <p>{start.importText}</p>
          <UploadForm call={call} form={blank()} />
        </section>
        <section class="card">
          <h2>{start.exampleHeading}</h2>
          <p>{start.exampleText({ count: examples.length })}</p>
          <Form action="/examples" csrf={csrf} form={blank()} t={t} submit={start.exampleSubmit}>
            {null}
          </Form>
        </section>
        <section class="card">
          <h2>{start.emptyHeading}</h2>
          <MapForm call={call} form={map} />
        </section>
      </div>
    </>
  )
}
