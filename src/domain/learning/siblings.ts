/** Why a hypothesis learns from another's test: they address one barrier, barriers of one type, or move one metric. */
export type Kinship = 'barrier' | 'type' | 'metric'

/** What makes hypotheses siblings. */
export interface Kin {
  id: string
  mapId: string
  barrierIds: readonly string[]
  /** Types of those barriers that have one. */
  barrierTypes: readonly string[]
  metric: string
}

/** At most as many hypotheses of as many maps are scored anew by one verdict, the closest first: it is stored in one batch. */
export const MOST_SIBLINGS = 200
const MOST_MAPS = 10

const closeness = { barrier: 0, type: 1, metric: 2 }

/** The closest tie between a hypothesis and one that was tested; null where there is none. A tested one is closest to itself. */
export function kinship(tested: Kin, other: Kin): Kinship | null {
  if (other.mapId === tested.mapId && other.barrierIds.some((id) => tested.barrierIds.includes(id)))
    return 'barrier'
  if (other.barrierTypes.some((type) => tested.barrierTypes.includes(type))) return 'type'
  return other.metric === tested.metric ? 'metric' : null
}

/**
 * The hypotheses that learn from a test, the tested one among them: those of its barriers first, then of their types, then of its
 * metric, those of its own map before others.
 *
 * @returns by map, and there by id, why each is a sibling
 */
export function siblingsOf(tested: Kin, others: readonly Kin[]): Map<string, Map<string, Kinship>> {
  const found = others.flatMap((other) => {
    const why = kinship(tested, other)
    return why === null ? [] : [{ ...other, why, away: other.mapId === tested.mapId ? 0 : 1 }]
  })
  found.sort((a, b) => closeness[a.why] - closeness[b.why] || a.away - b.away || (a.id < b.id ? -1 : 1))
  const byMap = new Map<string, Map<string, Kinship>>()
  for (const { id, mapId, why } of found.slice(0, MOST_SIBLINGS)) {
    const ofMap = byMap.get(mapId)
    if (ofMap !== undefined) ofMap.set(id, why)
    else if (byMap.size < MOST_MAPS) byMap.set(mapId, new Map([[id, why]]))
  }
  return byMap
}
