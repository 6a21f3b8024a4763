import { z } from 'zod'
import { mapHasStarted } from '../../../db/queries/lookups.ts'
import { maps } from '../../../db/schema/maps.ts'
import { store } from '../../../db/store.ts'
import { patchOf } from '../../domain/fields.ts'
import { mapInput } from '../../domain/map.ts'
import { readSettings } from '../settings/read.ts'
import { defined, filled } from './fields.ts'
import { heldByExperiments } from './refuse.ts'
import { defineResource } from './resource.ts'

export type MapRow = typeof maps.$inferSelect
export const mapStore = store(maps)

const defaults = { locale: 'en', period: 'month' } as const

export const mapResource = defineResource({
  entity: 'map',
  store: mapStore,
  create: mapInput,
  patch: patchOf(mapInput.extend({ archived: z.boolean() })),
  mapOf: (row) => row.id,
  make: async (deps, input, stamp) => ({ row: mapRow(input, stamp, await readSettings(deps)) }),
  change: async (deps, _row, patch) => {
    const { locale, currency, period, ...rest } = defined(patch)
    return {
      row: {
        ...rest,
        ...(locale === undefined ? {} : { locale: locale ?? defaults.locale }),
        ...(currency === undefined ? {} : { currency: currency ?? (await readSettings(deps)).currency }),
        ...(period === undefined ? {} : { period: period ?? defaults.period }),
      },
    }
  },
  beforeRemove: async (deps, row) => {
    if (await mapHasStarted(deps.db, row.id)) throw heldByExperiments(row.id)
    return []
  },
  present: async (_deps, rows) => rows,
})

/** A map's row from what was typed or imported; the deployment's settings say what wasn't. */
export function mapRow(
  input: z.output<typeof mapInput>,
  stamp: Pick<MapRow, 'id' | 'version' | 'createdAt' | 'updatedAt'>,
  settings: { currency: string },
): MapRow {
  return {
    ...stamp,
    ...filled(input, ['persona', 'goal', 'segment', 'ranking']),
    name: input.name,
    locale: input.locale ?? defaults.locale,
    currency: input.currency ?? settings.currency,
    period: input.period ?? defaults.period,
    archived: false,
  }
}
