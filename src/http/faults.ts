import type { z } from 'zod'
import type { Fault } from '../errors.ts'

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

function flatten(
  issue: Issue,
  prefix: readonly PropertyKey[] = [],
): { path: PropertyKey[]; detail: string }[] {
  const path = [...prefix, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return nearest(issue.errors as Issue[][]).flatMap((inner) => flatten(inner, path))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], detail: 'is not a known field' }))
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && missing(issue))
    return [{ path, detail: 'is required' }]
  return [{ path, detail: issue.message }]
}

/** Every fault that a schema found, each with its place. */
export function faultsOf(
  error: z.ZodError,
  place: (path: readonly PropertyKey[]) => string = pointer,
): Fault[] {
  const faults = error.issues.flatMap((issue) => flatten(issue as Issue))
  return faults.map(({ path, detail }) => ({ pointer: place(path), detail }))
}
