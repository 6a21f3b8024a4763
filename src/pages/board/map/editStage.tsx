import { AppError } from '../../../errors.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { type StageRow, stageResource } from '../../../services/resources/stage.ts'
import { blank, checkInput, type FormState, faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { ArchiveForm } from './archive.tsx'
import { boardAddress } from './boardAddress.ts'
import { cleared, differing } from './editing.ts'
import {
  StageFields,
  stageFaults,
  stageFields,
  stageLabels,
  stageValues,
  typedStage,
} from './stageFields.tsx'

const path = '/stages/{id}/edit'

async function read({ deps, id }: PageCall): Promise<{ stage: StageRow; map: MapRow }> {
  const stage = (await stageResource.read(deps, id)).view as StageRow
  return { stage, map: (await mapResource.read(deps, stage.mapId)).view as MapRow }
}

type Place = Awaited<ReturnType<typeof read>>

/** @param theirs the stage as it is stored now, where the reader had begun with another version of it */
function viewOf({ t, csrf }: PageCall, { stage, map }: Place, form: FormState, theirs?: StageRow): View {
  const { edit: words } = t.pages.journey
  const status = theirs !== undefined ? { status: 412 } : form.faults.length > 0 ? { status: 422 } : {}
  return {
    title: words.stage,
    place: { map },
    ...status,
    body: (
      <>
        {theirs === undefined ? null : (
          <Conflict t={t} fields={differing(stageValues(theirs), form.values, stageLabels(t, map))} />
        )}
        <Form
          action={`/stages/${stage.id}/edit`}
          csrf={csrf}
          form={form}
          t={t}
          submit={words.save}
          cancel={`/maps/${map.id}`}
        >
          <input type="hidden" name="version" value={form.values.version} />
          <StageFields t={t} map={map} form={form} />
        </Form>
        <ArchiveForm t={t} csrf={csrf} kind="stages" thing={stage} text={words.archiveStage} />
      </>
    ),
  }
}

export const editStagePage: Page = {
  path,
  role: 'editor',
  view: async (call) => {
    const place = await read(call)
    const { stage } = place
    return viewOf(call, place, blank({ ...stageValues(stage), version: String(stage.version) }))
  },
}

export const editStage: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, t, id } = call
    const place = await read(call)
    const values = typedInto(call, [...stageFields, 'version'])
    const again = (faults: FormState['faults']) => viewOf(call, place, { values, faults })
    const { name, ...rest } = typedStage(values, call.locale) as Record<string, unknown>
    const patch = { name: name ?? '', ...cleared(rest) }
    const checked = checkInput(stageResource.patch, patch, t, stageLabels(t, place.map))
    if (!checked.ok) return again(checked.faults)
    const faults = stageFaults(t, checked.input as Parameters<typeof stageFaults>[1])
    if (faults.length > 0) return again(faults)
    try {
      const target = { id, version: Number(values.version) }
      const { version } = await call.write(() =>
        stageResource.plan.update(deps, actor, target, checked.input),
      )
      return { redirect: boardAddress(place.map.id, { changed: { id, version } }) }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale_version')
        return again(faultsOfRefusal(call.t, error))
      const now = await read(call)
      const mine = { ...values, version: String(now.stage.version) }
      return viewOf(call, now, { values: mine, faults: [] }, now.stage)
    }
  },
}
