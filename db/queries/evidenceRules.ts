import { and, asc, eq, max, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { evidenceRules } from '../schema/evidenceRules.ts'
import { barriers, stages } from '../schema/maps.ts'
import { store } from '../store.ts'
import { standing } from './evidence.ts'

export type EvidenceRuleRow = typeof evidenceRules.$inferSelect

export const evidenceRuleStore = store(evidenceRules)

/** The rules of a map that are in use, in the order in which they are asked; those of barriers that stand on no board bind nothing. */
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
    .innerJoin(stages, eq(stages.id, barriers.stageId))
    .where(and(eq(evidenceRules.mapId, mapId), eq(evidenceRules.archived, false), standing))
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
    .select({ rule: evidenceRules, barrier: barriers.title, barrierStands: sql<number>`${standing}` })
    .from(evidenceRules)
    .innerJoin(barriers, eq(barriers.id, evidenceRules.barrierId))
    .innerJoin(stages, eq(stages.id, barriers.stageId))
    .where(eq(evidenceRules.mapId, mapId))
    .orderBy(asc(evidenceRules.position), asc(evidenceRules.id))
  return found.map(({ rule, barrier, barrierStands }) => ({
    ...rule,
    barrier,
    barrierStands: barrierStands === 1,
  }))
}

export type RuleOfMap = Awaited<ReturnType<typeof rulesOfMap>>[number]
