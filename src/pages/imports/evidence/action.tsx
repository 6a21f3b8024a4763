import { deliverSoon } from '../../../services/events/deliverSoon.ts'
import { importEvidenceFile } from '../../../services/evidence/importFile.ts'
import { previewEvidenceFile } from '../../../services/evidence/previewFile.ts'
import type { Action, FormCall, View } from '../../page.ts'
import { Remarks } from '../file/remarks.tsx'
import { takenFile } from '../file/takenFile.ts'
import { readMap, underImports } from '../place.ts'
import { EvidenceFileForm } from './form.tsx'
import { EvidencePreview } from './preview.tsx'

const path = '/maps/{id}/import-evidence'

/** What a form of evidence holds besides its file. */
const typed = ({ field }: FormCall) => ({ source: field('source'), table: field('table'), file: '' })

/** Shows where each row of a file would go; nothing is stored. */
export const previewEvidence: Action = { path: `${path}/preview`, role: 'editor', run: previewed }

/** Stores what the preview showed: the same file, carried through the form. */
export const storeEvidence: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, locale, field } = call
    const { bytes, faults } = await takenFile(call)
    if (faults.length > 0) return previewed(call)
    const file = { bytes, type: '', source: field('source') || undefined }
    const { known, faults: unread } = await previewEvidenceFile(deps, id, file, locale)
    if (unread.length > 0 || (known !== null && field('again') === '')) return previewed(call, known !== null)
    const { importId } = await call.write(() =>
      importEvidenceFile(deps, actor, id, { ...file, dryRun: false }, locale),
    )
    if (importId === null) return { ...(await previewed(call)), status: 422 }
    deliverSoon(deps)
    return { redirect: `/imports/${importId}` }
  },
}

async function previewed(call: FormCall, unticked = false): Promise<View> {
  const { deps, id, locale, t } = call
  const { evidence: words, refused } = t.pages.imports
  const map = await readMap(call, id)
  const place = underImports(call, map)
  const values = typed(call)
  const { bytes, faults } = await takenFile(call)
  if (faults.length > 0)
    return {
      title: words.title,
      place,
      status: 422,
      body: await EvidenceFileForm({ call, map, form: { values, faults } }),
    }
  const { source } = values
  const seen = await previewEvidenceFile(deps, id, { bytes, type: '', source: source || undefined }, locale)
  if (seen.faults.length > 0)
    return {
      title: refused,
      place,
      status: 422,
      body: (
        <>
          <Remarks t={t} remarks={seen.faults} alert />
          {await EvidenceFileForm({ call, map, form: { values, faults: [] } })}
        </>
      ),
    }
  return {
    title: words.previewTitle,
    kept: true,
    place,
    ...(unticked ? { status: 422 } : {}),
    body: (
      <EvidencePreview call={call} map={map} seen={seen} bytes={bytes} source={source} unticked={unticked} />
    ),
  }
}
