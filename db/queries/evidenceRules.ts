import { and, asc, eq, max } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { evidenceRules } from '../schema/evidenceRules.ts'
import { barriers } from '../schema/maps.ts'
import { store } from '../store.ts'

export type EvidenceRuleRow = typeof evidenceRules.$inferSelect

export const evidenceRuleStore = store(evidenceRules)

/** The rules of a map that are in use, in the order in which they are asked; those of archived barriers bind nothing. */
export const rulesInUse = (db: Database, mapId: string) =>
  db
    .select({
      id: evidenceRules.id,
      barrierId: evidenceRules.barrierId,
      barrier: barriers.title,
      name: evidenceRules.name,
      keywords: evidenceRules.keywords,
      labels: evidenceRules.labels,
      channel: evidenceRules.channel,
    })
    .from(evidenceRules)
    .innerJoin(barriers, eq(barriers.id, evidenceRules.barrierId))
    .where(
      and(eq(evidenceRules.mapId, mapId), eq(evidenceRules.archived, false), eq(barriers.archived, false)),
    )
    .orderBy(asc(evidenceRules.position), asc(evidenceRules.id))

export async function nextRulePosition(db: Database, mapId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(evidenceRules.position) })
    .from(evidenceRules)
    .where(eq(evidenceRules.mapId, mapId))
  return (row?.last ?? -1) + 1
}

/** Every rule of a map with the barrier that it leads to, those that rest too, in the order in which they are asked. */
export async function rulesOfMap(db: Database, mapId: string) {
  const found = await db
    .select({ rule: evidenceRules, barrier: barriers.title, barrierArchived: barriers.archived })
    .from(evidenceRules)
    .innerJoin(barriers, eq(barriers.id, evidenceRules.barrierId))
    .where(eq(evidenceRules.mapId, mapId))
    .orderBy(asc(evidenceRules.position), asc(evidenceRules.id))
  return found.map(({ rule, ...of }) => ({ ...rule, ...of }))
}

export type RuleOfMap = Awaited<ReturnType<typeof rulesOfMap>>[number]
