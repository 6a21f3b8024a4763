import { AppError, type Fault } from '../../errors.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import { faultText } from '../../locales/faultText.ts'
import type { Differing } from '../parts/conflict.tsx'
import { Notice } from '../parts/notice.tsx'

/** A form that was sent and refused: what it held, and what is wrong. */
export interface FailedForm {
  /** Which of the page's forms it is. */
  form: string
  faults: Fault[]
  value(name: string): string
  /** What somebody else has changed since the reader saw it. */
  changed?: Differing[]
}

/** What a field holds: what was sent, where its form was refused. */
export const valueIn = (
  failed: FailedForm | undefined,
  form: string,
  name: string,
  otherwise = '',
): string => (failed?.form === form ? failed.value(name) : otherwise)

/** The form again with what is wrong with it; anything else than faults of the input goes on. */
export function failedForm(form: string, error: unknown, value: (name: string) => string): FailedForm {
  if (error instanceof AppError && error.code === 'invalid') return { form, faults: error.faults, value }
  throw error
}

/** Where a fault is: a field of the form by its label, or a place in words. */
export interface Place {
  where: string
  field?: string
}

interface Props {
  t: Dictionary
  form: string
  failed: FailedForm | undefined
  placeOf(pointer: string): Place
}

const most = 100

/** What is wrong with a form, above it, each fault with a link to its field where it has one. Forms lead to `#faults`, as they may stand far down the page. */
export function FaultNotice({ t, form, failed, placeOf }: Props) {
  if (failed?.form !== form || failed.faults.length === 0) return null
  const texts = t.pages.tests.faults
  const { faults } = failed
  return (
    <Notice tone="bad" title={texts.title} role="alert" id="faults">
      <ul>
        {faults.slice(0, most).map((fault) => {
          const { where, field } = placeOf(fault.pointer)
          return (
            <li>
              {field === undefined ? where : <a href={`#${form}-${field}`}>{where}</a>}
              {where === '' ? '' : ': '}
              {faultText(t, fault.detail)}
            </li>
          )
        })}
        {faults.length > most ? <li>{texts.more({ count: faults.length - most })}</li> : null}
      </ul>
    </Notice>
  )
}
