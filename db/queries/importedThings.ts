import { and, eq, getTableColumns, ne, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database, Statement } from '../database.ts'
import {
  experimentMetrics,
  experiments,
  hypotheses,
  hypothesisBarriers,
  metrics,
} from '../schema/experiments.ts'
import { barriers, evidence, maps, stages } from '../schema/maps.ts'

/** What imports make, each kind before those that it hangs on. */
const tables = {
  evidence,
  hypothesis: hypotheses,
  barrier: barriers,
  stage: stages,
  metric: metrics,
  map: maps,
}

export type ImportedKind = keyof typeof tables
export const importedKinds = Object.keys(tables) as ImportedKind[]

export interface ImportedThing {
  id: string
  version: number
  mapId?: string
}

const isOneOf = (column: SQLiteColumn, ids: Iterable<string>): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify([...ids])}))`
const isNoneOf = (column: SQLiteColumn, ids: Iterable<string>): SQL =>
  sql`${column} not in (select value from json_each(${JSON.stringify([...ids])}))`

/** Those that still are there, with all their columns. */
export function thingsByIds(db: Database, kind: ImportedKind, ids: string[]): Promise<ImportedThing[]> {
  const table = tables[kind]
  const found = db
    .select()
    .from(table as SQLiteTable)
    .where(isOneOf(table.id, ids))
  return found as unknown as Promise<ImportedThing[]>
}

export function removeThings(db: Database, kind: ImportedKind, ids: string[]): Statement {
  const table = tables[kind]
  return db.delete(table).where(isOneOf(table.id, ids))
}

/** Evidence has no archive: whether it can be archived is for the caller to know. */
export function archiveThings(db: Database, kind: ImportedKind, ids: string[], at: string): Statement {
  const table = tables[kind]
  const set = { archived: true, version: sql`${table.version} + 1`, updatedAt: at }
  return db
    .update(table as SQLiteTable)
    .set(Object.fromEntries(Object.entries(set).filter(([field]) => field in getTableColumns(table))))
    .where(isOneOf(table.id, ids))
}

/** The started experiments on some things, each with the thing that it was started on. */
export async function startedOn(db: Database, ids: string[]) {
  const rows = await db
    .selectDistinct({
      experimentId: experiments.id,
      mapId: experiments.mapId,
      hypothesisId: experiments.hypothesisId,
      barrierId: hypothesisBarriers.barrierId,
      stageId: barriers.stageId,
    })
    .from(experiments)
    .leftJoin(hypothesisBarriers, eq(hypothesisBarriers.hypothesisId, experiments.hypothesisId))
    .leftJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
    .where(
      and(
        ne(experiments.status, 'draft'),
        or(
          isOneOf(experiments.mapId, ids),
          isOneOf(experiments.hypothesisId, ids),
          isOneOf(hypothesisBarriers.barrierId, ids),
          isOneOf(barriers.stageId, ids),
        ),
      ),
    )
  const asked = new Set(ids)
  return rows.flatMap(({ experimentId, ...on }) =>
    Object.values(on).flatMap((id) => (id !== null && asked.has(id) ? [{ id, experimentId }] : [])),
  )
}

/** Those of some things on which something hangs that stays. */
export async function heldThings(
  db: Database,
  kind: ImportedKind,
  ids: string[],
  going: ReadonlySet<string>,
): Promise<Set<string>> {
  const found = await Promise.all(holders(db, kind, ids, going))
  return new Set(found.flat().flatMap(({ id }) => (id === null ? [] : [id])))
}

function holders(
  db: Database,
  kind: ImportedKind,
  ids: string[],
  going: ReadonlySet<string>,
): Promise<{ id: string | null }[]>[] {
  switch (kind) {
    case 'hypothesis':
      return [
        db
          .select({ id: experiments.hypothesisId })
          .from(experiments)
          .where(isOneOf(experiments.hypothesisId, ids)),
      ]
    case 'barrier':
      return [
        db
          .select({ id: hypothesisBarriers.barrierId })
          .from(hypothesisBarriers)
          .where(
            and(isOneOf(hypothesisBarriers.barrierId, ids), isNoneOf(hypothesisBarriers.hypothesisId, going)),
          ),
        db
          .select({ id: evidence.barrierId })
          .from(evidence)
          .where(and(isOneOf(evidence.barrierId, ids), isNoneOf(evidence.id, going))),
      ]
    case 'stage':
      return [
        db
          .select({ id: barriers.stageId })
          .from(barriers)
          .where(and(isOneOf(barriers.stageId, ids), isNoneOf(barriers.id, going))),
      ]
    case 'metric':
      return [
        db
          .select({ id: metrics.id })
          .from(metrics)
          .innerJoin(hypotheses, eq(hypotheses.metric, metrics.key))
          .where(and(isOneOf(metrics.id, ids), isNoneOf(hypotheses.id, going))),
        db
          .select({ id: metrics.id })
          .from(metrics)
          .innerJoin(experimentMetrics, eq(experimentMetrics.metric, metrics.key))
          .where(isOneOf(metrics.id, ids)),
      ]
    default:
      return []
  }
}
