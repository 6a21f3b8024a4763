import { recordChanges } from '../../../db/queries/changes.ts'
import { stagesOfMaps } from '../../../db/queries/maps.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import type { Fault } from '../../errors.ts'
import { mapStore } from '../resources/map.ts'
import { refuse } from '../resources/refuse.ts'
import { checkVersion, notFound } from '../resources/resource.ts'
import { presentStage, stageStore } from '../resources/stage.ts'

/** Puts the stages of a map into the order given, which names each of them once. Only those that move are changed. */
export async function reorderStages(
  deps: Deps,
  actor: Actor,
  mapId: string,
  version: number | undefined,
  stageIds: string[],
) {
  const map = await mapStore.find(deps.db, mapId)
  if (map === undefined) throw notFound(mapId)
  checkVersion(map, version)
  const stages = new Map((await stagesOfMaps(deps.db, [mapId])).map((stage) => [stage.id, stage]))
  const faults = stageIds.flatMap((id, i): Fault[] => {
    if (!stages.has(id)) return [{ pointer: `/stageIds/${i}`, detail: said('no_stage', { id }) }]
    return stageIds.indexOf(id) < i ? [{ pointer: `/stageIds/${i}`, detail: said('named_twice') }] : []
  })
  const missing = [...stages.keys()].filter((id) => !stageIds.includes(id))
  if (missing.length > 0)
    faults.push({ pointer: '/stageIds', detail: said('stages_left_out', { ids: missing.join(', ') }) })
  refuse(faults)

  const at = deps.now().toISOString()
  const ordered = stageIds.flatMap((id, position) => {
    const before = stages.get(id)
    if (before === undefined) return []
    if (before.position === position) return [{ before, after: before }]
    return [{ before, after: { ...before, position, version: before.version + 1, updatedAt: at } }]
  })
  const moved = ordered.filter(({ before, after }) => before !== after)
  const trail = moved.map(({ before, after }) => ({
    entityId: after.id,
    version: after.version,
    entity: 'stage',
    action: 'update' as const,
    mapId,
    before,
    after,
    actor: actor.id,
    at,
  }))
  const answer = ordered.map(({ after }, i) => presentStage(after, ordered[i + 1]?.after ?? null))
  if (moved.length === 0) return { statements: [], answer }
  return {
    statements: [
      ...recordChanges(deps.db, trail),
      ...moved.map(({ after: { id, position, version: next } }) =>
        stageStore.update(deps.db, id, { position, version: next, updatedAt: at }),
      ),
    ],
    answer,
  }
}
