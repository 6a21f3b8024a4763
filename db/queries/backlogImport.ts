import { eq, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { hypotheses, metrics } from '../schema/experiments.ts'

/** What the ideas of a file are held against: the metrics that there are, and the hypotheses of the map. */
export async function knownToBacklog(db: Database, mapId: string) {
  const [named, standing] = await db.batch([
    db.select({ key: metrics.key, name: metrics.name }).from(metrics),
    db
      .select({ change: hypotheses.change, metric: hypotheses.metric })
      .from(hypotheses)
      .where(eq(hypotheses.mapId, mapId)),
  ])
  return { metrics: named, hypotheses: standing }
}

/** Ties hypotheses to their barriers: one statement, whatever their number. */
export function linkAll(db: Database, links: { hypothesisId: string; barrierId: string }[]): Statement[] {
  if (links.length === 0) return []
  const json = JSON.stringify(links.map(({ hypothesisId, barrierId }) => [hypothesisId, barrierId]))
  return [
    db.run(sql`
      insert into hypothesis_barriers (hypothesis_id, barrier_id)
      select value->>0, value->>1 from json_each(${json})`),
  ]
}
