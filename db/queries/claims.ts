import { eq, inArray } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { barriers, maps, stages } from '../schema/maps.ts'

/** What claims on barriers are weighed by: the type of each, who enters its stage, and the settings of its map. */
export async function claimGrounds(db: Database, barrierIds: string[]) {
  return db
    .select({
      barrierId: barriers.id,
      type: barriers.type,
      entrants: stages.entrants,
      period: maps.period,
      ranking: maps.ranking,
    })
    .from(barriers)
    .innerJoin(stages, eq(stages.id, barriers.stageId))
    .innerJoin(maps, eq(maps.id, barriers.mapId))
    .where(inArray(barriers.id, barrierIds))
}
