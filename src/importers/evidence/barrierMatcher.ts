import { textKey } from '../textKey.ts'
import type { EvidenceRow } from './evidenceImport.ts'
import { similarTitle } from './similarTitle.ts'

/** A barrier of the map that evidence may belong to. */
export interface KnownBarrier {
  id: string
  title: string
  stageName: string
}

export type BarrierMatch =
  | { barrierId: string; by: 'id' | 'title' }
  /** Its title is another spelling, alike by this share. */
  | { barrierId: string; by: 'similarTitle'; likeness: number }
  | { barrierId: null; reason: 'unnamed' | 'unknown_id' | 'unknown_title' | 'ambiguous' }

type Binding = Pick<EvidenceRow, 'barrierId' | 'stageName' | 'barrierTitle'>

/**
 * A function that finds the barrier a row belongs to: by its id, else by stage and title, else (no stage given) by a title that only one
 * barrier has. Titles are compared by textKey; where none is the same, the one that is clearly most alike counts, and is said. A row that fits
 * two barriers fits none.
 *
 * @param barriers those of one map
 */
export function barrierMatcher(barriers: readonly KnownBarrier[]): (row: Binding) => BarrierMatch {
  const ids = new Set(barriers.map((barrier) => barrier.id))
  const found = new Map<string, string[]>()
  const add = (key: string, id: string) => {
    const sharing = found.get(key)
    if (sharing === undefined) found.set(key, [id])
    else sharing.push(id)
  }
  for (const { id, title, stageName } of barriers) {
    add(JSON.stringify([textKey(title)]), id)
    add(JSON.stringify([textKey(stageName), textKey(title)]), id)
  }
  const similar = similarTitle(barriers.map(({ title }) => title))
  const mostAlike = (title: string, stageName: string | undefined): BarrierMatch => {
    const there = stageName === undefined ? null : textKey(stageName)
    const alike = similar(title, (i) => there === null || textKey(barriers[i]?.stageName ?? '') === there)
    const barrier = alike === null ? undefined : barriers[alike.index]
    return barrier === undefined || alike === null
      ? { barrierId: null, reason: 'unknown_title' }
      : { barrierId: barrier.id, by: 'similarTitle', likeness: alike.likeness }
  }
  return ({ barrierId, stageName, barrierTitle }) => {
    if (barrierId !== undefined)
      return ids.has(barrierId) ? { barrierId, by: 'id' } : { barrierId: null, reason: 'unknown_id' }
    if (barrierTitle === undefined) return { barrierId: null, reason: 'unnamed' }
    const title = textKey(barrierTitle)
    const key = stageName === undefined ? [title] : [textKey(stageName), title]
    const [only, another] = found.get(JSON.stringify(key)) ?? []
    if (another !== undefined) return { barrierId: null, reason: 'ambiguous' }
    return only === undefined ? mostAlike(barrierTitle, stageName) : { barrierId: only, by: 'title' }
  }
}
