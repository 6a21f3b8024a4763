import type { Place } from './calendarTest.ts'

/** For each hypothesis the groups in which it must be tested alone, as places that one test has at a time. */
export function exclusionPlaces(groups: readonly (readonly string[])[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const [i, group] of groups.entries()) {
    const name = String(i + 1)
    const place: Place = { pool: `exclusion ${name}`, kind: 'exclusion', name, segments: null, fewer: 1 }
    for (const id of new Set(group)) places.set(id, [...(places.get(id) ?? []), place])
  }
  return places
}
