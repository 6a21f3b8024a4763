import { and, asc, eq, gt, like, lt, max, not } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { digests } from '../schema/digests.ts'
import { analyses, experiments, hypotheses, revisions } from '../schema/experiments.ts'
import { maps } from '../schema/maps.ts'
import { isNoEvent, lastOfChain } from './events.ts'

const prefix = 'reminder'

/** The period under which a reminder goes through the outbox: of an experiment, on a date (YYYY-MM-DD). */
export const reminderPeriod = (experimentId: string, date: string): string =>
  `${prefix} ${experimentId} ${date}`

/** What tells digests from reminders and events, which stand in the same chain of messages to a channel. */
export const isDigest = and(not(like(digests.period, `${prefix} %`)), isNoEvent)

/** Whether a channel was reminded of an experiment after a date. */
export async function remindedAfter(db: Database, channelId: string, experimentId: string, date: string) {
  const found = await db
    .select({ id: digests.id })
    .from(digests)
    .where(
      and(
        eq(digests.channelId, channelId),
        gt(digests.period, reminderPeriod(experimentId, date)),
        lt(digests.period, reminderPeriod(experimentId, '~')),
      ),
    )
    .limit(1)
  return found.length > 0
}

/** The last message of a channel, whatever it was: the next one is chained to it. */
export async function lastMessageId(db: Database, channelId: string): Promise<string> {
  const [row] = await db.all<{ id: string }>(lastOfChain(channelId))
  return row?.id ?? ''
}

/** The experiments that run on maps in use, with when results last came and the analysis of all that came. */
export async function runningExperiments(db: Database) {
  const lastResults = db
    .select({ experimentId: revisions.experimentId, at: max(revisions.at).as('last_results_at') })
    .from(revisions)
    .where(eq(revisions.cause, 'results'))
    .groupBy(revisions.experimentId)
    .as('last_results')
  return db
    .select({
      id: experiments.id,
      name: experiments.name,
      mapId: experiments.mapId,
      mapName: maps.name,
      change: hypotheses.change,
      plan: experiments.plan,
      startDate: experiments.startDate,
      lastResultsAt: lastResults.at,
      result: analyses.result,
    })
    .from(experiments)
    .innerJoin(maps, eq(maps.id, experiments.mapId))
    .innerJoin(hypotheses, eq(hypotheses.id, experiments.hypothesisId))
    .leftJoin(lastResults, eq(lastResults.experimentId, experiments.id))
    .leftJoin(
      analyses,
      and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
    )
    .where(and(eq(experiments.status, 'running'), eq(experiments.archived, false), eq(maps.archived, false)))
    .orderBy(asc(experiments.id))
}
