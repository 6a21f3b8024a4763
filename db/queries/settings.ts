import type { Database, Statement } from '../database.ts'
import { settings } from '../schema/access.ts'

export type SettingsRow = typeof settings.$inferSelect

export async function readSettingsRow(db: Database): Promise<SettingsRow | undefined> {
  const [row] = await db.select().from(settings).limit(1)
  return row
}

export function writeSettings(db: Database, row: SettingsRow): Statement {
  return db.insert(settings).values(row).onConflictDoUpdate({ target: settings.id, set: row })
}
