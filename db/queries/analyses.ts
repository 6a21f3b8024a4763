import { and, asc, desc, eq, lt } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { analyses, experiments, verdictChanges } from '../schema/experiments.ts'
import { verdictEffect } from './verdictEffect.ts'

export type AnalysisRow = typeof analyses.$inferSelect

export const insertAnalysis = (db: Database, row: AnalysisRow): Statement => db.insert(analyses).values(row)

export type VerdictChange = typeof verdictChanges.$inferInsert

export const insertVerdictChanges = (db: Database, rows: VerdictChange[]): Statement[] =>
  rows.length === 0 ? [] : [db.insert(verdictChanges).values(rows)]

/** The analysis of an experiment's newest revision. */
export async function latestAnalysis(db: Database, experimentId: string): Promise<AnalysisRow | undefined> {
  const [row] = await db
    .select({ analysis: analyses })
    .from(experiments)
    .innerJoin(
      analyses,
      and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
    )
    .where(eq(experiments.id, experimentId))
  return row?.analysis
}

export async function findAnalysis(db: Database, id: string): Promise<AnalysisRow | undefined> {
  const [row] = await db.select().from(analyses).where(eq(analyses.id, id))
  return row
}

/** Every analysis there is, oldest first. */
export async function analysisIds(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: analyses.id })
    .from(analyses)
    .orderBy(asc(analyses.createdAt), asc(analyses.id))
  return rows.map((row) => row.id)
}

const heading = {
  id: analyses.id,
  experimentId: analyses.experimentId,
  revision: analyses.revision,
  asOf: analyses.asOf,
  engineVersion: analyses.engineVersion,
  inputHash: analyses.inputHash,
  status: analyses.status,
  variant: analyses.variant,
  contested: analyses.contested,
  since: analyses.since,
  createdAt: analyses.createdAt,
}

/** The newest analyses of an experiment, each with the effect that its verdict was about. */
export const analysesWithEffects = (db: Database, experimentId: string, limit: number) =>
  db
    .select({ ...heading, effect: verdictEffect })
    .from(analyses)
    .where(eq(analyses.experimentId, experimentId))
    .orderBy(desc(analyses.revision))
    .limit(limit)

/** The analyses of an experiment, newest first, without their bodies. */
export async function listAnalyses(db: Database, experimentId: string, limit: number, before: string | null) {
  return db
    .select(heading)
    .from(analyses)
    .where(
      and(
        eq(analyses.experimentId, experimentId),
        before === null ? undefined : lt(analyses.revision, Number(before)),
      ),
    )
    .orderBy(desc(analyses.revision))
    .limit(limit + 1)
}
