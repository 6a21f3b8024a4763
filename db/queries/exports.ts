import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { analyses, experiments, hypotheses, resultRows } from '../schema/experiments.ts'

/** Whose rows or analyses leave: one experiment's, or those of all experiments of a map. */
export type ExportScope = { experimentId: string } | { mapId: string }

const within = (scope: ExportScope) =>
  'experimentId' in scope ? eq(experiments.id, scope.experimentId) : eq(experiments.mapId, scope.mapId)

/** The rows that stand, in the order of their keys; void ones among them, with no summary. */
export function standingRows(db: Database, scope: ExportScope) {
  return db
    .select({
      experimentId: resultRows.experimentId,
      date: resultRows.date,
      variant: resultRows.variant,
      metric: resultRows.metric,
      segment: resultRows.segment,
      revision: resultRows.revision,
      summary: resultRows.summary,
    })
    .from(resultRows)
    .innerJoin(experiments, eq(experiments.id, resultRows.experimentId))
    .where(and(within(scope), isNull(resultRows.supersededBy)))
    .orderBy(
      asc(resultRows.experimentId),
      asc(resultRows.date),
      asc(resultRows.variant),
      asc(resultRows.metric),
      asc(resultRows.segment),
    )
}

/** Every analysis, oldest first. */
export async function everyAnalysis(db: Database, scope: ExportScope) {
  const found = await db
    .select({ analysis: analyses })
    .from(analyses)
    .innerJoin(experiments, eq(experiments.id, analyses.experimentId))
    .where(within(scope))
    .orderBy(asc(analyses.experimentId), asc(analyses.revision))
  return found.map(({ analysis }) => analysis)
}

/** Why the hypotheses of a map are held, by their ids. */
export async function reasonsOfMap(db: Database, mapId: string): Promise<Map<string, string | null>> {
  const found = await db
    .select({ id: hypotheses.id, because: hypotheses.because })
    .from(hypotheses)
    .where(eq(hypotheses.mapId, mapId))
  return new Map(found.map(({ id, because }) => [id, because]))
}
