import { and, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { analyses, experiments, hypothesisBarriers } from '../schema/experiments.ts'

/** Every started experiment that a condition names, with the verdict of its latest analysis. */
export function standings(db: Database, where: SQL | undefined) {
  return db
    .select({
      experimentId: experiments.id,
      hypothesisId: experiments.hypothesisId,
      status: experiments.status,
      startedAt: experiments.startedAt,
      startDate: experiments.startDate,
      verdict: analyses.status,
      variant: analyses.variant,
      contested: analyses.contested,
      since: analyses.since,
    })
    .from(experiments)
    .leftJoin(
      analyses,
      and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
    )
    .where(and(ne(experiments.status, 'draft'), where))
}

export type StandingRow = Awaited<ReturnType<typeof standings>>[number]

export const ofMap = (mapId: string): SQL => eq(experiments.mapId, mapId)
export const ofHypotheses = (ids: string[]): SQL => inArray(experiments.hypothesisId, ids)

/** Which hypotheses address which of the barriers. */
export async function linksOfBarriers(db: Database, barrierIds: string[]) {
  if (barrierIds.length === 0) return []
  return db.select().from(hypothesisBarriers).where(inArray(hypothesisBarriers.barrierId, barrierIds))
}
