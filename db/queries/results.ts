import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { experiments, resultRows, revisions } from '../schema/experiments.ts'

type StoredRow = typeof resultRows.$inferSelect
export type NewRow = Pick<StoredRow, 'date' | 'variant' | 'metric' | 'segment' | 'summary'>

/** What a row is a result of, within its experiment. */
const key = {
  date: resultRows.date,
  variant: resultRows.variant,
  metric: resultRows.metric,
  segment: resultRows.segment,
}
const inOrder = Object.values(key).map((column) => asc(column))
const keyOfRow = sql`(${resultRows.date}, ${resultRows.variant}, ${resultRows.metric}, ${resultRows.segment})`

/** What readers need of a row. */
const columns = {
  ...key,
  revision: resultRows.revision,
  summary: resultRows.summary,
}

/** The rows that stand: not replaced. Void ones are among them, with no summary. */
export function currentRows(db: Database, experimentId: string) {
  return db
    .select(columns)
    .from(resultRows)
    .where(and(eq(resultRows.experimentId, experimentId), isNull(resultRows.supersededBy)))
    .orderBy(...inOrder)
}

/** The rows that stood at a revision, void ones among them: what an analysis of that revision was computed from. */
export function rowsAtRevision(db: Database, experimentId: string, revision: number) {
  return db
    .select(columns)
    .from(resultRows)
    .where(
      and(
        eq(resultRows.experimentId, experimentId),
        lte(resultRows.revision, revision),
        or(isNull(resultRows.supersededBy), gt(resultRows.supersededBy, revision)),
      ),
    )
}

/** Every row that ever stood under a key that a revision wrote, in the order of the revisions. */
export function historyOfRevision(db: Database, experimentId: string, revision: number) {
  return db
    .select({
      ...columns,
      supersededBy: resultRows.supersededBy,
    })
    .from(resultRows)
    .where(
      and(
        eq(resultRows.experimentId, experimentId),
        sql`${keyOfRow} in (
          select date, variant, metric, segment from result_rows
          where experiment_id = ${experimentId} and revision = ${revision})`,
      ),
    )
    .orderBy(asc(resultRows.revision))
}

/** The revisions that reversals made: their rows are copies of earlier ones. */
export async function reversalsOf(db: Database, experimentId: string): Promise<Set<number>> {
  const found = await db
    .select({ revision: revisions.revision })
    .from(revisions)
    .where(and(eq(revisions.experimentId, experimentId), eq(revisions.cause, 'reversal')))
  return new Set(found.map((row) => row.revision))
}

const fieldsOfRow = sql`value->>0, value->>1, value->>2, value->>3`

/** Marks the rows that stand under some keys as superseded by a revision, which may put nothing in their place. */
export function supersedeRows(
  db: Database,
  experimentId: string,
  revision: number,
  keys: Omit<NewRow, 'summary'>[],
): Statement[] {
  if (keys.length === 0) return []
  const json = JSON.stringify(keys.map((r) => [r.date, r.variant, r.metric, r.segment]))
  return [
    db.run(sql`
      update result_rows set superseded_by = ${revision}
      where experiment_id = ${experimentId} and superseded_by is null
        and (date, variant, metric, segment) in (select ${fieldsOfRow} from json_each(${json}))`),
  ]
}

/**
 * Appends rows under a revision; those that stood under the same keys are to be superseded by it in the same batch.
 * The rows go as one JSON parameter: one statement whatever their number, and the summaries stay text, digit for digit.
 */
export function appendRows(
  db: Database,
  experimentId: string,
  revision: number,
  rows: NewRow[],
): Statement[] {
  if (rows.length === 0) return []
  const json = JSON.stringify(rows.map((r) => [r.date, r.variant, r.metric, r.segment, r.summary]))
  return [
    db.run(sql`
      insert into result_rows (experiment_id, date, variant, metric, segment, summary, revision)
      select ${experimentId}, ${fieldsOfRow}, value->>4, ${revision} from json_each(${json})`),
  ]
}

/** Opens a revision: of two writers who open the same one, the second fails and nothing of its batch is kept. */
export function openRevision(db: Database, row: typeof revisions.$inferInsert): Statement[] {
  return [
    db.insert(revisions).values(row),
    db.update(experiments).set({ revision: row.revision }).where(eq(experiments.id, row.experimentId)),
  ]
}

export function setMode(db: Database, experimentId: string, mode: 'daily' | 'cumulative' | null): Statement {
  return db.update(experiments).set({ mode }).where(eq(experiments.id, experimentId))
}

/** A page of the rows that stand, in the order of their keys, begun after a given place. */
export async function pageOfRows(db: Database, experimentId: string, limit: number, after: string[] | null) {
  const [date = '', variant = '', metric = '', segment = ''] = after ?? []
  return db
    .select(columns)
    .from(resultRows)
    .where(
      and(
        eq(resultRows.experimentId, experimentId),
        isNull(resultRows.supersededBy),
        after === null ? undefined : sql`${keyOfRow} > (${date}, ${variant}, ${metric}, ${segment})`,
      ),
    )
    .orderBy(...inOrder)
    .limit(limit + 1)
}
