import { said } from '../../../../domain/fault.ts'
import { deliverSoon } from '../../../../services/events/deliverSoon.ts'
import { planResultsImport } from '../../../../services/results/importPlan.ts'
import { carriedLimit, carriedMegabytes } from '../../../imports/file/carriedFile.ts'
import type { FormCall, View } from '../../../page.ts'
import { failedForm } from '../../failedForm.tsx'
import { experimentView } from '../view.tsx'
import { previewed } from './previewed.ts'

/** Shows what a file of results would come to, or imports it. */
export async function importForm(call: FormCall): Promise<{ redirect: string } | View> {
  const { deps, actor, id, locale, t, field, write } = call
  const seen = await previewed(call)
  const { file } = seen
  const refused = (faults: typeof seen.faults) => ({ form: 'file', faults, value: field })
  if (field('step') === 'preview' && seen.bytes.length > carriedLimit) {
    const detail = said('as_told', { text: t.pages.resultImports.tooLarge({ megabytes: carriedMegabytes }) })
    return experimentView(call, refused([{ pointer: '', detail }]))
  }
  if (seen.faults.length > 0) return experimentView(call, refused(seen.faults), seen)
  if (field('step') === 'preview') return experimentView(call, undefined, seen)
  const terms = { dryRun: false, again: field('again') !== '' }
  try {
    const done = await write(() => planResultsImport(deps, actor, id, file, terms, locale))
    deliverSoon(deps)
    if (done.importId === undefined) return experimentView(call, undefined, seen)
    return { redirect: `/experiments/${id}#${done.analysisId === undefined ? 'reported' : 'verdict'}` }
  } catch (error) {
    return experimentView(call, failedForm('file', error, field), seen)
  }
}
