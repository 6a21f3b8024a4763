import type { Dictionary } from '../../../locales/dictionary.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Field, TextField } from '../../fields/formFields.tsx'

/** Asks for a file, chosen or pasted. */
export function FileFields({ t, form, hint }: { t: Dictionary; form: FormState; hint: string }) {
  const words = t.pages.imports
  return (
    <>
      <Field
        form={form}
        name="file"
        type="file"
        label={words.file}
        hint={hint}
        more={{ accept: '.csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json,text/plain' }}
      />
      <TextField form={form} name="table" label={words.paste} hint={words.pasteHint} />
    </>
  )
}
