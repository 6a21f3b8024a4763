import { recordChanges } from '../../../db/queries/changes.ts'
import { findImport, type ImportRow, itemsOfImport, markReversed } from '../../../db/queries/imports.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { notFound } from '../resources/resource.ts'
import { planRowsReversal, type ReversedRows } from '../results/importReversal.ts'
import type { Write } from '../write.ts'
import { planItemsReversal, type ReversedItems } from './reverseItems.ts'

/** The import as it now stands, and what its reversal did. */
export type ReversedImport = ImportRow & { reversal: Partial<ReversedRows & ReversedItems> }

/** Reverses an import by a later record, once. */
export async function reverseImport(
  deps: Deps,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Write<ReversedImport>> {
  const row = await findImport(deps.db, id)
  if (row === undefined) throw notFound(id)
  if (row.reversedAt !== null)
    throw new AppError(
      'conflict',
      said('import_reversed', { id, at: row.reversedAt, by: row.reversedBy ?? '' }),
    )
  const at = deps.now().toISOString()
  const after = { ...row, reversedAt: at, reversedBy: actor.name, reversalReason: reason }
  const { statements, answer } = await undone(deps, actor, row)
  return {
    statements: [
      ...recordChanges(deps.db, [
        {
          entityId: id,
          version: 1,
          entity: 'import',
          action: 'update',
          mapId: row.mapId,
          before: row,
          after,
          actor: actor.id,
          at,
        },
      ]),
      markReversed(deps.db, id, { at, by: actor.name, reason }),
      ...statements,
    ],
    answer: { ...after, reversal: answer },
  }
}

/** What a reversal does to what the import made. */
async function undone(
  deps: Deps,
  actor: Actor,
  row: ImportRow,
): Promise<Write<Partial<ReversedRows & ReversedItems>>> {
  if (row.kind !== 'results') return planItemsReversal(deps, actor, await itemsOfImport(deps.db, row.id))
  // A file of nothing but reported figures made no revision; its figures are passed over from now on.
  if (row.experimentId === null || row.revision === null) return { statements: [], answer: {} }
  return planRowsReversal(deps, actor, row.experimentId, row.revision)
}
