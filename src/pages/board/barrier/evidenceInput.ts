import { type EvidenceInput, evidenceInput } from '../../../domain/barrier.ts'
import { noticeText } from '../../../importers/notice.ts'
import { checkInput, type FieldFault, withoutGaps } from '../../fields/checkInput.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'
import type { PageCall } from '../../page.ts'

const texts = ['source', 'date', 'quote', 'url', 'externalId'] as const
const numbers = ['sampleSize', 'affected', 'sentiment'] as const
export const slices = ['segment', 'region', 'product', 'channel', 'authorRole'] as const
/** The fields of the form. */
export const evidenceFields = [...texts, ...slices, ...numbers, 'kind', 'claim/lift', 'claim/baseline']

export function evidenceLabels({ t }: PageCall): Record<string, string> {
  const words = Object.entries(t.pages.board.evidenceForm)
  const named = words.flatMap(([field, text]) => (typeof text === 'string' ? [[field, text] as const] : []))
  const { lift, baseline } = t.pages.board.evidenceForm
  return { ...Object.fromEntries(named), 'claim/lift': lift, 'claim/baseline': baseline }
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

/** What was typed, checked; or what is wrong with it, in the terms of the form. */
export function checkEvidence(
  call: PageCall,
  values: Record<string, string>,
): { ok: true; input: EvidenceInput } | { ok: false; faults: FieldFault[] } {
  const claim = withoutGaps({
    lift: typedPercent(values['claim/lift'], call.locale),
    baseline: typedPercent(values['claim/baseline'], call.locale),
  })
  const input = withoutGaps({
    ...Object.fromEntries([...texts, ...slices].map((field) => [field, values[field]])),
    ...Object.fromEntries(numbers.map((field) => [field, typedNumber(values[field], call.locale)])),
    kind: values.kind,
    claim: values.kind === 'claim' ? claim : undefined,
  })
  const faults = contradictions(call, values, input as EvidenceInput)
  const checked = checkInput(evidenceInput, input, call.t, evidenceLabels(call))
  if (checked.ok && faults.length === 0) return checked
  const others = checked.ok ? [] : checked.faults
  return { ok: false, faults: [...faults, ...others.filter(({ field }) => !field.startsWith('claim'))] }
}
