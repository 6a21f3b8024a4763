import type { z } from 'zod'
import { brokenRule, said } from '../domain/fault.ts'
import type { Notice } from './notice.ts'

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  )

function boundNotice(field: string, side: 'large' | 'small', origin: string, bound: number | bigint): Notice {
  const limit = Number(bound)
  if (origin === 'string')
    return side === 'large'
      ? { code: 'text_too_long', params: { field, limit } }
      : { code: 'text_empty', params: { field } }
  if (origin === 'array')
    return side === 'large'
      ? { code: 'list_too_long', params: { field, limit } }
      : { code: 'list_too_short', params: { field, limit } }
  return { code: side === 'large' ? 'number_too_large' : 'number_too_small', params: { field, limit } }
}

/** What a rule of our own says. That something is no text is known to readers in other words. */
function ownNotice({ message, path }: z.core.$ZodIssue, field: string): Notice | undefined {
  const said = brokenRule(message)
  if (said === null || said.code === 'text_broken') return undefined
  return { pointer: pointerOf(path), code: 'broken_rule', params: { field, said } }
}

function issueNotices(issue: z.core.$ZodIssue, root: unknown): Notice[] {
  const pointer = pointerOf(issue.path)
  // An item of a list is spoken of by the list's name.
  const field = String(issue.path.findLast((key) => typeof key === 'string') ?? '')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        pointer: pointerOf([...issue.path, key]),
        code: 'unknown_field',
        params: { field: key },
      }))
    case 'invalid_type':
      if (issue.path.length === 0) return [{ pointer, code: 'not_an_object', params: {} }]
      if (valueAt(root, issue.path) === undefined)
        return [{ pointer, code: 'missing_field', params: { field } }]
      if (Number.isNaN(valueAt(root, issue.path)))
        return [{ pointer, code: 'broken_rule', params: { field, said: said('number_unreadable') } }]
      return [{ pointer, code: 'wrong_type', params: { field, expected: issue.expected } }]
    case 'too_big':
      return [{ ...boundNotice(field, 'large', issue.origin, issue.maximum), pointer }]
    case 'too_small':
      return [{ ...boundNotice(field, 'small', issue.origin, issue.minimum), pointer }]
    case 'invalid_value':
      return [{ pointer, code: 'not_one_of', params: { field, values: issue.values.map(String).join(', ') } }]
    case 'custom':
      if (issue.path.length === 0) return [{ pointer, code: 'too_many_faults', params: {} }]
      return [ownNotice(issue, field) ?? { pointer, code: 'text_not_text', params: { field } }]
    default:
      return [ownNotice(issue, field) ?? { pointer, code: 'bad_format', params: { field } }]
  }
}

/** What a zod schema found wrong with a value, as notices with pointers. */
export function schemaNotices(error: z.ZodError, root: unknown): Notice[] {
  return error.issues.flatMap((issue) => issueNotices(issue, root))
}
