import { type EvidenceInput, evidenceInput } from '../../../domain/barrier.ts'
import { noticeText } from '../../../importers/notice.ts'
import { calendarDate } from '../../../services/calendarDate.ts'
import { addEvidence } from '../../../services/evidence/add.ts'
import { type BarrierRow, barrierResource } from '../../../services/resources/barrier.ts'
import { mapStore } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import {
  blank,
  checkInput,
  type FieldFault,
  type FormState,
  faultsOfRefusal,
  typedInto,
  withoutGaps,
} from '../../fields/checkInput.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { EvidenceForm } from './evidenceForm.tsx'

const path = '/barriers/{id}/new-evidence'
const texts = ['source', 'date', 'quote', 'url', 'externalId'] as const
const slices = ['segment', 'region', 'product', 'channel', 'authorRole'] as const
const numbers = ['sampleSize', 'affected', 'sentiment'] as const
const fields = [...texts, ...slices, ...numbers, 'kind', 'claim/lift', 'claim/baseline']

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
    body: <EvidenceForm call={call} barrier={barrier} form={shown} slices={slices} today={today} />,
  }
}

export const newEvidencePage: Page = {
  path,
  role: 'editor',
  view: async (call) => viewOf(call, await readBarrier(call), blank()),
}

/** What no schema says in the terms of the form: percentages, and numbers that contradict each other. */
function contradictions({ t }: PageCall, values: Record<string, string>, input: EvidenceInput): FieldFault[] {
  const { form, evidenceForm: words } = t.pages.board
  const { sampleSize, affected, kind, claim } = input
  const faults: FieldFault[] = []
  if (sampleSize !== undefined && affected !== undefined && affected > sampleSize)
    faults.push({
      field: 'affected',
      text: noticeText(t.imports.notices, {
        code: 'affected_exceed_sample',
        params: { affected, sampleSize },
      }),
    })
  if (kind === 'claim' && claim?.lift === undefined)
    faults.push({
      field: 'claim/lift',
      text: noticeText(t.imports.notices, { code: 'claim_without_lift', params: {} }),
    })
  if (kind !== 'claim' && (values['claim/lift'] !== '' || values['claim/baseline'] !== ''))
    faults.push({
      field: 'kind',
      text: noticeText(t.imports.notices, { code: 'lift_without_claim', params: {} }),
    })
  const { lift, baseline } = { lift: claim?.lift ?? 0, baseline: claim?.baseline ?? 0.5 }
  if (!(lift > -1 && lift <= 1000))
    faults.push({ field: 'claim/lift', text: form.lift({ field: words.lift }) })
  if (!(baseline > 0 && baseline < 1))
    faults.push({ field: 'claim/baseline', text: form.percent({ field: words.baseline }) })
  return faults
}

export const newEvidence: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, t, id } = call
    const { evidenceForm: words } = t.pages.board
    const barrier = await readBarrier(call)
    const values = typedInto(call, fields)
    const again = (faults: FieldFault[]) => viewOf(call, barrier, { values, faults })
    const claim = withoutGaps({
      lift: typedPercent(values['claim/lift']),
      baseline: typedPercent(values['claim/baseline']),
    })
    const input = withoutGaps({
      ...Object.fromEntries([...texts, ...slices].map((field) => [field, values[field]])),
      ...Object.fromEntries(numbers.map((field) => [field, typedNumber(values[field])])),
      kind: values.kind,
      claim: values.kind === 'claim' ? claim : undefined,
    })
    const faults = contradictions(call, values, input as EvidenceInput)
    const labels = Object.fromEntries(Object.entries(words).filter(([, text]) => typeof text === 'string'))
    const checked = checkInput(evidenceInput, input, t, labels as Record<string, string>)
    if (!checked.ok || faults.length > 0) {
      const others = checked.ok ? [] : checked.faults
      return again([...faults, ...others.filter(({ field }) => !field.startsWith('claim'))])
    }
    try {
      const { created } = await call.write(() => addEvidence(deps, actor, id, checked.input))
      if (created === 0) return again([{ field: 'externalId', text: words.duplicate }])
      return { redirect: `/barriers/${id}` }
    } catch (error) {
      return again(faultsOfRefusal(call.t, error))
    }
  },
}
