import { and, count, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { hypotheses, metrics } from '../schema/experiments.ts'

/** The metrics that a map's living hypotheses are about, and the currency that a unit of each is valued in. */
export const metricCurrencies = (db: Database, mapId: string) =>
  db
    .select({
      key: metrics.key,
      currency: sql<string | null>`${metrics.valuePerUnit} ->> '$.currency'`,
      hypotheses: count(),
    })
    .from(hypotheses)
    .innerJoin(metrics, eq(metrics.key, hypotheses.metric))
    .where(and(eq(hypotheses.mapId, mapId), eq(hypotheses.archived, false)))
    .groupBy(metrics.key)
    .orderBy(metrics.key)
