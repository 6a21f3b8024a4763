import { completionsFault, stageInput } from '../../../domain/map.ts'
import { noticeText } from '../../../importers/notice.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { stageResource } from '../../../services/resources/stage.ts'
import {
  blank,
  checkInput,
  type FormState,
  faultsOfRefusal,
  typedInto,
  typedNumber,
  withoutGaps,
} from '../../fields/checkInput.ts'
import { Field, Form, TextField } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'

const path = '/maps/{id}/new-stage'
const numbers = ['entrants', 'completions', 'medianMinutes', 'negativeMentions'] as const
const texts = ['goal', 'actions', 'thoughts', 'emotion'] as const
const fields = ['name', ...texts, 'emotionScore', 'touchpoints', 'opportunities', 'momentOfTruth', ...numbers]

const lines = (text: string): string[] | undefined => {
  const items = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return items.length === 0 ? undefined : items
}

/** A stage as the API takes it, from what was typed. */
function inputOf(values: Record<string, string>) {
  return withoutGaps({
    ...Object.fromEntries(['name', ...texts].map((field) => [field, values[field]])),
    ...Object.fromEntries([...numbers, 'emotionScore'].map((field) => [field, typedNumber(values[field])])),
    touchpoints: lines(values.touchpoints ?? '')?.map((line) => {
      const [channel = '', ...label] = line.split(': ')
      return label.length === 0 ? { channel } : { channel, label: label.join(': ') }
    }),
    opportunities: lines(values.opportunities ?? ''),
    momentOfTruth: values.momentOfTruth === 'yes' ? true : undefined,
  })
}

function labelsOf({ t }: PageCall, map: MapRow): Record<string, string> {
  const { stageForm: words } = t.pages.board
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, text]) => typeof text === 'string')),
    entrants: words.entrants({ period: map.period }),
    negativeMentions: words.negativeMentions({ period: map.period }),
  } as Record<string, string>
}

async function viewOf(call: PageCall, map: MapRow, form: FormState): Promise<View> {
  const { t, csrf } = call
  const { stageForm: words } = t.pages.board
  const labels = labelsOf(call, map)
  const text = (name: string, hint?: string) => (
    <TextField form={form} name={name} label={labels[name] ?? name} hint={hint} />
  )
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
          <Field form={form} name="name" label={words.name} required more={{ maxlength: '200' }} />
          {texts.map((name) => text(name))}
          <Field
            form={form}
            name="emotionScore"
            label={words.emotionScore}
            hint={words.emotionScoreHint}
            type="number"
            more={{ min: '-2', max: '2', step: '1' }}
          />
          {text('touchpoints', words.touchpointsHint)}
          {text('opportunities', words.opportunitiesHint)}
          <div class="field">
            <label class="check">
              <input
                type="checkbox"
                name="momentOfTruth"
                value="yes"
                checked={form.values.momentOfTruth === 'yes'}
              />
              {words.momentOfTruth}
            </label>
          </div>
          {numbers.map((name) => (
            <Field form={form} name={name} label={labels[name] ?? name} type="number" more={{ min: '0' }} />
          ))}
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
  run: async (call) => {
    const { deps, actor, t, id } = call
    const map = await readRow(call)
    const values = typedInto(call, fields)
    const again = (faults: FormState['faults']) => viewOf(call, map, { values, faults })
    const checked = checkInput(stageInput, inputOf(values), t, labelsOf(call, map))
    if (!checked.ok) return again(checked.faults)
    const { name: stage, entrants = 0, completions = 0 } = checked.input
    if (completionsFault(checked.input) !== null) {
      const notice = {
        code: 'completions_exceed_entrants',
        params: { stage, entrants, completions },
      } as const
      return again([{ field: 'completions', text: noticeText(t.imports.notices, notice) }])
    }
    try {
      await call.write(() => stageResource.plan.create(deps, actor, checked.input, id))
      return { redirect: `/maps/${id}` }
    } catch (error) {
      return again(faultsOfRefusal(error))
    }
  },
}
