import { stageInput } from '../../../domain/map.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { stageResource } from '../../../services/resources/stage.ts'
import {
  blank,
  checkInput,
  type FormState,
  faultsOfRefusal,
  typedInto,
  withoutGaps,
} from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { boardAddress } from './boardAddress.ts'
import { StageFields, stageFaults, stageFields, stageLabels, typedStage } from './stageFields.tsx'

const path = '/maps/{id}/new-stage'

async function viewOf({ t, csrf }: PageCall, map: MapRow, form: FormState): Promise<View> {
  const { stageForm: words } = t.pages.board
  return {
    title: words.title,
    place: { map },
    ...(form.faults.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <p>{words.lead({ map: map.name })}</p>
        <Form
          action={`/maps/${map.id}/new-stage`}
          csrf={csrf}
          form={form}
          t={t}
          submit={words.submit}
          cancel={`/maps/${map.id}`}
        >
          <StageFields t={t} map={map} form={form} />
        </Form>
      </>
    ),
  }
}

const readRow = async (call: PageCall): Promise<MapRow> =>
  (await mapResource.read(call.deps, call.id)).view as MapRow

export const newStagePage: Page = {
  path,
  role: 'editor',
  view: async (call) => viewOf(call, await readRow(call), blank()),
}

export const newStage: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, t, id } = call
    const map = await readRow(call)
    const values = typedInto(call, stageFields)
    const again = (faults: FormState['faults']) => viewOf(call, map, { values, faults })
    const checked = checkInput(
      stageInput,
      withoutGaps(typedStage(values, call.locale)),
      t,
      stageLabels(t, map),
    )
    if (!checked.ok) return again(checked.faults)
    const faults = stageFaults(t, checked.input)
    if (faults.length > 0) return again(faults)
    try {
      const made = await call.write(() => stageResource.plan.create(deps, actor, checked.input, id))
      const stage = made.view as { id: string }
      return { redirect: boardAddress(id, { changed: { id: stage.id, version: made.version } }) }
    } catch (error) {
      return again(faultsOfRefusal(call.t, error))
    }
  },
}
