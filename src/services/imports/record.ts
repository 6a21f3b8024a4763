import type { Statement } from '../../../db/database.ts'
import {
  type ImportItem,
  type ImportPlace,
  type ImportRow,
  insertImport,
  standingImport,
} from '../../../db/queries/imports.ts'
import type { Actor, Deps } from '../../deps.ts'
import { sha256 } from '../crypto/hash.ts'
import { eventStatements } from '../events/announce.ts'

/** What an import is remembered by. */
export interface ImportRecord {
  kind: ImportRow['kind']
  /** The importer's id in its registry. */
  format: string
  mapId?: string | undefined
  experimentId?: string | undefined
  /** The connector that brought it; left out where a person sent a file. */
  connectorId?: string | undefined
  /** The length of the file. */
  bytes: number
  /** As `sha256OfBytes` gives it, or a hash in that form that was taken while the file streamed through. */
  fileHash: string
  /** Rows or entries that were understood, and those of them that were stored. */
  understood: number
  accepted: number
  mapping?: unknown
  /** The experiment's revision that it made. */
  revision?: number | undefined
  /** What it made, for its reversal to find. */
  items?: ImportItem[] | undefined
}

/** Prepares the record of an import; its statements belong into the batch that writes what the import makes. */
export function recordImport(
  deps: Deps,
  actor: Actor,
  { items = [], mapId, experimentId, connectorId, mapping, revision, ...rest }: ImportRecord,
): { id: string; statements: Statement[] } {
  const id = deps.newId('import')
  const row: ImportRow = {
    id,
    ...rest,
    mapId: mapId ?? null,
    experimentId: experimentId ?? null,
    connectorId: connectorId ?? null,
    mapping: mapping ?? null,
    revision: revision ?? null,
    at: deps.now().toISOString(),
    actor: actor.id,
    by: actor.name,
    reversedAt: null,
    reversedBy: null,
    reversalReason: null,
  }
  const { kind, format, understood, accepted, by } = row
  const told = eventStatements(deps, {
    type: 'import.done',
    data: {
      importId: id,
      kind,
      format,
      mapId: row.mapId,
      experimentId: row.experimentId,
      connectorId: row.connectorId,
      understood,
      accepted,
      by,
    },
  })
  return { id, statements: [...insertImport(deps.db, row, items), ...told] }
}

/** The hash that a file is known by. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha256:${await sha256(bytes)}`
}

/** The import that took this very file to this place before, unless it was reversed. */
export async function knownImport(
  deps: Deps,
  fileHash: string,
  place: ImportPlace,
): Promise<{ id: string; at: string; by: string } | null> {
  const row = await standingImport(deps.db, fileHash, place)
  return row === undefined ? null : { id: row.id, at: row.at, by: row.by }
}
