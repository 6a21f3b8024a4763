import { said } from '../domain/fault.ts'
import { pointer } from '../domain/schemaFaults.ts'
import type { Fault } from '../errors.ts'

/** No body reaches as deep as this: what does is refused as it is. */
const deepest = 20

/** An escape of a surrogate: without one in the text, no string in it can hold half a character. */
const surrogateEscape = /\\u[dD][89a-fA-F]/

/**
 * The strings of a JSON body that hold half a character (an escaped surrogate without its other half). Such a string has no
 * form in UTF-8: embedded libSQL stores it all the same and then ends the process when it reads it back.
 */
export function illFormedText(text: string, value: unknown): Fault[] {
  return surrogateEscape.test(text) ? illFormedIn(value, []) : []
}

function illFormedIn(value: unknown, path: readonly PropertyKey[]): Fault[] {
  if (typeof value === 'string')
    return value.isWellFormed() ? [] : [{ pointer: pointer(path), detail: said('half_character') }]
  if (typeof value !== 'object' || value === null || path.length > deepest) return []
  return Object.entries(value).flatMap(([key, item]) => illFormedIn(item, [...path, key]))
}
