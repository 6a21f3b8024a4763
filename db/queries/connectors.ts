import { and, asc, desc, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { connectedExperiments, connectors, pulls } from '../schema/connectors.ts'
import { experiments } from '../schema/experiments.ts'
import { maps } from '../schema/maps.ts'
import { store } from '../store.ts'

export type ConnectorRow = typeof connectors.$inferSelect
export type ConnectedRow = typeof connectedExperiments.$inferSelect
export type PullRow = typeof pulls.$inferSelect

export const connectorStore = store(connectors)

/** The experiments that connectors feed. */
export async function connectedTo(db: Database, connectorIds: string[]): Promise<ConnectedRow[]> {
  if (connectorIds.length === 0) return []
  return db
    .select()
    .from(connectedExperiments)
    .where(inArray(connectedExperiments.connectorId, connectorIds))
    .orderBy(asc(connectedExperiments.experimentId))
}

/** Every experiment that could be fed: its name, and that of its map. */
export const connectableExperiments = (db: Database) =>
  db
    .select({ id: experiments.id, name: experiments.name, status: experiments.status, map: maps.name })
    .from(experiments)
    .innerJoin(maps, eq(maps.id, experiments.mapId))
    .orderBy(desc(experiments.id))

export function replaceConnected(db: Database, connectorId: string, rows: ConnectedRow[]): Statement[] {
  return [
    db.delete(connectedExperiments).where(eq(connectedExperiments.connectorId, connectorId)),
    ...(rows.length === 0 ? [] : [db.insert(connectedExperiments).values(rows)]),
  ]
}

/** Notes how far an experiment was read, unless it is connected otherwise by now. */
export function noteCursor(db: Database, row: ConnectedRow, cursor: string): Statement {
  const { connectorId, experimentId, theirId } = row
  return db
    .update(connectedExperiments)
    .set({ cursor })
    .where(
      and(
        eq(connectedExperiments.connectorId, connectorId),
        eq(connectedExperiments.experimentId, experimentId),
        eq(connectedExperiments.theirId, theirId),
      ),
    )
}

const isFree = (now: string) => or(isNull(connectors.leaseUntil), lt(connectors.leaseUntil, now))
const isDue = (now: string) => and(eq(connectors.archived, false), lte(connectors.nextPullAt, now))

/** The connectors whose turn has come and that nobody is pulling. */
export async function dueConnectors(db: Database, now: string): Promise<string[]> {
  const found = await db
    .select({ id: connectors.id })
    .from(connectors)
    .where(and(isDue(now), isFree(now)))
    .orderBy(asc(connectors.nextPullAt))
  return found.map((row) => row.id)
}

/** Takes a connector for a pull, if nobody else has it, and where asked only if it is due; settled in one statement. */
export async function claimConnector(
  db: Database,
  id: string,
  { now, leaseUntil, onlyDue }: { now: string; leaseUntil: string; onlyDue: boolean },
): Promise<ConnectorRow | undefined> {
  const [row] = await db
    .update(connectors)
    .set({ leaseUntil })
    .where(and(eq(connectors.id, id), isFree(now), onlyDue ? isDue(now) : undefined))
    .returning()
  return row
}

/** Records a pull and gives the connector back; the time of the next one is kept only by who still holds the lease. */
export function endPull(db: Database, claimed: ConnectorRow, pull: PullRow, nextPullAt: string): Statement[] {
  const held = claimed.leaseUntil === null ? undefined : eq(connectors.leaseUntil, claimed.leaseUntil)
  return [
    db.insert(pulls).values(pull),
    db
      .update(connectors)
      .set({ leaseUntil: null, nextPullAt })
      .where(and(eq(connectors.id, claimed.id), held)),
  ]
}

/** The pulls of a connector, newest first. */
export async function pullsOf(
  db: Database,
  connectorId: string,
  limit: number,
  after: string | null,
): Promise<PullRow[]> {
  return db
    .select()
    .from(pulls)
    .where(and(eq(pulls.connectorId, connectorId), after === null ? undefined : lt(pulls.id, after)))
    .orderBy(desc(pulls.id))
    .limit(limit)
}
