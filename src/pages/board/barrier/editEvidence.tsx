import { type EvidenceRow, evidenceStore } from '../../../../db/queries/evidence.ts'
import { findChange } from '../../../../db/queries/mapPast.ts'
import { AppError } from '../../../errors.ts'
import { calendarDate } from '../../../services/calendarDate.ts'
import { type BarrierRow, barrierStore } from '../../../services/resources/barrier.ts'
import { evidenceResource } from '../../../services/resources/evidence.ts'
import { mapStore } from '../../../services/resources/map.ts'
import { notFound } from '../../../services/resources/resource.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { blank, type FormState, faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import type { Action, FormCall, Page, PageCall, View } from '../../page.ts'
import { Conflict, type Differing } from '../../parts/conflict.tsx'
import { Sure } from '../../parts/press.tsx'
import { cleared, differing } from '../map/editing.ts'
import { EvidenceForm } from './evidenceForm.tsx'
import { checkEvidence, evidenceFields, evidenceLabels } from './evidenceInput.ts'

const path = '/evidence/{id}/edit'
const fields = evidenceFields.filter((field) => field !== 'externalId')

async function read({ deps, id }: PageCall): Promise<{ row: EvidenceRow; barrier: BarrierRow }> {
  const row = await evidenceStore.find(deps.db, id)
  if (row === undefined) throw notFound(id)
  const barrier = await barrierStore.find(deps.db, row.barrierId)
  if (barrier === undefined) throw notFound(row.barrierId)
  return { row, barrier }
}

const percent = (share: number | undefined): string =>
  share === undefined ? '' : String(Number((share * 100).toPrecision(12)))

/** A piece of evidence as its form shows it. */
function valuesOf(row: EvidenceRow): Record<string, string> {
  const plain = Object.fromEntries(
    fields.map((field) => [field, String(row[field as keyof EvidenceRow] ?? '')]),
  )
  const { claim } = row
  return { ...plain, 'claim/lift': percent(claim?.lift), 'claim/baseline': percent(claim?.baseline) }
}

type Place = Awaited<ReturnType<typeof read>>

/** @param theirs the evidence as it is stored now, where the reader had begun with another version of it */
async function viewOf(
  call: PageCall,
  { row, barrier }: Place,
  form: FormState,
  theirs?: EvidenceRow,
): Promise<View> {
  const { deps, t, csrf, id } = call
  const { evidence: words } = t.pages.editing
  const today = calendarDate(deps.now(), (await readSettings(deps)).timeZone)
  return {
    title: words.title,
    place: {
      map: await mapStore.find(deps.db, row.mapId),
      steps: [[`/barriers/${barrier.id}`, barrier.title]],
    },
    ...(theirs !== undefined ? { status: 412 } : form.faults.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        {theirs === undefined ? null : (
          <Conflict t={t} fields={differing(valuesOf(theirs), form.values, evidenceLabels(call))} />
        )}
        <EvidenceForm
          call={call}
          barrier={barrier}
          form={form}
          today={today}
          action={`/evidence/${id}/edit`}
          submit={t.pages.common.save}
          version={form.values.version ?? ''}
        />
        <Sure
          action={`/evidence/${id}/delete`}
          csrf={csrf}
          text={words.remove}
          label={words.remove}
          warning={words.removeText}
        >
          <input type="hidden" name="version" value={String(row.version)} />
        </Sure>
      </>
    ),
  }
}

const begun = (row: EvidenceRow): FormState => blank({ ...valuesOf(row), version: String(row.version) })

/** A piece of evidence in the form that took it, to be corrected or deleted. */
export const editEvidencePage: Page = {
  path,
  role: 'editor',
  view: async (call) => {
    const place = await read(call)
    return viewOf(call, place, begun(place.row))
  },
}

export const editEvidence: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id } = call
    const place = await read(call)
    const version = call.field('version')
    const values = { ...typedInto(call, fields), version }
    const again = (faults: FormState['faults']) => viewOf(call, place, { values, faults })
    const checked = checkEvidence(call, values)
    if (!checked.ok) return again(checked.faults)
    const whole = Object.fromEntries(
      fields.filter((field) => !field.startsWith('claim/')).map((field) => [field, undefined]),
    )
    const patch = cleared({ ...whole, claim: undefined, ...checked.input })
    try {
      const target = { id, version: Number(version) }
      await call.write(() => evidenceResource.plan.update(deps, actor, target, patch))
      return { redirect: `/barriers/${place.barrier.id}#evidence` }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version'))
        return again(faultsOfRefusal(call.t, error))
      const now = await read(call)
      return viewOf(
        call,
        now,
        { values: { ...values, version: String(now.row.version) }, faults: [] },
        now.row,
      )
    }
  },
}

/** What is stored beside what the reader had read when the button was pressed. */
async function changedSince(call: FormCall, now: EvidenceRow): Promise<Differing[]> {
  const change = await findChange(call.deps.db, now.id, Number(call.field('version')))
  const seen = change?.after as EvidenceRow | null | undefined
  return seen == null ? [] : differing(valuesOf(now), valuesOf(seen), evidenceLabels(call))
}

/** Deletes what was read: where somebody has corrected it meanwhile, shows that first. */
export const deleteEvidence: Action = {
  path: '/evidence/{id}/delete',
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, t, field } = call
    const { barrier } = await read(call)
    try {
      const target = { id, version: Number(field('version')) }
      await call.write(() => evidenceResource.plan.remove(deps, actor, target))
      return { redirect: `/barriers/${barrier.id}#evidence` }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version')) throw error
      const now = await read(call)
      const [shown, fields] = await Promise.all([
        viewOf(call, now, begun(now.row)),
        changedSince(call, now.row),
      ])
      return {
        ...shown,
        status: 412,
        body: (
          <>
            <Conflict t={t} fields={fields} pressed />
            {shown.body}
          </>
        ),
      }
    }
  },
}
