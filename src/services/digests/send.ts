import {
  type DeliveryRow,
  deliveryOfPeriod,
  deliveryUnderWay,
  insertDigest,
} from '../../../db/queries/digests.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import type { Locale } from '../../locales/plural.ts'
import type { Write } from '../write.ts'
import { composeDigest, type DigestRequest } from './compose.ts'

/**
 * Stores the digest of a channel and the delivery that will carry it; deliver.ts sends what is stored.
 *
 * A digest is stored once per channel and period, where the period is what it covers: asked for again before anything new
 * happened, the same delivery is the answer. Without a transition nothing is sent and the delivery is recorded as quiet.
 * While a delivery is under way it is the answer too: a later digest must not overtake it, and can only tell what it told
 * once it is known to have failed.
 *
 * @param turn of the channel's schedule, where that is what asks: then it is the period, and has its digest once, quiet or not
 */
export async function sendDigest(
  deps: Deps,
  request: DigestRequest,
  reader: Locale,
  turn?: string,
): Promise<Write<DeliveryRow>> {
  if (request.channelId === undefined)
    throw new AppError('invalid', said('channel_needed'), {
      faults: [{ pointer: '/channelId', detail: said('needed_to_send') }],
    })
  const composed = await composeDigest(deps, request, reader)
  const { digest, message, toldUpTo, previousId } = composed
  const period = turn ?? composed.period
  const stored =
    (await deliveryUnderWay(deps.db, request.channelId)) ??
    (await deliveryOfPeriod(deps.db, request.channelId, period))
  if (stored !== undefined) return { statements: [], answer: stored }
  const at = deps.now().toISOString()
  const digestId = deps.newId('digest')
  const delivery: DeliveryRow = {
    id: deps.newId('delivery'),
    digestId,
    channelId: request.channelId,
    status: digest.quiet ? 'quiet' : 'pending',
    message: digest.quiet ? null : message,
    attempts: 0,
    nextAttemptAt: digest.quiet ? null : at,
    leaseUntil: null,
    lastError: null,
    deliveredAt: null,
    createdAt: at,
  }
  const row = {
    id: digestId,
    channelId: request.channelId,
    period,
    previousId,
    toldUpTo,
    content: { ...digest, told: composed.told },
    quiet: digest.quiet,
    createdAt: at,
  }
  return { statements: insertDigest(deps.db, row, delivery), answer: delivery }
}
