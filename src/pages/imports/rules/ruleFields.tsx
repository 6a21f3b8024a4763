import type { Dictionary } from '../../../locales/dictionary.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field } from '../../fields/formFields.tsx'

/** A barrier that a rule may lead to. */
interface PlacedBarrier {
  id: string
  title: string
  stageName: string
}

interface Props {
  t: Dictionary
  form: FormState
  barriers: readonly PlacedBarrier[]
}

/** What a rule asks for, and where it leads. */
export function RuleFields({ t, form, barriers }: Props) {
  const words = t.pages.imports.rules
  return (
    <>
      <Field
        form={form}
        name="name"
        label={words.name}
        hint={words.nameHint}
        required
        more={{ maxlength: '200' }}
      />
      <Choice
        form={form}
        name="barrierId"
        label={words.goesTo}
        required
        options={[
          ['', '—'],
          ...barriers.map(({ id, title, stageName }) => [id, `${stageName}: ${title}`] as const),
        ]}
      />
      <Field form={form} name="keywords" label={words.words} hint={words.wordsHint} />
      <Field form={form} name="labels" label={words.labelWords} hint={words.labelsHint} />
      <Field form={form} name="channel" label={words.channelName} more={{ maxlength: '200' }} />
    </>
  )
}
