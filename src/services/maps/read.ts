import { readMap as readWhole } from '../../../db/queries/maps.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../resources/resource.ts'
import { presentStage } from '../resources/stage.ts'
import { viewMapBarriers } from './presentBarriers.ts'

/** A map with its stages in order, each with its barriers. */
export async function readMap(deps: Deps, id: string) {
  const whole = await readWhole(deps.db, id)
  if (whole === undefined) throw notFound(id)
  const byStage = Map.groupBy(viewMapBarriers(whole), (barrier) => barrier.stageId)
  const stages = whole.stages.map((stage, i) => ({
    ...presentStage(stage, whole.stages[i + 1] ?? null),
    barriers: byStage.get(stage.id) ?? [],
  }))
  return { version: whole.map.version, view: { ...whole.map, stages } }
}
