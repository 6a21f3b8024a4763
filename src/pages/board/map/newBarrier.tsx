import { barrierInput } from '../../../domain/barrier.ts'
import { barrierResource } from '../../../services/resources/barrier.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { type StageRow, stageResource } from '../../../services/resources/stage.ts'
import {
  blank,
  checkInput,
  type FormState,
  faultsOfRefusal,
  typedInto,
  withoutGaps,
} from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Action, FormCall, Page, PageCall, View } from '../../page.ts'
import { BarrierFields, barrierFields, barrierLabels, shareFaults, typedBarrier } from './barrierFields.tsx'
import { boardAddress } from './boardAddress.ts'

const path = '/stages/{id}/new-barrier'

async function readPlace({ deps, id }: PageCall): Promise<{ stage: StageRow; map: MapRow }> {
  const stage = (await stageResource.read(deps, id)).view as StageRow
  return { stage, map: (await mapResource.read(deps, stage.mapId)).view as MapRow }
}

type Place = Awaited<ReturnType<typeof readPlace>>

function viewOf({ t, csrf }: PageCall, { stage, map }: Place, form: FormState): View {
  const { barrierForm: words } = t.pages.board
  return {
    title: words.title,
    place: { map },
    ...(form.faults.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <p>{words.lead({ stage: stage.name, map: map.name })}</p>
        <Form
          action={`/stages/${stage.id}/new-barrier`}
          csrf={csrf}
          form={form}
          t={t}
          submit={words.submit}
          cancel={`/maps/${map.id}`}
        >
          <BarrierFields t={t} form={form} />
        </Form>
      </>
    ),
  }
}

export const newBarrierPage: Page = {
  path,
  role: 'editor',
  view: async (call) => viewOf(call, await readPlace(call), blank()),
}

async function add(
  call: FormCall,
  leadsTo: (made: { id: string; version: number }, place: Place) => string,
): Promise<{ redirect: string } | View> {
  const { deps, actor, t, id } = call
  const place = await readPlace(call)
  const values = typedInto(call, barrierFields)
  const again = (faults: FormState['faults']) => viewOf(call, place, { values, faults })
  const typed = typedBarrier(values, call.locale)
  const faults = shareFaults(t, typed.affectedShare)
  if (faults.length > 0) return again(faults)
  const checked = checkInput(barrierInput, withoutGaps(typed), t, barrierLabels(t))
  if (!checked.ok) return again(checked.faults)
  try {
    const made = await call.write(() => barrierResource.plan.create(deps, actor, checked.input, id))
    return { redirect: leadsTo({ id: (made.view as { id: string }).id, version: made.version }, place) }
  } catch (error) {
    return again(faultsOfRefusal(call.t, error))
  }
}

export const newBarrier: Action = {
  path,
  role: 'editor',
  once: true,
  run: (call) => add(call, ({ id }) => `/barriers/${id}`),
}

/** The same from the board itself, with a title alone: comes back to the board. */
export const quickBarrier: Action = {
  path: '/stages/{id}/quick-barrier',
  role: 'editor',
  once: true,
  run: (call) => add(call, (changed, { map }) => boardAddress(map.id, { changed })),
}
