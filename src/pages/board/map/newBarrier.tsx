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
  typedPercent,
  withoutGaps,
} from '../../fields/checkInput.ts'
import { Choice, Field, Form, TextField } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'

const path = '/stages/{id}/new-barrier'
const fields = ['title', 'description', 'type', 'affectedShare', 'segment', 'touchpoint']

async function readPlace({ deps, id }: PageCall): Promise<{ stage: StageRow; map: MapRow }> {
  const stage = (await stageResource.read(deps, id)).view as StageRow
  return { stage, map: (await mapResource.read(deps, stage.mapId)).view as MapRow }
}

type Place = Awaited<ReturnType<typeof readPlace>>

function viewOf({ t, csrf }: PageCall, { stage, map }: Place, form: FormState): View {
  const { barrierForm: words, barrierTypes } = t.pages.board
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
          <Field
            form={form}
            name="title"
            label={words.barrierTitle}
            hint={words.barrierTitleHint}
            required
            more={{ maxlength: '300' }}
          />
          <TextField form={form} name="description" label={words.description} />
          <Choice
            form={form}
            name="type"
            label={words.type}
            options={[['', words.noType], ...Object.entries(barrierTypes)]}
          />
          <Field
            form={form}
            name="affectedShare"
            label={words.affectedShare}
            hint={words.affectedShareHint}
            type="number"
            more={{ min: '0', max: '100' }}
          />
          <Field form={form} name="segment" label={words.segment} more={{ maxlength: '200' }} />
          <Field form={form} name="touchpoint" label={words.touchpoint} more={{ maxlength: '200' }} />
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

export const newBarrier: Action = {
  path,
  role: 'editor',
  run: async (call) => {
    const { deps, actor, t, id } = call
    const { barrierForm: words } = t.pages.board
    const place = await readPlace(call)
    const values = typedInto(call, fields)
    const again = (faults: FormState['faults']) => viewOf(call, place, { values, faults })
    const share = typedPercent(values.affectedShare)
    if (share !== undefined && !(share >= 0 && share <= 1))
      return again([
        { field: 'affectedShare', text: t.pages.board.form.percent({ field: words.affectedShare }) },
      ])
    const labels = { ...words, lead: '', title: words.barrierTitle }
    const checked = checkInput(barrierInput, withoutGaps({ ...values, affectedShare: share }), t, labels)
    if (!checked.ok) return again(checked.faults)
    try {
      const { view } = await call.write(() => barrierResource.plan.create(deps, actor, checked.input, id))
      return { redirect: `/barriers/${(view as { id: string }).id}` }
    } catch (error) {
      return again(faultsOfRefusal(error))
    }
  },
}
