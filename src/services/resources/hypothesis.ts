import { z } from 'zod'
import { hypothesisStore, linkBarriers, relinkBarriers } from '../../../db/queries/hypotheses.ts'
import { hypothesisHasStarted, mapsOfBarriers, metricsByKey } from '../../../db/queries/lookups.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { patchOf } from '../../domain/fields.ts'
import { hypothesisInput } from '../../domain/hypothesis.ts'
import type { Fault } from '../../errors.ts'
import { hypothesisStates } from '../maps/states.ts'
import { defined, filled } from './fields.ts'
import { heldByExperiments, refuse } from './refuse.ts'
import { defineResource } from './resource.ts'

export const hypothesisResource = defineResource({
  entity: 'hypothesis',
  store: hypothesisStore,
  create: hypothesisInput,
  patch: patchOf(hypothesisInput.extend({ archived: z.boolean() })),
  mapOf: (row) => row.mapId,
  make: async (deps, input, stamp) => {
    const references = await check(deps, input.barrierIds, input.metric)
    refuse(references.faults)
    const row = {
      ...stamp,
      mapId: references.mapId,
      change: input.change,
      metric: input.metric,
      estimates: input.estimates,
      ...filled(input, ['because', 'baseline', 'ratings', 'owner']),
      archived: false,
      barrierIds: input.barrierIds,
    }
    return { row, statements: linkBarriers(deps.db, row.id, input.barrierIds) }
  },
  change: async (deps, row, patch) => {
    const fields = defined(patch)
    const references = await check(deps, fields.barrierIds ?? row.barrierIds, fields.metric ?? row.metric)
    const moved: Fault | null =
      references.mapId === row.mapId || references.mapId === ''
        ? null
        : { pointer: '/barrierIds', detail: said('barriers_of_other_map') }
    refuse([...references.faults, moved])
    return {
      row: fields,
      statements: fields.barrierIds === undefined ? [] : relinkBarriers(deps.db, row.id, fields.barrierIds),
    }
  },
  beforeRemove: async (deps, row) => {
    if (await hypothesisHasStarted(deps.db, row.id)) throw heldByExperiments(row.id)
    return []
  },
  present: async (deps, rows) => {
    const states = await hypothesisStates(
      deps,
      rows.map((row) => row.id),
    )
    return rows.map((row) => {
      const state = states.get(row.id)
      return { ...row, state: state?.status ?? 'idea', contested: state?.contested ?? false }
    })
  },
})

async function check(
  deps: Deps,
  barrierIds: string[],
  metric: string,
): Promise<{ mapId: string; faults: Fault[] }> {
  const [mapOf, metrics] = await Promise.all([
    mapsOfBarriers(deps.db, barrierIds),
    metricsByKey(deps.db, [metric]),
  ])
  const faults: Fault[] = barrierIds.flatMap((id, i) =>
    mapOf.has(id) ? [] : [{ pointer: `/barrierIds/${i}`, detail: said('unknown_id', { id }) }],
  )
  const maps = new Set(mapOf.values())
  if (maps.size > 1) faults.push({ pointer: '/barrierIds', detail: said('barriers_of_maps') })
  if (!metrics.has(metric))
    faults.push({ pointer: '/metric', detail: said('unknown_metric', { key: metric }) })
  return { mapId: [...maps][0] ?? '', faults }
}
