import type { Statement } from '../../../db/database.ts'
import { type Change, recordChanges } from '../../../db/queries/changes.ts'
import {
  archiveThings,
  heldThings,
  type ImportedKind,
  type ImportedThing,
  importedKinds,
  removeThings,
  startedOn,
  thingsByIds,
} from '../../../db/queries/importedThings.ts'
import type { ImportItem } from '../../../db/queries/imports.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'

export interface ReversedItems {
  /** Ids of what was made by the import and is there no more, and of what could only be archived. */
  removed: string[]
  archived: string[]
}

/**
 * Plans the reversal of an import that made things: they are removed, and archived where something hangs on them that stays. A whole
 * map is archived, with all that it holds. Where an experiment was started on one of them, nothing is reversed.
 */
export async function planItemsReversal(
  deps: Deps,
  actor: Actor,
  items: ImportItem[],
): Promise<{ statements: Statement[]; answer: ReversedItems }> {
  const started = await startedOn(
    deps.db,
    items.map(({ entityId }) => entityId),
  )
  if (started.length > 0)
    throw new AppError('has_experiments', said('import_has_experiments'), {
      faults: started.map(({ id, experimentId }) => ({
        pointer: `/${id}`,
        detail: said('started_on_it', { id: experimentId }),
      })),
    })
  const idsOf = Map.groupBy(items, ({ entity }) => entity)
  const wholeMap = idsOf.has('map')
  const going = new Set<string>()
  const archived: string[] = []
  const statements: Statement[] = []
  for (const kind of importedKinds) {
    if (wholeMap && kind !== 'map') continue
    const ids = (idsOf.get(kind) ?? []).map(({ entityId }) => entityId)
    if (ids.length === 0) continue
    const things = await thingsByIds(deps.db, kind, ids)
    const held = kind === 'map' ? new Set(ids) : await heldThings(deps.db, kind, ids, going)
    const kept = things.filter(({ id }) => held.has(id))
    const removed = things.filter(({ id }) => !held.has(id))
    for (const { id } of removed) going.add(id)
    for (const { id } of kept) archived.push(id)
    statements.push(...steps(deps, actor, kind, { kept, removed }))
  }
  return { statements, answer: { removed: [...going], archived } }
}

function steps(
  deps: Deps,
  actor: Actor,
  kind: ImportedKind,
  { kept, removed }: { kept: ImportedThing[]; removed: ImportedThing[] },
): Statement[] {
  const at = deps.now().toISOString()
  const trail = (thing: ImportedThing, after: object | null): Change => ({
    entityId: thing.id,
    version: thing.version + 1,
    entity: kind,
    action: after === null ? 'delete' : 'update',
    mapId: kind === 'map' ? thing.id : (thing.mapId ?? null),
    before: thing,
    after,
    actor: actor.id,
    at,
  })
  const ids = (things: ImportedThing[]) => things.map(({ id }) => id)
  return [
    ...recordChanges(deps.db, [
      ...removed.map((thing) => trail(thing, null)),
      ...kept.map((thing) =>
        trail(thing, { ...thing, archived: true, version: thing.version + 1, updatedAt: at }),
      ),
    ]),
    ...(removed.length === 0 ? [] : [removeThings(deps.db, kind, ids(removed))]),
    ...(kept.length === 0 ? [] : [archiveThings(deps.db, kind, ids(kept), at)]),
  ]
}
