import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { hypotheses, hypothesisBarriers } from '../schema/experiments.ts'
import { type Page, type PageRequest, type Store, store } from '../store.ts'

/** A hypothesis with the barriers that it addresses. */
export type Hypothesis = typeof hypotheses.$inferSelect & { barrierIds: string[] }

const plain = store(hypotheses)

async function withBarriers(db: Database, rows: (typeof hypotheses.$inferSelect)[]): Promise<Hypothesis[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const links = await db
    .select()
    .from(hypothesisBarriers)
    .where(inArray(hypothesisBarriers.hypothesisId, ids))
    .orderBy(hypothesisBarriers.barrierId)
  const byHypothesis = Map.groupBy(links, (link) => link.hypothesisId)
  return rows.map((row) => ({
    ...row,
    barrierIds: (byHypothesis.get(row.id) ?? []).map((link) => link.barrierId),
  }))
}

export const hypothesisStore: Store<Hypothesis> = {
  ...plain,
  find: async (db, id) => {
    const row = await plain.find(db, id)
    return row === undefined ? undefined : (await withBarriers(db, [row]))[0]
  },
  list: async (db, where, page) => {
    const barrierId = where.barrierIds?.[0]
    if (barrierId !== undefined) return addressing(db, barrierId, page)
    const { rows, next } = await plain.list(db, where, page)
    return { rows: await withBarriers(db, rows), next }
  },
}

export function linkBarriers(db: Database, hypothesisId: string, barrierIds: string[]): Statement[] {
  return [db.insert(hypothesisBarriers).values(barrierIds.map((barrierId) => ({ hypothesisId, barrierId })))]
}

export function relinkBarriers(db: Database, hypothesisId: string, barrierIds: string[]): Statement[] {
  return [
    db.delete(hypothesisBarriers).where(eq(hypothesisBarriers.hypothesisId, hypothesisId)),
    ...linkBarriers(db, hypothesisId, barrierIds),
  ]
}

/** The hypotheses that address a barrier. */
async function addressing(
  db: Database,
  barrierId: string,
  { limit, after }: PageRequest,
): Promise<Page<Hypothesis>> {
  const found = await db
    .select({ hypothesis: hypotheses })
    .from(hypothesisBarriers)
    .innerJoin(hypotheses, eq(hypotheses.id, hypothesisBarriers.hypothesisId))
    .where(and(eq(hypothesisBarriers.barrierId, barrierId), gt(hypothesisBarriers.hypothesisId, after ?? '')))
    .orderBy(asc(hypothesisBarriers.hypothesisId))
    .limit(limit + 1)
  const rows = await withBarriers(
    db,
    found.slice(0, limit).map((row) => row.hypothesis),
  )
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}
