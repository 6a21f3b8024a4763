import { knownToBacklog } from '../../../../db/queries/backlogImport.ts'
import { barriersToBind } from '../../../../db/queries/evidence.ts'
import type { FormState } from '../../fields/checkInput.ts'
import type { PageCall } from '../../page.ts'
import { headingsOf } from '../file/headings.ts'
import { MappingFields } from './mappingFields.tsx'

interface Props {
  call: PageCall
  bytes: Uint8Array
  form: FormState
}

/** The fields of a mapping with what there is to choose from: the file's headings, the map's barriers, the metrics. */
export async function Mapping({ call, bytes, form }: Props) {
  const { deps, id, t } = call
  const [barriers, { metrics }] = await Promise.all([
    barriersToBind(deps.db, id),
    knownToBacklog(deps.db, id),
  ])
  return (
    <MappingFields t={t} form={form} headings={headingsOf(bytes)} barriers={barriers} metrics={metrics} />
  )
}
