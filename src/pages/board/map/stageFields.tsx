import { completionsFault, type StageInput } from '../../../domain/map.ts'
import { noticeText } from '../../../importers/notice.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import type { StageRow } from '../../../services/resources/stage.ts'
import type { FieldFault, FormState } from '../../fields/checkInput.ts'
import { Field, TextField } from '../../fields/formFields.tsx'
import { typedNumber } from '../../fields/typedNumber.ts'

const numbers = ['entrants', 'completions', 'medianMinutes', 'negativeMentions'] as const
const texts = ['goal', 'actions', 'thoughts', 'emotion'] as const

/** The fields of a stage's form. */
export const stageFields = [
  'name',
  ...texts,
  'emotionScore',
  'touchpoints',
  'opportunities',
  'momentOfTruth',
  ...numbers,
]

const lines = (text: string): string[] | undefined => {
  const items = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return items.length === 0 ? undefined : items
}

/** A stage as the API takes it, from what was typed; undefined where nothing was. */
export function typedStage(values: Record<string, string>, locale: Locale) {
  const given = (text: string | undefined) => (text === '' ? undefined : text)
  return {
    ...Object.fromEntries(['name', ...texts].map((field) => [field, given(values[field])])),
    ...Object.fromEntries(
      [...numbers, 'emotionScore'].map((field) => [field, typedNumber(values[field], locale)]),
    ),
    touchpoints: lines(values.touchpoints ?? '')?.map((line) => {
      const [channel = '', ...label] = line.split(': ')
      return label.length === 0 ? { channel } : { channel, label: label.join(': ') }
    }),
    opportunities: lines(values.opportunities ?? ''),
    momentOfTruth: values.momentOfTruth === 'yes' ? true : undefined,
  }
}

/** A stage as its form shows it. */
export function stageValues(stage: StageRow): Record<string, string> {
  const { touchpoints, opportunities, momentOfTruth } = stage
  const plain = ['name', ...texts, 'emotionScore', ...numbers] as const
  return {
    ...Object.fromEntries(plain.map((field) => [field, String(stage[field as keyof StageRow] ?? '')])),
    touchpoints: touchpoints
      .map(({ channel, label }) => (label === undefined ? channel : `${channel}: ${label}`))
      .join('\n'),
    opportunities: opportunities.join('\n'),
    momentOfTruth: momentOfTruth ? 'yes' : '',
  }
}

export function stageLabels(t: Dictionary, { period }: MapRow): Record<string, string> {
  const { stageForm: words } = t.pages.board
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, text]) => typeof text === 'string')),
    entrants: words.entrants({ period }),
    negativeMentions: words.negativeMentions({ period }),
  } as Record<string, string>
}

/** More people who go on than who enter: the fault, in words. */
export function stageFaults(
  t: Dictionary,
  stage: { [F in 'entrants' | 'completions']?: number | null | undefined } & Partial<
    Pick<StageInput, 'name'>
  >,
): FieldFault[] {
  if (completionsFault(stage) === null) return []
  const params = {
    stage: stage.name ?? '',
    entrants: stage.entrants ?? 0,
    completions: stage.completions ?? 0,
  }
  const notice = { code: 'completions_exceed_entrants', params } as const
  return [{ field: 'completions', text: noticeText(t.imports.notices, notice) }]
}

export function StageFields({ t, map, form }: { t: Dictionary; map: MapRow; form: FormState }) {
  const { stageForm: words } = t.pages.board
  const labels = stageLabels(t, map)
  const text = (name: string, hint?: string) => (
    <TextField form={form} name={name} label={labels[name] ?? name} hint={hint} />
  )
  return (
    <>
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
    </>
  )
}
