import type { z } from 'zod'
import { brokenRule, type Fault, type Said, said } from './fault.ts'

type Issue = z.core.$ZodIssue

const escapePart = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1')

/** A JSON pointer (RFC 6901) to a place in the body. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${escapePart(part)}`).join('')

/** Of the alternatives of a union, the one that the fewest things keep from fitting, deep rather than at its root: what the caller meant. */
function nearest(branches: Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length))
  const rootType = (issues: Issue[]) => issues.some((i) => i.path.length === 0 && i.code === 'invalid_type')
  const count = (issues: Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
  return (
    [...branches].sort(
      (a, b) => Number(rootType(a)) - Number(rootType(b)) || count(a) - count(b) || depth(b) - depth(a),
    )[0] ?? []
  )
}

/** Whether nothing was given: the input is reported where it is known, and the message says so where it is not. */
const missing = (issue: Issue): boolean =>
  'input' in issue ? issue.input === undefined : issue.message.endsWith('received undefined')

const isList = (origin: string): boolean => origin === 'array' || origin === 'set'

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): Said {
  const most = { maximum: Number(maximum) }
  if (origin === 'string') return said('text_too_long', most)
  if (isList(origin)) return said('list_too_long', most)
  return inclusive === false ? said('below', most) : said('at_most', most)
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): Said {
  const least = { minimum: Number(minimum) }
  if (origin === 'string') return least.minimum === 1 ? said('text_empty') : said('text_too_short', least)
  if (isList(origin)) return said('list_too_short', least)
  return inclusive === false ? said('above', least) : said('at_least', least)
}

function wrongFormat(format: string): Said {
  if (format === 'date') return said('date_needed')
  if (format === 'datetime') return said('instant_needed')
  return format === 'url' ? said('address_needed') : said('other_form_needed')
}

function detailOf(issue: Issue): Said {
  const own = brokenRule(issue.message)
  if (own !== null) return own
  switch (issue.code) {
    case 'invalid_type':
      if (Number.isNaN(issue.input)) return said('number_unreadable')
      return missing(issue) ? said('required') : said('type_needed', { type: issue.expected })
    case 'invalid_value':
      return missing(issue)
        ? said('required')
        : said('one_of', { values: issue.values.map(String).join(', ') })
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'invalid_format':
      return wrongFormat(issue.format)
    default:
      return said('unusable')
  }
}

/** What is said of a key that a schema doesn't know: a field of a body, a parameter of an address, a column of a file. */
type Stray = 'unknown_field' | 'unknown_parameter' | 'unknown_column' | 'stray_setting'

function flatten(
  issue: Issue,
  stray: Stray,
  prefix: readonly PropertyKey[] = [],
): { path: PropertyKey[]; detail: Said }[] {
  const path = [...prefix, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return nearest(issue.errors as Issue[][]).flatMap((inner) => flatten(inner, stray, path))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], detail: said(stray) }))
  return [{ path, detail: detailOf(issue) }]
}

/** Every fault that a schema found, each with its place. */
export function faultsOf(
  error: z.ZodError,
  place: (path: readonly PropertyKey[]) => string = pointer,
  stray: Stray = 'unknown_field',
): Fault[] {
  const faults = error.issues.flatMap((issue) => flatten(issue as Issue, stray))
  return faults.map(({ path, detail }) => ({ pointer: place(path), detail }))
}
