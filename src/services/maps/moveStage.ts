import { stagesOfMaps } from '../../../db/queries/maps.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'
import type { MadeChange } from './moveBarrier.ts'
import { reorderStages } from './reorderStages.ts'

/**
 * Puts a stage into the place of another one of its map; those between make room.
 *
 * @param seen the stages of the journey in the order that the caller saw; refused where it is another one by now, archived stages aside
 */
export async function moveStage(
  deps: Deps,
  actor: Actor,
  mapId: string,
  move: { id: string; to: string; seen: readonly string[] },
): Promise<Write<MadeChange>> {
  const stages = await stagesOfMaps(deps.db, [mapId])
  const shown = stages.filter((stage) => !stage.archived).map((stage) => stage.id)
  if (shown.join(' ') !== move.seen.join(' ')) throw new AppError('stale_version', said('stages_reordered'))
  const stage = stages.find((one) => one.id === move.id)
  if (stage === undefined || !shown.includes(move.to)) throw notFound(move.id)
  const order = shown.filter((id) => id !== move.id)
  order.splice(shown.indexOf(move.to), 0, move.id)
  const archived = stages.filter((one) => one.archived).map((one) => one.id)
  const { statements, answer } = await reorderStages(deps, actor, mapId, undefined, [...order, ...archived])
  const moved = answer.find((one) => one.id === move.id)
  return { statements, answer: { id: move.id, version: moved?.version ?? stage.version } }
}
