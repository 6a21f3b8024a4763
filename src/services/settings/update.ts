import { z } from 'zod'
import { recordChanges } from '../../../db/queries/changes.ts'
import { writeSettings } from '../../../db/queries/settings.ts'
import type { Actor, Deps } from '../../deps.ts'
import { rule } from '../../domain/fault.ts'
import { currency, locale } from '../../domain/fields.ts'
import { checkVersion } from '../resources/resource.ts'
import type { Write } from '../write.ts'
import { readSettings } from './read.ts'

const knownZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export const settingsPatch = z.strictObject({
  timeZone: z.string().max(60).refine(knownZone, rule('time_zone_needed')).optional(),
  locale: locale.optional(),
  currency: currency.optional().meta({ description: 'Of maps that are made without one' }),
  digest: z.strictObject({ nextTests: z.number().int().min(0).max(10) }).optional(),
})

/** Changes the deployment's settings. Dates of experiments that were started keep the time zone they were started in. */
export async function updateSettings(
  deps: Deps,
  actor: Actor,
  version: number | undefined,
  patch: z.output<typeof settingsPatch>,
) {
  const before = await readSettings(deps)
  checkVersion(before, version)
  const at = deps.now().toISOString()
  const after = {
    ...before,
    timeZone: patch.timeZone ?? before.timeZone,
    locale: patch.locale ?? before.locale,
    currency: patch.currency ?? before.currency,
    digest: patch.digest ?? before.digest,
    version: before.version + 1,
    createdAt: before.createdAt === '' ? at : before.createdAt,
    updatedAt: at,
  }
  const change = {
    entityId: after.id,
    version: after.version,
    entity: 'settings',
    mapId: null,
    before,
    after,
  }
  const write: Write<typeof after> = {
    statements: [
      ...recordChanges(deps.db, [{ ...change, action: 'update', actor: actor.id, at }]),
      writeSettings(deps.db, after),
    ],
    answer: after,
  }
  return write
}
