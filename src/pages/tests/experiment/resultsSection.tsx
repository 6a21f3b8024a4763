import type { FailedForm } from '../failedForm.tsx'
import { DayForm } from './dayForm.tsx'
import { FileForm } from './fileForm.tsx'
import { ImportList } from './importing/importList.tsx'
import { Preview } from './importing/preview.tsx'
import type { Previewed } from './importing/previewed.ts'
import type { SectionProps } from './load.ts'
import { RowsTable } from './rowsTable.tsx'

/** The rows that came in, and for editors the forms that record more. */
export async function ResultsSection({
  call,
  loaded,
  failed,
  seen,
}: SectionProps & { failed: FailedForm | undefined; seen: Previewed | undefined }) {
  return (
    <section id="results">
      <h2>{call.t.pages.tests.experiment.results}</h2>
      {await RowsTable({ call, loaded })}
      {await ImportList({ call })}
      {call.can('editor') ? (
        <>
          <DayForm call={call} loaded={loaded} failed={failed} />
          <FileForm call={call} loaded={loaded} failed={failed} told={seen !== undefined} />
          {seen === undefined ? null : <Preview call={call} seen={seen} failed={failed} />}
        </>
      ) : null}
    </section>
  )
}
