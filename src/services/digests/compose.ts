import { messagesBefore } from '../../../db/queries/digests.ts'
import type { TextMessage } from '../../channels/channel.ts'
import { channels } from '../../channels/index.ts'
import type { Deps } from '../../deps.ts'
import { buildDigest } from '../../domain/digest/buildDigest.ts'
import type { Digest } from '../../domain/digest/digest.ts'
import type { ToldByTreatment } from '../../domain/digest/told.ts'
import { type Fault, said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import type { Locale } from '../../locales/plural.ts'
import { calendarDate } from '../calendarDate.ts'
import { type ChannelRow, channelStore } from '../resources/channel.ts'
import { mapStore } from '../resources/map.ts'
import { readSettings } from '../settings/read.ts'
import { nextTests } from './nextTests.ts'
import { transitionsIn } from './transitions.ts'

export interface DigestRequest {
  since?: string | undefined
  mapId?: string | undefined
  channelId?: string | undefined
  locale?: Locale | undefined
}

export interface Composed {
  channel: ChannelRow | undefined
  digest: Digest
  message: TextMessage
  /** What the digest covers, so that one thing is told to a channel once. */
  period: string
  /** The channel's digest before this one; empty for its first. */
  previousId: string
  /** Where the next digest of the channel begins. */
  toldUpTo: string
  /** All that the channel has been told once this is delivered. */
  told: ToldByTreatment
}

/** What the last digests of a channel say of where the next one begins. A delivery that failed for good told nobody. */
async function lastTold(deps: Deps, channel: ChannelRow | undefined) {
  if (channel === undefined) return { after: '', told: {}, failed: '', id: '' }
  const { last, told, failed } = await messagesBefore(deps.db, channel.id)
  const content = told?.content as { told?: ToldByTreatment } | undefined
  return {
    after: told?.toldUpTo ?? '',
    told: content?.told ?? {},
    failed: failed?.id ?? '',
    id: last?.id ?? '',
  }
}

/** Composes the digest that a channel (or a reader without one) would get now. */
export async function composeDigest(deps: Deps, request: DigestRequest, reader: Locale): Promise<Composed> {
  const channel = await findReferenced(deps, request)
  const last = await lastTold(deps, channel)
  const scope = request.mapId === undefined ? (channel?.mapIds ?? []) : [request.mapId]
  const mapIds = scope.length === 0 ? null : scope
  const after = request.since === undefined && last.after !== '' ? last.after : null
  // A digest of one map, or of a time that was named, leaves other changes untold: the next one begins where it would have.
  const partial = request.since !== undefined || request.mapId !== undefined
  const settings = await readSettings(deps)
  const [{ transitions, newest }, next] = await Promise.all([
    transitionsIn(deps, { mapIds, after, since: request.since ?? null }),
    nextTests(deps, mapIds, settings.digest.nextTests),
  ])
  const digest = buildDigest({
    date: calendarDate(deps.now(), settings.timeZone),
    transitions,
    told: request.since === undefined ? last.told : {},
    nextTests: next,
  })
  const kind = channel?.kind === 'webhook' ? 'webhook' : 'slack'
  const message = channels[kind].render(digest, request.locale ?? channel?.locale ?? reader)
  const parts = [request.since ?? '', request.mapId ?? '', newest ?? last.after, last.failed]
  return {
    channel,
    digest,
    message,
    period: parts.join('|'),
    previousId: last.id,
    toldUpTo: partial ? last.after : (newest ?? last.after),
    told: { ...last.told, ...digest.told },
  }
}

async function findReferenced(deps: Deps, request: DigestRequest): Promise<ChannelRow | undefined> {
  const channel =
    request.channelId === undefined ? undefined : await channelStore.find(deps.db, request.channelId)
  const faults: Fault[] = []
  if (request.channelId !== undefined && channel === undefined)
    faults.push({ pointer: '/channelId', detail: said('unknown_id', { id: request.channelId }) })
  if (request.mapId !== undefined && (await mapStore.find(deps.db, request.mapId)) === undefined)
    faults.push({ pointer: '/mapId', detail: said('unknown_id', { id: request.mapId }) })
  if (faults.length > 0) throw new AppError('invalid', said('reference_missing'), { faults })
  return channel
}
