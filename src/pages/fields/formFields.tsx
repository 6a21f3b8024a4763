import type { Child } from 'hono/jsx'
import type { Dictionary } from '../../locales/dictionary.ts'
import { CsrfField } from '../parts/csrfField.tsx'
import { Notice } from '../parts/notice.tsx'
import type { FormState } from './checkInput.ts'
import { type Aria, Labelled } from './labelled.tsx'

const idOfField = (name: string): string => `f-${name.replaceAll('/', '-')}`

interface FieldProps {
  form: FormState
  name: string
  label: string
  hint?: string | undefined
  required?: boolean
  type?: 'text' | 'number' | 'date' | 'url' | 'file'
  /** Further attributes of the input. */
  more?: Record<string, string>
}

/** The control of a field, between what the form knows of it. */
function InForm({
  form,
  name,
  label,
  hint,
  required,
  children,
}: FieldProps & { children: (aria: Aria) => Child }) {
  const faults = form.faults.filter((fault) => fault.field === name).map((fault) => fault.text)
  return (
    <Labelled id={idOfField(name)} name={name} label={label} hint={hint} required={required} faults={faults}>
      {children}
    </Labelled>
  )
}

export function Field(props: FieldProps) {
  const { form, name, type = 'text', more = {} } = props
  const value = type === 'file' ? {} : { value: form.values[name] ?? '' }
  return (
    <InForm {...props}>
      {(aria) => (
        <input {...aria} type={type} {...value} {...(type === 'number' ? { step: 'any' } : {})} {...more} />
      )}
    </InForm>
  )
}

export function TextField(props: FieldProps) {
  return (
    <InForm {...props}>
      {(aria) => <textarea {...aria}>{props.form.values[props.name] ?? ''}</textarea>}
    </InForm>
  )
}

export function Choice({ options, ...props }: FieldProps & { options: (readonly [string, string])[] }) {
  const chosen = props.form.values[props.name]
  return (
    <InForm {...props}>
      {(aria) => (
        <select {...aria}>
          {options.map(([value, text]) => (
            <option value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </select>
      )}
    </InForm>
  )
}

interface FormProps {
  action: string
  csrf: string
  form: FormState
  t: Dictionary
  submit: string
  /** For a form that carries a file. */
  files?: boolean
  /** Where to go without sending it. */
  cancel?: string
  class?: string
  children: Child
}

/** A form of ours: with the mark of the session, everything that is wrong on top, and its button. */
export function Form({ action, csrf, form, t, submit, files, cancel, class: name, children }: FormProps) {
  const { common } = t.pages
  return (
    <form
      method="post"
      action={action}
      class={name}
      enctype={files === true ? 'multipart/form-data' : undefined}
    >
      <CsrfField value={csrf} />
      {form.faults.length === 0 ? null : (
        <Notice tone="bad" title={common.errors.faults} role="alert">
          <ul>
            {form.faults.map(({ field, text }) => (
              <li>{field in form.values ? <a href={`#${idOfField(field)}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {children}
      <div class="actions">
        <button type="submit">{submit}</button>
        {cancel === undefined ? null : <a href={cancel}>{common.cancel}</a>}
      </div>
    </form>
  )
}
