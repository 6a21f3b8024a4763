import { inArray } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { hypotheses } from '../schema/experiments.ts'

/** The versions at which some hypotheses stand, by their ids. */
export async function hypothesisVersions(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: hypotheses.id, version: hypotheses.version })
    .from(hypotheses)
    .where(inArray(hypotheses.id, [...ids]))
  return new Map(rows.map(({ id, version }) => [id, version]))
}
