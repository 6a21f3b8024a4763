import {
  hypothesesAmong,
  putTypedOrder,
  removeTypedOrder,
  type TypedOrderRow,
  typedOrdersOf,
} from '../../../db/queries/learning.ts'
import type { Deps } from '../../deps.ts'
import type { Fault } from '../../errors.ts'
import { mapStore } from '../resources/map.ts'
import { refuse } from '../resources/refuse.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'

type Order = Omit<TypedOrderRow, 'mapId'>

/** Keeps the order in which a person would test the hypotheses of a map, the best first; an empty one is taken back. */
export async function typeOrder(
  deps: Deps,
  mapId: string,
  { by, hypothesisIds }: { by: string; hypothesisIds: string[] },
): Promise<Write<Order>> {
  await findMap(deps, mapId)
  const known = await hypothesesAmong(deps.db, mapId, hypothesisIds)
  const seen = new Set<string>()
  refuse(
    hypothesisIds.map((id, i): Fault | null => {
      const pointer = `/hypothesisIds/${i}`
      if (!known.has(id)) return { pointer, detail: `the map has no hypothesis ${id}` }
      if (seen.has(id)) return { pointer, detail: 'is named twice' }
      seen.add(id)
      return null
    }),
  )
  const order = { by, hypothesisIds, at: deps.now().toISOString() }
  return {
    statements: [
      hypothesisIds.length === 0
        ? removeTypedOrder(deps.db, mapId, by)
        : putTypedOrder(deps.db, { mapId, ...order }),
    ],
    answer: order,
  }
}

/** The orders that people typed for a map, by name. */
export async function listTypedOrders(deps: Deps, mapId: string): Promise<Order[]> {
  await findMap(deps, mapId)
  const rows = await typedOrdersOf(deps.db, mapId)
  return rows.map(({ by, hypothesisIds, at }) => ({ by, hypothesisIds, at }))
}

async function findMap(deps: Deps, id: string): Promise<void> {
  if ((await mapStore.find(deps.db, id)) === undefined) throw notFound(id)
}
