import { stagesOfMaps } from '../../../../db/queries/maps.ts'
import { AppError } from '../../../errors.ts'
import { type BarrierRow, barrierResource } from '../../../services/resources/barrier.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import type { StageRow } from '../../../services/resources/stage.ts'
import { blank, checkInput, type FormState, faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { ArchiveForm } from './archive.tsx'
import {
  BarrierFields,
  barrierFields,
  barrierLabels,
  barrierValues,
  shareFaults,
  typedBarrier,
} from './barrierFields.tsx'
import { boardAddress } from './boardAddress.ts'
import { cleared, differing } from './editing.ts'
import { MoveToStage } from './moveToStage.tsx'

const path = '/barriers/{id}/edit'

interface Place {
  barrier: BarrierRow
  map: MapRow
  stages: StageRow[]
}

async function read({ deps, id }: PageCall): Promise<Place> {
  const barrier = (await barrierResource.read(deps, id)).view as BarrierRow
  const [map, stages] = await Promise.all([
    mapResource.read(deps, barrier.mapId),
    stagesOfMaps(deps.db, [barrier.mapId]),
  ])
  return { barrier, map: map.view as MapRow, stages: stages.filter((stage) => !stage.archived) }
}

/** @param theirs the barrier as it is stored now, where the reader had begun with another version of it */
function viewOf(call: PageCall, { barrier, map, stages }: Place, form: FormState, theirs?: BarrierRow): View {
  const { t, csrf } = call
  const { edit: words } = t.pages.journey
  const status = theirs !== undefined ? { status: 412 } : form.faults.length > 0 ? { status: 422 } : {}
  return {
    title: words.barrier,
    place: { map, steps: [[`/barriers/${barrier.id}`, barrier.title]] },
    ...status,
    body: (
      <>
        {theirs === undefined ? null : (
          <Conflict t={t} fields={differing(barrierValues(theirs), form.values, barrierLabels(t))} />
        )}
        <Form
          action={`/barriers/${barrier.id}/edit`}
          csrf={csrf}
          form={form}
          t={t}
          submit={words.save}
          cancel={`/maps/${map.id}#${barrier.id}`}
        >
          <input type="hidden" name="version" value={form.values.version} />
          <BarrierFields t={t} form={form} />
        </Form>
        <MoveToStage call={call} barrier={barrier} stages={stages} />
        <ArchiveForm t={t} csrf={csrf} kind="barriers" thing={barrier} text={words.archiveBarrier} />
      </>
    ),
  }
}

export const editBarrierPage: Page = {
  path,
  role: 'editor',
  view: async (call) => {
    const place = await read(call)
    const { barrier } = place
    return viewOf(call, place, blank({ ...barrierValues(barrier), version: String(barrier.version) }))
  },
}

export const editBarrier: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, t, id } = call
    const place = await read(call)
    const values = typedInto(call, [...barrierFields, 'version'])
    const again = (faults: FormState['faults']) => viewOf(call, place, { values, faults })
    const { version: seen, title, ...rest } = typedBarrier(values, call.locale)
    const faults = shareFaults(t, rest.affectedShare)
    if (faults.length > 0) return again(faults)
    const patch = { title: title ?? '', ...cleared(rest) }
    const checked = checkInput(barrierResource.patch, patch, t, barrierLabels(t))
    if (!checked.ok) return again(checked.faults)
    try {
      const target = { id, version: Number(seen) }
      const { version } = await call.write(() =>
        barrierResource.plan.update(deps, actor, target, checked.input),
      )
      return { redirect: boardAddress(place.map.id, { changed: { id, version } }) }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale_version')
        return again(faultsOfRefusal(call.t, error))
      const now = await read(call)
      const mine = { ...values, version: String(now.barrier.version) }
      return viewOf(call, now, { values: mine, faults: [] }, now.barrier)
    }
  },
}
