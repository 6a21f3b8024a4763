import { recordChanges } from '../../../db/queries/changes.ts'
import {
  hypothesesAmong,
  putTypedOrder,
  removeTypedOrder,
  type TypedOrderRow,
  typedOrderId,
  typedOrdersOf,
  typedOrderVersion,
} from '../../../db/queries/learning.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import type { Fault } from '../../errors.ts'
import { mapStore } from '../resources/map.ts'
import { refuse } from '../resources/refuse.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'

interface Order extends Omit<TypedOrderRow, 'mapId'> {
  /** Who entered it, as people know them; whose order it is may be somebody else. */
  enteredBy: string | null
}

/**
 * Keeps the order in which a person would test the hypotheses of a map, the best first; an empty one is taken back. The same order
 * typed again stays the one that it was, with its time: tests that started since were foretold by it.
 */
export async function typeOrder(
  deps: Deps,
  actor: Actor,
  mapId: string,
  { by, hypothesisIds }: { by: string; hypothesisIds: string[] },
): Promise<Write<Order>> {
  await findMap(deps, mapId)
  await refuseFaults(deps, mapId, hypothesisIds)
  const [orders, version] = await Promise.all([
    typedOrdersOf(deps.db, mapId),
    typedOrderVersion(deps.db, mapId, by),
  ])
  const before = orders.find((order) => order.by === by) ?? null
  const at = deps.now().toISOString()
  const after: Order = { by, hypothesisIds, at, enteredBy: actor.name }
  if (JSON.stringify(before?.hypothesisIds ?? []) === JSON.stringify(hypothesisIds))
    return { statements: [], answer: before ?? after }
  const isTakenBack = hypothesisIds.length === 0
  const trail = {
    entityId: typedOrderId(mapId, by),
    version: version + 1,
    entity: 'typedOrder',
    action: isTakenBack ? ('delete' as const) : before === null ? ('create' as const) : ('update' as const),
    mapId,
    before,
    after: isTakenBack ? null : after,
    actor: actor.id,
    at,
  }
  return {
    statements: [
      ...recordChanges(deps.db, [trail]),
      isTakenBack
        ? removeTypedOrder(deps.db, mapId, by)
        : putTypedOrder(deps.db, { mapId, by, hypothesisIds, at }),
    ],
    answer: after,
  }
}

/** The orders that people typed for a map, by name. */
export async function listTypedOrders(deps: Deps, mapId: string): Promise<Order[]> {
  await findMap(deps, mapId)
  return typedOrdersOf(deps.db, mapId)
}

async function refuseFaults(deps: Deps, mapId: string, ids: string[]): Promise<void> {
  const known = await hypothesesAmong(deps.db, mapId, ids)
  refuse(
    ids.map((id, i): Fault | null => {
      const pointer = `/hypothesisIds/${i}`
      const found = known.get(id)
      if (found === undefined) return { pointer, detail: said('no_hypothesis', { id }) }
      if (ids.indexOf(id) < i) return { pointer, detail: said('named_twice') }
      return found.archived ? { pointer, detail: said('archived', { id }) } : null
    }),
  )
}

async function findMap(deps: Deps, id: string): Promise<void> {
  if ((await mapStore.find(deps.db, id)) === undefined) throw notFound(id)
}
