import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { changes, members, tokens } from '../schema/access.ts'
import { analyses, decisions, experimentMetrics, experiments, metrics } from '../schema/experiments.ts'
import { evidence } from '../schema/maps.ts'
import type { EvidenceRow } from './evidence.ts'

/** Observations on a barrier by source and month (YYYY-MM), oldest first. */
export const evidenceByMonth = (db: Database, barrierId: string) => {
  const month = sql<string>`substr(${evidence.date}, 1, 7)`
  return db
    .select({ source: evidence.source, month, count: count() })
    .from(evidence)
    .where(and(eq(evidence.barrierId, barrierId), eq(evidence.kind, 'observation')))
    .groupBy(evidence.source, month)
    .orderBy(asc(month), asc(evidence.source))
}

interface Pieces {
  kind: EvidenceRow['kind']
  /** Only those of one source. */
  source?: string | undefined
  /** Only those in which somebody's words are kept. */
  quoted?: boolean
}

/** A part of the evidence on a barrier, newest first, and how much there is in all. */
export async function piecesOfBarrier(
  db: Database,
  barrierId: string,
  { kind, source, quoted = false }: Pieces,
  { limit, from }: { limit: number; from: number },
): Promise<{ rows: EvidenceRow[]; total: number }> {
  const where = and(
    eq(evidence.barrierId, barrierId),
    eq(evidence.kind, kind),
    source === undefined ? undefined : eq(evidence.source, source),
    quoted ? isNotNull(evidence.quote) : undefined,
  )
  const [rows, [counted]] = await db.batch([
    db
      .select()
      .from(evidence)
      .where(where)
      .orderBy(desc(evidence.date), desc(evidence.id))
      .limit(limit)
      .offset(from),
    db.select({ total: count() }).from(evidence).where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}

/** Every test of some hypotheses with its latest analysis and its primary metric, and all that people decided on them, newest first. */
export async function testsOfHypotheses(db: Database, hypothesisIds: string[]) {
  if (hypothesisIds.length === 0) return { tests: [], decided: [] }
  const [tests, decided] = await db.batch([
    db
      .select({
        id: experiments.id,
        hypothesisId: experiments.hypothesisId,
        name: experiments.name,
        status: experiments.status,
        startDate: experiments.startDate,
        stopDate: experiments.stopDate,
        metric: metrics.name,
        goodDirection: metrics.goodDirection,
        analysisId: analyses.id,
        result: analyses.result,
      })
      .from(experiments)
      .leftJoin(
        experimentMetrics,
        and(eq(experimentMetrics.experimentId, experiments.id), eq(experimentMetrics.role, 'primary')),
      )
      .leftJoin(metrics, eq(metrics.key, experimentMetrics.metric))
      .leftJoin(
        analyses,
        and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
      )
      .where(inArray(experiments.hypothesisId, hypothesisIds))
      .orderBy(desc(experiments.startDate), desc(experiments.id)),
    db
      .select({
        id: decisions.id,
        experimentId: decisions.experimentId,
        experiment: experiments.name,
        decision: decisions.decision,
        reason: decisions.reason,
        verdict: analyses.status,
        at: decisions.at,
        by: decisions.by,
      })
      .from(decisions)
      .innerJoin(experiments, eq(experiments.id, decisions.experimentId))
      .leftJoin(analyses, eq(analyses.id, decisions.analysisId))
      .where(inArray(experiments.hypothesisId, hypothesisIds))
      .orderBy(desc(decisions.at), desc(decisions.id)),
  ])
  return { tests, decided }
}

/** The changes of one thing, newest first, and how many there are. */
export async function changesOf(db: Database, entityId: string, page: { limit: number; from: number }) {
  const where = eq(changes.entityId, entityId)
  const [rows, [counted]] = await db.batch([
    db.select().from(changes).where(where).orderBy(desc(changes.version)).limit(page.limit).offset(page.from),
    db.select({ total: count() }).from(changes).where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}

/** What people call those who made changes: members and tokens by their ids. */
export async function namesOfActors(db: Database, ids: string[]): Promise<Map<string, string>> {
  const [people, programs] = await db.batch([
    db.select({ id: members.id, name: members.name }).from(members).where(inArray(members.id, ids)),
    db.select({ id: tokens.id, name: tokens.name }).from(tokens).where(inArray(tokens.id, ids)),
  ])
  return new Map([...people, ...programs].map(({ id, name }) => [id, name]))
}
