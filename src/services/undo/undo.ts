import { recordChanges } from '../../../db/queries/changes.ts'
import { type ChangeRow, changesWith, findChange } from '../../../db/queries/mapPast.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import type { MadeChange } from '../maps/moveBarrier.ts'
import { type BarrierRow, barrierStore } from '../resources/barrier.ts'
import { notFound } from '../resources/resource.ts'
import { type StageRow, stageStore } from '../resources/stage.ts'
import type { Write } from '../write.ts'

type Row = StageRow | BarrierRow

interface Undone extends MadeChange {
  /** The version that the caller has seen of it, where it is not the one that the change made. */
  over?: number | undefined
}

const storeOf = (entity: string) => (entity === 'stage' ? stageStore : barrierStore)

/** A change of a stage or barrier of a map, as it can be undone. */
export async function undoableChange(deps: Deps, mapId: string, made: MadeChange): Promise<ChangeRow> {
  const change = await findChange(deps.db, made.id, made.version)
  const known = change !== undefined && change.mapId === mapId
  if (!known || !['stage', 'barrier'].includes(change.entity) || change.action === 'delete')
    throw notFound(`${made.id} at version ${made.version}`)
  return change
}

/**
 * What a change is undone to: the row as it was before. What was made is not deleted but archived: others may have built on it.
 */
export function rowBefore(change: ChangeRow): Row {
  const row = (change.before ?? change.after) as Row
  return change.before === null ? { ...row, archived: true } : row
}

/** Whether a change moved a stage: its neighbours moved in the same write, and move back with it. */
export const isReorder = ({ entity, action, before, after }: ChangeRow): boolean =>
  entity === 'stage' && action === 'update' && (before as StageRow).position !== (after as StageRow).position

/**
 * Undoes a change by a new one. Refused where the thing has changed since (or where it has another version than `over` says): the
 * caller then shows both and asks.
 *
 * @returns the change that undid it, which can be undone in turn
 */
export async function undoChange(
  deps: Deps,
  actor: Actor,
  mapId: string,
  { over, ...made }: Undone,
): Promise<Write<MadeChange>> {
  const change = await undoableChange(deps, mapId, made)
  const together = isReorder(change) ? (await changesWith(deps.db, change)).filter(isReorder) : [change]
  const at = deps.now().toISOString()
  const planned = await Promise.all(
    together.map(async (one) => {
      const store = storeOf(one.entity)
      const row: Row | undefined = await store.find(deps.db, one.entityId)
      if (row === undefined) throw notFound(one.entityId)
      const expected = one.entityId === made.id ? (over ?? one.version) : one.version
      if (row.version !== expected)
        throw new AppError(
          'stale_version',
          said('version_passed', { id: row.id, version: row.version, expected }),
        )
      const before = rowBefore(one)
      if ('stageId' in before && (await stageStore.find(deps.db, before.stageId)) === undefined)
        throw new AppError('conflict', said('stage_gone', { id: before.stageId }))
      const place = 'position' in row && !isReorder(one) ? { position: row.position } : {}
      const next = { ...before, ...place, version: row.version + 1, updatedAt: at }
      return {
        trail: {
          entityId: row.id,
          version: next.version,
          entity: one.entity,
          action: 'update' as const,
          mapId,
          before: row,
          after: next,
          actor: actor.id,
          at,
        },
        statement:
          one.entity === 'stage'
            ? stageStore.update(deps.db, row.id, next as StageRow)
            : barrierStore.update(deps.db, row.id, next as BarrierRow),
        version: next.version,
      }
    }),
  )
  const own = planned.find(({ trail }) => trail.entityId === made.id)
  return {
    statements: [
      ...recordChanges(
        deps.db,
        planned.map(({ trail }) => trail),
      ),
      ...planned.map(({ statement }) => statement),
    ],
    answer: { id: made.id, version: own?.version ?? made.version },
  }
}
