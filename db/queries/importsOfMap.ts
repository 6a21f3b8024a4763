import { and, asc, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { experiments, hypotheses } from '../schema/experiments.ts'
import { importItems, importProgress, imports } from '../schema/imports.ts'
import { barriers, evidence } from '../schema/maps.ts'
import type { Page, PageRequest } from '../store.ts'
import { startedOn } from './importedThings.ts'
import type { ProgressRow } from './importProgress.ts'
import { type ImportRow, itemsOfImport } from './imports.ts'

/** An import and, of results, the test that they are of. */
export interface ImportOfMap {
  row: ImportRow
  test: string | null
}

const testsOf = (db: Database, mapId: string) =>
  db.select({ id: experiments.id }).from(experiments).where(eq(experiments.mapId, mapId))

/** The imports into a map and into its tests, newest first. */
export async function importsOfMap(
  db: Database,
  mapId: string,
  { limit, after }: PageRequest,
): Promise<Page<ImportOfMap>> {
  const found = await db
    .select({ row: imports, test: experiments.name })
    .from(imports)
    .leftJoin(experiments, eq(experiments.id, imports.experimentId))
    .where(
      and(
        or(eq(imports.mapId, mapId), inArray(imports.experimentId, testsOf(db, mapId))),
        after === null ? undefined : lt(imports.id, after),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(limit + 1)
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.row.id ?? null) : null }
}

/** The imports into the tests of a map that are under way: heard of since the instant. */
export function runningOnMap(
  db: Database,
  mapId: string,
  since: string,
): Promise<(ProgressRow & { test: string })[]> {
  return db
    .select({ row: importProgress, test: experiments.name })
    .from(importProgress)
    .innerJoin(experiments, eq(experiments.id, importProgress.experimentId))
    .where(
      and(
        eq(experiments.mapId, mapId),
        eq(importProgress.status, 'running'),
        gte(importProgress.updatedAt, since),
      ),
    )
    .orderBy(asc(importProgress.startedAt))
    .then((found) => found.map(({ row, test }) => ({ ...row, test })))
}

/** The barriers that evidence of an import hangs on, and how many pieces on each; what is gone is not among them. */
export function evidenceMade(db: Database, importId: string) {
  return db
    .select({ id: barriers.id, title: barriers.title, pieces: sql<number>`count(*)` })
    .from(importItems)
    .innerJoin(evidence, eq(evidence.id, importItems.entityId))
    .innerJoin(barriers, eq(barriers.id, evidence.barrierId))
    .where(and(eq(importItems.importId, importId), eq(importItems.entity, 'evidence')))
    .groupBy(barriers.id)
    .orderBy(desc(sql`count(*)`), asc(barriers.title))
}

/** The hypotheses of an import that are still there, in the order in which they were made. */
export function hypothesesMade(db: Database, importId: string) {
  return db
    .select({ id: hypotheses.id, change: hypotheses.change })
    .from(importItems)
    .innerJoin(hypotheses, eq(hypotheses.id, importItems.entityId))
    .where(and(eq(importItems.importId, importId), eq(importItems.entity, 'hypothesis')))
    .orderBy(asc(hypotheses.id))
}

/** The tests that were started on what an import made, each once. */
export async function testsStartedOnImport(db: Database, importId: string) {
  const items = await itemsOfImport(db, importId)
  const started = await startedOn(
    db,
    items.map(({ entityId }) => entityId),
  )
  const ids = [...new Set(started.map(({ experimentId }) => experimentId))]
  return db
    .select({ id: experiments.id, name: experiments.name })
    .from(experiments)
    .where(inArray(experiments.id, ids))
}
