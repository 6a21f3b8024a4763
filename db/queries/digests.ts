import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { deliveries, digests } from '../schema/digests.ts'
import {
  analyses,
  experimentMetrics,
  experiments,
  hypotheses,
  hypothesisBarriers,
  metrics,
  variants,
  verdictChanges,
} from '../schema/experiments.ts'
import { barriers, maps } from '../schema/maps.ts'
import { store } from '../store.ts'
import { lastOfChain } from './events.ts'
import { isDigest } from './reminders.ts'

export type DigestRow = typeof digests.$inferSelect
export type DeliveryRow = typeof deliveries.$inferSelect

export const deliveryStore = store(deliveries)

interface Span {
  /** The maps that count; null for all. */
  mapIds: string[] | null
  /** Changes after this one; from the beginning where null. */
  after: string | null
  /** Changes at or after this instant. */
  since: string | null
}

/** The changes of verdicts in a span, oldest first, each with what a reader has to know of it. */
export function verdictChangesIn(db: Database, { mapIds, after, since }: Span) {
  return db
    .select({
      id: verdictChanges.id,
      experimentId: verdictChanges.experimentId,
      experimentName: experiments.name,
      hypothesisId: experiments.hypothesisId,
      analysisId: verdictChanges.analysisId,
      mapName: maps.name,
      change: hypotheses.change,
      variant: verdictChanges.variant,
      from: verdictChanges.fromStatus,
      to: verdictChanges.toStatus,
      since: verdictChanges.since,
      result: analyses.result,
      input: analyses.input,
    })
    .from(verdictChanges)
    .innerJoin(experiments, eq(experiments.id, verdictChanges.experimentId))
    .innerJoin(hypotheses, eq(hypotheses.id, experiments.hypothesisId))
    .innerJoin(maps, eq(maps.id, verdictChanges.mapId))
    .innerJoin(analyses, eq(analyses.id, verdictChanges.analysisId))
    .where(
      and(
        mapIds === null ? undefined : inArray(verdictChanges.mapId, mapIds),
        after === null ? undefined : gt(verdictChanges.id, after),
        since === null ? undefined : gte(verdictChanges.at, since),
      ),
    )
    .orderBy(asc(verdictChanges.id))
}

/** The titles of the barriers that hypotheses address. */
export async function barrierTitles(db: Database, hypothesisIds: string[]) {
  if (hypothesisIds.length === 0) return []
  return db
    .select({ hypothesisId: hypothesisBarriers.hypothesisId, title: barriers.title })
    .from(hypothesisBarriers)
    .innerJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
    .where(inArray(hypothesisBarriers.hypothesisId, hypothesisIds))
    .orderBy(asc(barriers.id))
}

/** What people call the metrics (by their keys) and the variants (by experiment) of some experiments. */
export async function namesInExperiments(db: Database, experimentIds: string[]) {
  if (experimentIds.length === 0) return { metrics: new Map<string, string>(), variants: [] }
  const [named, arms] = await db.batch([
    db
      .selectDistinct({ key: metrics.key, name: metrics.name })
      .from(experimentMetrics)
      .innerJoin(metrics, eq(metrics.key, experimentMetrics.metric))
      .where(inArray(experimentMetrics.experimentId, experimentIds)),
    db
      .select({ experimentId: variants.experimentId, key: variants.key, name: variants.name })
      .from(variants)
      .where(inArray(variants.experimentId, experimentIds))
      .orderBy(asc(variants.experimentId), asc(variants.position)),
  ])
  return { metrics: new Map(named.map(({ key, name }) => [key, name])), variants: arms }
}

/** The maps that are in use, of those named, or all. */
export async function livingMaps(db: Database, ids: string[] | null) {
  return db
    .select({ id: maps.id, name: maps.name })
    .from(maps)
    .where(and(eq(maps.archived, false), ids === null ? undefined : inArray(maps.id, ids)))
}

/**
 * What went to a channel before: the last message of any kind, the last digest that did not fail, and the last that did.
 * A digest that is still on its way counts as one that did not fail.
 */
export async function messagesBefore(db: Database, channelId: string) {
  const newest = (which: SQL | undefined) =>
    db
      .select({ digest: digests })
      .from(digests)
      .innerJoin(deliveries, eq(deliveries.digestId, digests.id))
      .where(and(eq(digests.channelId, channelId), which))
      .orderBy(desc(digests.id))
      .limit(1)
  const [last, told, failed] = await db.batch([
    db
      .select({ id: digests.id })
      .from(digests)
      .where(eq(digests.id, sql`(${lastOfChain(channelId)})`)),
    newest(and(isDigest, ne(deliveries.status, 'failed'))),
    newest(and(isDigest, eq(deliveries.status, 'failed'))),
  ])
  return { last: last[0], told: told[0]?.digest, failed: failed[0]?.digest }
}

/** Which of the channels have a digest for the period that is named with them. */
export async function channelsWithDigest(db: Database, of: { channelId: string; period: string }[]) {
  if (of.length === 0) return new Set<string>()
  const found = await db
    .select({ channelId: digests.channelId })
    .from(digests)
    .where(
      or(
        ...of.map(({ channelId, period }) =>
          and(eq(digests.channelId, channelId), eq(digests.period, period)),
        ),
      ),
    )
  return new Set(found.map((row) => row.channelId))
}

/** The last deliveries to a channel, or to any, newest first. */
export async function lastDeliveries(
  db: Database,
  limit: number,
  channelId?: string,
): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(deliveries)
    .where(channelId === undefined ? undefined : eq(deliveries.channelId, channelId))
    .orderBy(desc(deliveries.id))
    .limit(limit)
}

/** The delivery of the digest that a channel has for a period, if there is one. */
export async function deliveryOfPeriod(db: Database, channelId: string, period: string) {
  const [row] = await db
    .select({ delivery: deliveries })
    .from(digests)
    .innerJoin(deliveries, eq(deliveries.digestId, digests.id))
    .where(and(eq(digests.channelId, channelId), eq(digests.period, period)))
  return row?.delivery
}

/** The delivery of a digest that a channel is still waiting for, if there is one. */
export async function deliveryUnderWay(db: Database, channelId: string): Promise<DeliveryRow | undefined> {
  const [row] = await db
    .select({ delivery: deliveries })
    .from(deliveries)
    .innerJoin(digests, eq(digests.id, deliveries.digestId))
    .where(
      and(eq(deliveries.channelId, channelId), inArray(deliveries.status, ['pending', 'sending']), isDigest),
    )
    .orderBy(asc(deliveries.id))
    .limit(1)
  return row?.delivery
}

export function insertDigest(db: Database, digest: DigestRow, delivery: DeliveryRow): Statement[] {
  return [db.insert(digests).values(digest), db.insert(deliveries).values(delivery)]
}

const due = (now: string) =>
  or(
    and(
      eq(deliveries.status, 'pending'),
      or(isNull(deliveries.nextAttemptAt), lte(deliveries.nextAttemptAt, now)),
    ),
    // Whoever was sending has not said how it went: the process died, or Slack's answer was lost.
    and(eq(deliveries.status, 'sending'), lt(deliveries.leaseUntil, now)),
  )

/** Deliveries whose turn has come. */
export async function dueDeliveries(db: Database, now: string, limit: number): Promise<string[]> {
  const found = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(due(now))
    .orderBy(asc(deliveries.nextAttemptAt))
    .limit(limit)
  return found.map((row) => row.id)
}

/** Takes a delivery for sending, if it is due and nobody else has it; settled in one statement. */
export async function claimDelivery(db: Database, id: string, now: string, leaseUntil: string) {
  const [row] = await db
    .update(deliveries)
    .set({ status: 'sending', leaseUntil, attempts: sql`${deliveries.attempts} + 1` })
    .where(and(eq(deliveries.id, id), due(now)))
    .returning()
  return row
}

/** Notes how a delivery went; only the holder of the lease may. */
export async function noteDelivery(
  db: Database,
  claimed: Pick<DeliveryRow, 'id' | 'leaseUntil'>,
  outcome: Partial<DeliveryRow>,
): Promise<void> {
  await db
    .update(deliveries)
    .set({ ...outcome, leaseUntil: null })
    .where(
      and(
        eq(deliveries.id, claimed.id),
        eq(deliveries.status, 'sending'),
        claimed.leaseUntil === null ? undefined : eq(deliveries.leaseUntil, claimed.leaseUntil),
      ),
    )
}
