import type { Child } from 'hono/jsx'
import { type Aria, Labelled } from './labelled.tsx'

interface Props {
  /** Which form of its page it is in: several on one page may have a field of the same name. */
  form: string
  name: string
  label: string
  hint?: string
  value?: string
  /** Another control than a line of text; it gets its id and description from here. */
  control?: (attributes: Aria) => Child
  required?: boolean
  type?: 'text' | 'date'
  inputmode?: 'decimal' | 'numeric'
  maxlength?: number
}

/** A labelled field of one of several forms of a page, which tell their faults above themselves. */
export function PlainField({ form, name, label, hint, value = '', control, required, type, ...rest }: Props) {
  return (
    <Labelled id={`${form}-${name}`} name={name} label={label} hint={hint} required={required}>
      {(aria) =>
        control === undefined ? (
          <input {...aria} type={type ?? 'text'} value={value} {...rest} />
        ) : (
          control(aria)
        )
      }
    </Labelled>
  )
}
