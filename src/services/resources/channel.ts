import { z } from 'zod'
import { existingMaps } from '../../../db/queries/lookups.ts'
import { channels } from '../../../db/schema/digests.ts'
import { store } from '../../../db/store.ts'
import { channelKinds } from '../../channels/index.ts'
import { isAllowedTarget } from '../../channels/targetPolicy.ts'
import type { Deps } from '../../deps.ts'
import { eventTypes } from '../../domain/event.ts'
import { rule, said } from '../../domain/fault.ts'
import { locale, name, patchOf } from '../../domain/fields.ts'
import { channelSchedulePattern, defaultChannelSchedule } from '../../domain/schedule/channelSchedule.ts'
import type { Fault } from '../../errors.ts'
import { encryptSecret } from '../crypto/secrets.ts'
import { newSigningSecret } from '../events/signingSecret.ts'
import { defined } from './fields.ts'
import { refuse } from './refuse.ts'
import { defineResource } from './resource.ts'

export type ChannelRow = typeof channels.$inferSelect
/** A channel that was just made still knows the secret that its messages are signed with. */
type Made = ChannelRow & { secret?: string | null }
export const channelStore = store(channels)

const channelInput = z.strictObject({
  kind: z.enum(channelKinds),
  name,
  url: z.url().max(2000),
  locale: locale.optional(),
  mapIds: z.array(z.string().max(60)).max(200).optional(),
  schedule: z
    .string()
    .regex(channelSchedulePattern, rule('schedule_needed'))
    .meta({
      description: `When its digest is sent, by the clocks of the team; "${defaultChannelSchedule}" if not given`,
    })
    .optional(),
  events: z
    .array(z.enum(eventTypes))
    .max(eventTypes.length)
    .refine((events) => new Set(events).size === events.length, rule('named_twice'))
    .meta({ description: 'What it is told at once, beside digests; nothing if not given' })
    .optional(),
})

async function check(deps: Deps, url: string | undefined, mapIds: string[]): Promise<void> {
  const faults: Fault[] = []
  if (url !== undefined && !isAllowedTarget(url, deps.config.allowPrivateTargets))
    faults.push({ pointer: '/url', detail: said('public_https') })
  const known = await existingMaps(deps.db, mapIds)
  for (const [i, id] of mapIds.entries())
    if (!known.has(id)) faults.push({ pointer: `/mapIds/${i}`, detail: said('unknown_id', { id }) })
  refuse(faults)
}

const sealed = (deps: Deps, url: string, id: string) =>
  encryptSecret(url, id, deps.config.secretKey, deps.randomBytes(12))

/** Neither the audit trail nor an answer ever holds a secret, sealed or not. */
export function withoutSecrets(channel: Made) {
  const { encryptedUrl: _url, encryptedSecret: _sealed, secret: _secret, ...row } = channel
  return row
}

export const channelResource = defineResource({
  entity: 'channel',
  store: { ...channelStore, insert: (db, rows: Made[]) => channelStore.insert(db, rows) },
  create: channelInput,
  patch: patchOf(channelInput.omit({ kind: true }).extend({ archived: z.boolean() })),
  mapOf: () => null,
  make: async (deps, input, stamp) => {
    await check(deps, input.url, input.mapIds ?? [])
    const signing =
      input.kind === 'webhook'
        ? await newSigningSecret(deps, stamp.id)
        : { secret: null, encryptedSecret: null }
    const row: Made = {
      ...stamp,
      kind: input.kind,
      name: input.name,
      encryptedUrl: await sealed(deps, input.url, stamp.id),
      locale: input.locale ?? null,
      mapIds: input.mapIds ?? [],
      schedule: input.schedule ?? null,
      events: input.events ?? [],
      ...signing,
      archived: false,
    }
    return { row }
  },
  change: async (deps, row, patch) => {
    const { url, mapIds, events, ...fields } = defined(patch)
    await check(deps, url, mapIds ?? [])
    return {
      row: {
        ...fields,
        ...(mapIds === undefined ? {} : { mapIds: mapIds ?? [] }),
        ...(events === undefined ? {} : { events: events ?? [] }),
        ...(url === undefined ? {} : { encryptedUrl: await sealed(deps, url, row.id) }),
      },
    }
  },
  beforeRemove: async () => [],
  audited: withoutSecrets,
  present: async (_deps, rows: Made[]) =>
    rows.map((row) => ({
      ...withoutSecrets(row),
      ...(row.secret === undefined ? {} : { secret: row.secret }),
    })),
})
