import { importBacklogFile } from '../../../services/backlog/importFile.ts'
import { readBacklogFile } from '../../../services/backlog/readFile.ts'
import { deliverSoon } from '../../../services/events/deliverSoon.ts'
import { remark } from '../../../services/imports/notices.ts'
import type { Action, FormCall, View } from '../../page.ts'
import { takenFile } from '../file/takenFile.ts'
import { readMap, underImports } from '../place.ts'
import { BacklogFileForm } from './form.tsx'
import { mappingValues, typedMapping } from './mappingInput.ts'
import { BacklogPreview } from './preview.tsx'
import { BacklogRefused } from './refused.tsx'

const path = '/maps/{id}/import-backlog'

/** Shows what a file of ideas would become; nothing is stored. */
export const previewBacklog: Action = { path: `${path}/preview`, role: 'editor', run: previewed }

/** Stores what the preview showed: the same file by the same mapping, carried through the form. */
export const storeBacklog: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, locale, field } = call
    const { bytes, faults } = await takenFile(call)
    const typed = typedMapping(call)
    if (faults.length > 0 || typed.faults.length > 0) return previewed(call)
    const file = { bytes, type: '', mapping: typed.mapping }
    const { read } = await readBacklogFile(deps, await readMap(call, id), file)
    if (read.faults.length > 0) return previewed(call)
    const plan = (dryRun: boolean) => importBacklogFile(deps, actor, id, { ...file, dryRun }, locale)
    const { known } = (await plan(true)).answer
    if (known !== null && field('again') === '') return previewed(call, true)
    const { importId } = await call.write(() => plan(false))
    if (importId === null) return { ...(await previewed(call)), status: 422 }
    deliverSoon(deps)
    return { redirect: `/imports/${importId}` }
  },
}

async function previewed(call: FormCall, unticked = false): Promise<View> {
  const { deps, actor, id, locale, t } = call
  const { backlog: words } = t.pages.imports
  const map = await readMap(call, id)
  const place = underImports(call, map)
  const { bytes, faults } = await takenFile(call)
  if (faults.length > 0) {
    const form = { values: { file: '', table: call.field('table') }, faults }
    return { title: words.title, place, status: 422, body: <BacklogFileForm call={call} form={form} /> }
  }
  const typed = typedMapping(call)
  const file = { bytes, type: '', mapping: typed.mapping }
  const { read } = await readBacklogFile(deps, map, file)
  const values = typed.faults.length > 0 ? typed.values : mappingValues(read.mapping)
  const form = { values, faults: typed.faults }
  if (read.faults.length > 0 || typed.faults.length > 0)
    return {
      title: words.refusedTitle,
      place,
      status: 422,
      body: await BacklogRefused({
        call,
        bytes,
        form,
        remarks: read.faults.map((fault) => remark(locale, fault)),
      }),
    }
  const { answer } = await importBacklogFile(deps, actor, id, { ...file, dryRun: true }, locale)
  return {
    title: words.previewTitle,
    kept: true,
    place,
    ...(unticked ? { status: 422 } : {}),
    wide: true,
    body: await BacklogPreview({ call, seen: answer, ideas: read.ideas.length, bytes, form, unticked }),
  }
}
