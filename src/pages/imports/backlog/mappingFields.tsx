import type { Child } from 'hono/jsx'
import { ideaFields } from '../../../domain/backlogMapping.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field } from '../../fields/formFields.tsx'
import { units } from './mappingInput.ts'

interface Props {
  t: Dictionary
  form: FormState
  /** Of the file, where it is a table. */
  headings: readonly string[]
  barriers: readonly { id: string; title: string; stageName: string }[]
  metrics: readonly { key: string; name: string }[]
}

/** What is what in a file of ideas, to be changed. */
export function MappingFields({ t, form, headings, barriers, metrics }: Props) {
  const words = t.pages.imports.backlog
  const scales = {
    impactScale: words.impactScales,
    confidenceScale: words.confidenceScales,
    effortUnit: words.effortUnits,
    reachPeriod: words.reachPeriods,
  }
  const guessed = ['', words.guess] as const
  return (
    <>
      <input type="hidden" name="mapped" value="yes" />
      <p class="hint">{words.mappingHint}</p>
      <Group legend={words.units}>
        {units.map((unit) => (
          <Choice
            form={form}
            name={unit}
            label={words[unit]}
            options={[guessed, ...Object.entries(scales[unit])]}
          />
        ))}
        <Field
          form={form}
          name="weeksPerPoint"
          label={words.weeksPerPoint}
          type="number"
          more={{ min: '0' }}
        />
      </Group>
      <Group legend={words.otherwise}>
        <Choice
          form={form}
          name="barrier"
          label={words.barrier}
          options={[
            ['', words.none],
            ...barriers.map(({ id, title, stageName }) => [id, `${stageName}: ${title}`] as const),
          ]}
        />
        <Choice
          form={form}
          name="metric"
          label={words.metricOf}
          options={[['', words.none], ...metrics.map(({ key, name }) => [key, name] as const)]}
        />
      </Group>
      <Range t={t} form={form} name="lift" legend={t.pages.board.hypothesisForm.lift} />
      <Range t={t} form={form} name="effortWeeks" legend={t.pages.board.hypothesisForm.effort} />
      {headings.length === 0 ? null : (
        <Group legend={words.columns}>
          {ideaFields.map((field) => (
            <Choice
              form={form}
              name={`columns/${field}`}
              label={words.fields[field]}
              options={[['', words.none], ...headings.map((heading) => [heading, heading] as const)]}
            />
          ))}
        </Group>
      )}
    </>
  )
}

const Group = ({ legend, children }: { legend: string; children: Child }) => (
  <fieldset class="range">
    <legend>{legend}</legend>
    {children}
  </fieldset>
)

interface RangeProps {
  t: Dictionary
  form: FormState
  name: string
  legend: string
}

function Range({ t, form, name, legend }: RangeProps) {
  const { low, likely, high } = t.pages.board.hypothesisForm
  const { otherwise } = t.pages.imports.backlog
  return (
    <fieldset class="range">
      <legend>
        {legend}. {otherwise}
      </legend>
      <Field form={form} name={`${name}/low`} label={low} type="number" />
      <Field form={form} name={`${name}/likely`} label={likely} type="number" />
      <Field form={form} name={`${name}/high`} label={high} type="number" />
    </fieldset>
  )
}
