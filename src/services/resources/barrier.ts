import { z } from 'zod'
import { barrierHasStarted, hypothesesOnlyOn } from '../../../db/queries/lookups.ts'
import { barriers } from '../../../db/schema/maps.ts'
import { store } from '../../../db/store.ts'
import { type BarrierInput, barrierInput } from '../../domain/barrier.ts'
import { said } from '../../domain/fault.ts'
import { patchOf } from '../../domain/fields.ts'
import { AppError } from '../../errors.ts'
import { presentBarriers } from '../maps/presentBarriers.ts'
import { defined, filled } from './fields.ts'
import { heldByExperiments } from './refuse.ts'
import { defineResource, notFound, type Versioned } from './resource.ts'
import { stageStore } from './stage.ts'

export type BarrierRow = typeof barriers.$inferSelect
export const barrierStore = store(barriers)

export const barrierResource = defineResource({
  entity: 'barrier',
  store: barrierStore,
  create: barrierInput,
  patch: patchOf(barrierInput.extend({ archived: z.boolean() })),
  mapOf: (row) => row.mapId,
  make: async (deps, input, stamp, stageId) => {
    const stage = await stageStore.find(deps.db, stageId)
    if (stage === undefined) throw notFound(stageId)
    return { row: barrierRow(input, stamp, stage) }
  },
  change: async (_deps, _row, patch) => ({ row: defined(patch) }),
  beforeRemove: async (deps, row) => {
    if (await barrierHasStarted(deps.db, row.id)) throw heldByExperiments(row.id)
    const orphans = await hypothesesOnlyOn(deps.db, [row.id])
    if (orphans.length > 0)
      throw new AppError('has_dependents', said('only_barrier_of', { ids: orphans.join(', ') }))
    return []
  },
  present: presentBarriers,
})

/** A barrier's row from what was typed or imported. */
export function barrierRow(
  input: BarrierInput,
  stamp: Versioned,
  stage: { id: string; mapId: string },
): BarrierRow {
  return {
    ...stamp,
    mapId: stage.mapId,
    stageId: stage.id,
    title: input.title,
    ...filled(input, ['description', 'type', 'affectedShare', 'segment', 'touchpoint']),
    archived: false,
  }
}
