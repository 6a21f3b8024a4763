import { and, asc, desc, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { importItems, importMappings, imports, reportedFigures } from '../schema/imports.ts'
import type { Page, PageRequest } from '../store.ts'

export type ImportRow = typeof imports.$inferSelect
export type ImportItem = Omit<typeof importItems.$inferSelect, 'importId'>

/** Where a file went: what it is of, and the map or experiment that it was for. */
export interface ImportPlace {
  kind: ImportRow['kind']
  mapId?: string | undefined
  experimentId?: string | undefined
}

/** An import and what it made; the items go as one JSON parameter, whatever their number. */
export function insertImport(db: Database, row: ImportRow, items: ImportItem[]): Statement[] {
  const json = JSON.stringify(items.map(({ entity, entityId }) => [entity, entityId]))
  return [
    db.insert(imports).values(row),
    ...(items.length === 0
      ? []
      : [
          db.run(sql`
            insert into import_items (import_id, entity, entity_id)
            select ${row.id}, value->>0, value->>1 from json_each(${json})`),
        ]),
  ]
}

export async function findImport(db: Database, id: string): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id)).limit(1)
  return row
}

/** The latest import of a file to a place that has not been reversed. */
export async function standingImport(
  db: Database,
  fileHash: string,
  { kind, mapId, experimentId }: ImportPlace,
): Promise<ImportRow | undefined> {
  const [row] = await db
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.fileHash, fileHash),
        eq(imports.kind, kind),
        mapId === undefined ? undefined : eq(imports.mapId, mapId),
        experimentId === undefined ? undefined : eq(imports.experimentId, experimentId),
        isNull(imports.reversedAt),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(1)
  return row
}

/** The imports of a map or of an experiment, newest first. */
export async function pageOfImports(
  db: Database,
  of: { mapId: string } | { experimentId: string },
  { limit, after }: PageRequest,
): Promise<Page<ImportRow>> {
  const found = await db
    .select()
    .from(imports)
    .where(
      and(
        'mapId' in of ? eq(imports.mapId, of.mapId) : eq(imports.experimentId, of.experimentId),
        after === null ? undefined : lt(imports.id, after),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(limit + 1)
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

export function itemsOfImport(db: Database, importId: string): Promise<ImportItem[]> {
  return db
    .select({ entity: importItems.entity, entityId: importItems.entityId })
    .from(importItems)
    .where(eq(importItems.importId, importId))
    .orderBy(asc(importItems.entityId))
}

/** The revisions of an experiment's imports that were reversed. */
export async function reversedRevisions(db: Database, experimentId: string): Promise<Set<number>> {
  const found = await db
    .select({ revision: imports.revision })
    .from(imports)
    .where(and(eq(imports.experimentId, experimentId), isNotNull(imports.reversedAt)))
  return new Set(found.flatMap(({ revision }) => revision ?? []))
}

/** Marks an import as reversed. */
export function markReversed(
  db: Database,
  id: string,
  by: { at: string; by: string; reason: string },
): Statement {
  return db
    .update(imports)
    .set({ reversedAt: by.at, reversedBy: by.by, reversalReason: by.reason })
    .where(and(eq(imports.id, id), isNull(imports.reversedAt)))
}

/** Whether any mapping is remembered for a format. */
export async function remembersMappings(db: Database, format: string): Promise<boolean> {
  const found = await db
    .select({ shape: importMappings.shape })
    .from(importMappings)
    .where(eq(importMappings.format, format))
    .limit(1)
  return found.length > 0
}

/** The mapping that was last used for files of a shape. */
export async function rememberedMapping(db: Database, format: string, shape: string): Promise<unknown> {
  const [row] = await db
    .select({ mapping: importMappings.mapping })
    .from(importMappings)
    .where(and(eq(importMappings.format, format), eq(importMappings.shape, shape)))
    .limit(1)
  return row?.mapping
}

export function rememberMapping(db: Database, row: typeof importMappings.$inferInsert): Statement {
  const { mapping, at, actor } = row
  return db
    .insert(importMappings)
    .values(row)
    .onConflictDoUpdate({
      target: [importMappings.format, importMappings.shape],
      set: { mapping, at, actor },
    })
}

export function insertReported(db: Database, rows: (typeof reportedFigures.$inferInsert)[]): Statement[] {
  const chunks: Statement[] = []
  for (let i = 0; i < rows.length; i += 1000)
    chunks.push(db.insert(reportedFigures).values(rows.slice(i, i + 1000)))
  return chunks
}

/** The reported figures of imports that were not reversed, oldest first. */
export function reportedOfExperiment(db: Database, experimentId: string, { limit, after }: PageRequest) {
  return db
    .select({
      id: reportedFigures.id,
      importId: reportedFigures.importId,
      asOf: reportedFigures.asOf,
      figure: reportedFigures.figure,
    })
    .from(reportedFigures)
    .innerJoin(imports, eq(imports.id, reportedFigures.importId))
    .where(
      and(
        eq(reportedFigures.experimentId, experimentId),
        isNull(imports.reversedAt),
        after === null ? undefined : gt(reportedFigures.id, after),
      ),
    )
    .orderBy(asc(reportedFigures.id))
    .limit(limit)
}
