import { recordChanges } from '../../../db/queries/changes.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { barrierStore } from '../resources/barrier.ts'
import { refuse } from '../resources/refuse.ts'
import { checkVersion, notFound } from '../resources/resource.ts'
import { stageStore } from '../resources/stage.ts'
import type { Write } from '../write.ts'

/** Which version of which thing a change has made: what it is undone by. */
export interface MadeChange {
  id: string
  version: number
}

/**
 * Moves a barrier to another stage of its map.
 *
 * @param target the barrier, at the version that the caller has seen
 * @returns the version it has then; where it stands on that stage already, the one it has
 */
export async function moveBarrier(
  deps: Deps,
  actor: Actor,
  target: { id: string; version: number | undefined },
  stageId: string,
): Promise<Write<MadeChange>> {
  const [barrier, stage] = await Promise.all([
    barrierStore.find(deps.db, target.id),
    stageStore.find(deps.db, stageId),
  ])
  if (barrier === undefined) throw notFound(target.id)
  checkVersion(barrier, target.version)
  const elsewhere = stage === undefined || stage.mapId !== barrier.mapId || stage.archived
  refuse([elsewhere ? { pointer: '/stageId', detail: said('no_stage', { id: stageId }) } : null])
  if (barrier.stageId === stageId)
    return { statements: [], answer: { id: barrier.id, version: barrier.version } }
  const at = deps.now().toISOString()
  const fields = { stageId, version: barrier.version + 1, updatedAt: at }
  const change = {
    entityId: barrier.id,
    version: fields.version,
    entity: 'barrier',
    action: 'update' as const,
    mapId: barrier.mapId,
    before: barrier,
    after: { ...barrier, ...fields },
    actor: actor.id,
    at,
  }
  return {
    statements: [...recordChanges(deps.db, [change]), barrierStore.update(deps.db, barrier.id, fields)],
    answer: { id: barrier.id, version: fields.version },
  }
}
