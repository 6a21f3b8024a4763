import { and, count, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { hypotheses } from '../schema/experiments.ts'
import { barriers, stages } from '../schema/maps.ts'
import { standings } from './standings.ts'

/** What stands on each map, archived things left out: stages and barriers counted, hypotheses by id, and every started test. */
export async function countsOfMaps(db: Database) {
  const [stageCounts, barrierCounts, ownHypotheses, started] = await db.batch([
    db
      .select({ mapId: stages.mapId, count: count() })
      .from(stages)
      .where(eq(stages.archived, false))
      .groupBy(stages.mapId),
    db
      .select({ mapId: barriers.mapId, count: count() })
      .from(barriers)
      .innerJoin(stages, eq(stages.id, barriers.stageId))
      .where(and(eq(barriers.archived, false), eq(stages.archived, false)))
      .groupBy(barriers.mapId),
    db
      .select({ id: hypotheses.id, mapId: hypotheses.mapId })
      .from(hypotheses)
      .where(eq(hypotheses.archived, false)),
    standings(db, undefined),
  ])
  return { stageCounts, barrierCounts, ownHypotheses, started }
}
