import { z } from 'zod'
import { metricsByKey, metricUse } from '../../../db/queries/lookups.ts'
import { metrics } from '../../../db/schema/experiments.ts'
import { store } from '../../../db/store.ts'
import { said } from '../../domain/fault.ts'
import { patchOf } from '../../domain/fields.ts'
import { metricInput } from '../../domain/metric.ts'
import { AppError } from '../../errors.ts'
import { defined, filled } from './fields.ts'
import { heldByExperiments } from './refuse.ts'
import { defineResource } from './resource.ts'

export type MetricRow = typeof metrics.$inferSelect
const metricStore = store(metrics)

export const metricResource = defineResource({
  entity: 'metric',
  store: metricStore,
  create: metricInput,
  // The key stands in rows of results and in files outside; it stays.
  patch: patchOf(metricInput.omit({ key: true }).extend({ archived: z.boolean() })),
  mapOf: () => null,
  make: async (deps, input, stamp) => {
    if ((await metricsByKey(deps.db, [input.key])).has(input.key))
      throw new AppError('duplicate', said('metric_exists', { key: input.key }), {
        faults: [{ pointer: '/key', detail: said('taken') }],
      })
    return {
      row: {
        ...stamp,
        key: input.key,
        name: input.name,
        type: input.type,
        goodDirection: input.goodDirection,
        ...filled(input, ['unit', 'valuePerUnit']),
        archived: false,
      },
    }
  },
  change: async (deps, row, patch) => {
    const fields = defined(patch)
    const meaning =
      (fields.type ?? row.type) !== row.type ||
      (fields.goodDirection ?? row.goodDirection) !== row.goodDirection
    if (meaning && (await metricUse(deps.db, row.key)).started)
      throw new AppError('plan_frozen', said('metric_frozen', { key: row.key }))
    return { row: fields }
  },
  beforeRemove: async (deps, row) => {
    const use = await metricUse(deps.db, row.key)
    if (use.started) throw heldByExperiments(row.id)
    if (use.used) throw new AppError('has_dependents', said('metric_in_use', { key: row.key }))
    return []
  },
  present: async (_deps, rows) => rows,
})
