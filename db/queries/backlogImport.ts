import { eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
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
