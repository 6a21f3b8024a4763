import { monotonicFactory } from 'ulid'
import { type Entity, idPrefix } from './domain/identifiers.ts'

/** Ids that sort by the time they were made: a list in the order of ids is in the order of creation. */
export function idFactory(
  now: () => Date,
  randomBytes: (length: number) => Uint8Array,
): (entity: Entity) => string {
  const next = monotonicFactory(() => (randomBytes(1)[0] ?? 0) / 256)
  return (entity) => `${idPrefix[entity]}_${next(now().getTime()).toLowerCase()}`
}
