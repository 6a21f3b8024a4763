import { calendarDate } from '../../../services/calendarDate.ts'
import { addEvidence } from '../../../services/evidence/add.ts'
import { type BarrierRow, barrierResource } from '../../../services/resources/barrier.ts'
import { mapStore } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import {
  blank,
  type FieldFault,
  type FormState,
  faultsOfRefusal,
  typedInto,
} from '../../fields/checkInput.ts'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { EvidenceForm } from './evidenceForm.tsx'
import { checkEvidence, evidenceFields } from './evidenceInput.ts'

const path = '/barriers/{id}/new-evidence'
const readBarrier = async (call: PageCall): Promise<BarrierRow> =>
  (await barrierResource.read(call.deps, call.id)).view as BarrierRow

async function viewOf(call: PageCall, barrier: BarrierRow, form: FormState): Promise<View> {
  const today = calendarDate(call.deps.now(), (await readSettings(call.deps)).timeZone)
  const shown = { ...form, values: { date: today, ...form.values } }
  const map = await mapStore.find(call.deps.db, barrier.mapId)
  return {
    title: call.t.pages.board.evidenceForm.title,
    place: { map, steps: [[`/barriers/${barrier.id}`, barrier.title]] },
    ...(form.faults.length > 0 ? { status: 422 } : {}),
    body: (
      <EvidenceForm
        call={call}
        barrier={barrier}
        form={shown}
        today={today}
        action={`/barriers/${barrier.id}/new-evidence`}
        submit={call.t.pages.board.evidenceForm.submit}
      />
    ),
  }
}

export const newEvidencePage: Page = {
  path,
  role: 'editor',
  view: async (call) => viewOf(call, await readBarrier(call), blank()),
}

export const newEvidence: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, t, id } = call
    const { evidenceForm: words } = t.pages.board
    const barrier = await readBarrier(call)
    const values = typedInto(call, evidenceFields)
    const again = (faults: FieldFault[]) => viewOf(call, barrier, { values, faults })
    const checked = checkEvidence(call, values)
    if (!checked.ok) return again(checked.faults)
    try {
      const { created } = await call.write(() => addEvidence(deps, actor, id, checked.input))
      if (created === 0) return again([{ field: 'externalId', text: words.duplicate }])
      return { redirect: `/barriers/${id}` }
    } catch (error) {
      return again(faultsOfRefusal(call.t, error))
    }
  },
}
