import type { Dictionary } from '../../../locales/dictionary.ts'
import { PlainField } from '../../fields/plainField.tsx'

interface Props {
  t: Dictionary
  value(name: string): string
  /** The control among them. */
  count: number
}

/** The variants of a plan: the control, and the treatments that have a key. */
export function VariantFields({ t, value, count }: Props) {
  const texts = t.pages.tests.plan
  return (
    <>
      <p class="hint">{texts.variantsHint}</p>
      <div class="grid">
        {Array.from({ length: count }, (_, number) => (
          <fieldset class="arm">
            <legend>{texts.variant({ number })}</legend>
            <PlainField
              form="plan"
              name={`key${number}`}
              label={texts.key}
              value={value(`key${number}`)}
              required={number < 2}
              maxlength={80}
            />
            <PlainField
              form="plan"
              name={`variantName${number}`}
              label={texts.variantName}
              value={value(`variantName${number}`)}
              maxlength={200}
            />
            <PlainField
              form="plan"
              name={`weight${number}`}
              label={texts.weight}
              value={value(`weight${number}`)}
              inputmode="decimal"
            />
          </fieldset>
        ))}
      </div>
    </>
  )
}
