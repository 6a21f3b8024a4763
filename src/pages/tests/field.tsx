import type { Child } from 'hono/jsx'

interface Props {
  form: string
  name: string
  label: string
  hint?: string
  value?: string
  /** Another control than a line of text; it gets its id and description from here. */
  control?: (attributes: { id: string; name: string; 'aria-describedby': string | undefined }) => Child
  required?: boolean
  type?: 'text' | 'date'
  inputmode?: 'decimal' | 'numeric'
  maxlength?: number
}

/** A labelled field of a form. */
export function Field({ form, name, label, hint, value = '', control, required, ...rest }: Props) {
  const id = `${form}-${name}`
  const attributes = { id, name, 'aria-describedby': hint === undefined ? undefined : `${id}-hint` }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {control === undefined ? (
        <input {...attributes} type={rest.type ?? 'text'} value={value} required={required} {...rest} />
      ) : (
        control(attributes)
      )}
    </div>
  )
}

/** A number as people type it, with a decimal comma or spaces between thousands; NaN where it is none, undefined where nothing was typed. */
export function typedNumber(text: string): number | undefined {
  const digits = text.replace(/\s/g, '').replace(',', '.')
  return digits === '' ? undefined : Number(digits)
}

/** A percentage as people type it, as a fraction. */
export function typedPercent(text: string): number | undefined {
  const value = typedNumber(text.replace('%', ''))
  return value === undefined ? undefined : value / 100
}
