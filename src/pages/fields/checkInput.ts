import type { z } from 'zod'
import { safeParse } from '../../domain/safeParse.ts'
import { AppError } from '../../errors.ts'
import { type Notice, noticeText } from '../../importers/notice.ts'
import { schemaNotices } from '../../importers/schemaNotices.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import { faultText } from '../../locales/faultText.ts'
import type { FormCall } from '../page.ts'

/** What is wrong with a field; fields are named by their place in the input: `estimates/lift/low`. */
export interface FieldFault {
  field: string
  text: string
}

/** A form as it stands: what was typed, and what is wrong with it. */
export interface FormState {
  values: Record<string, string>
  faults: FieldFault[]
}

export const blank = (values: Record<string, string> = {}): FormState => ({ values, faults: [] })

/** What was typed into the fields of a form. */
export const typedInto = (call: FormCall, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, call.field(field)]))

/** Only the fields that hold something. */
export function withoutGaps<Input extends object>(input: Input): Partial<Input> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<Input>
}

/** Of rules that a form may say in words of its own. */
const brokenCodes: ReadonlySet<Notice['code']> = new Set(['text_not_text', 'broken_rule'])

type Checked<Output> = { ok: true; input: Output } | { ok: false; faults: FieldFault[] }

/**
 * Checks what was typed against the schema of the API.
 *
 * @param labels what the form calls its fields
 * @param rules sentences for what a schema says by rules of its own, by field
 */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  t: Dictionary,
  labels: Record<string, string>,
  rules: Record<string, string> = {},
): Checked<z.output<Schema>> {
  const parsed = safeParse(schema, value)
  if (parsed.success) return { ok: true, input: parsed.data }
  const faults = schemaNotices(parsed.error, value).map((notice) => {
    const field = (notice.pointer ?? '').slice(1)
    const rule = brokenCodes.has(notice.code) && !unreadable(notice) ? rules[field] : undefined
    return { field, text: rule ?? noticeText(t.imports.notices, called(notice, labels[field])) }
  })
  return { ok: false, faults }
}

/** A number that cannot be read says how one is written, whatever the form says of its size. */
const unreadable = ({ params }: Notice): boolean =>
  'said' in params && params.said.code === 'number_unreadable'

/** A notice that calls the field as the form does. */
const called = (notice: Notice, label: string | undefined): Notice =>
  label === undefined || !('field' in notice.params)
    ? notice
    : ({ ...notice, params: { ...notice.params, field: label } } as Notice)

/** The faults that a service found in the input; anything else goes on. */
export function faultsOfRefusal(t: Dictionary, error: unknown): FieldFault[] {
  if (!(error instanceof AppError) || error.code !== 'invalid') throw error
  return error.faults.map(({ pointer, detail }) => ({ field: pointer.slice(1), text: faultText(t, detail) }))
}
