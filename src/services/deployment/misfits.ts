import type { StoredTable, TableShape } from '../../../db/queries/deployment.ts'
import { said } from '../../domain/fault.ts'
import type { Fault } from '../../errors.ts'

/**
 * What of an export has no place in a database: nothing of it may be lost. Columns may stand in any order; a table that the export
 * doesn't have stays empty.
 */
export function misfits(tables: StoredTable[], database: TableShape[]): Fault[] {
  const known = new Map(database.map(({ name, columns }) => [name, columns]))
  return tables.flatMap(({ name, columns }) => {
    const expected = known.get(name)
    if (expected === undefined)
      return [{ pointer: name, detail: said('as_told', { text: 'is not a table at its migration' }) }]
    if (sorted(expected) === sorted(columns)) return []
    const text = `has the columns ${columns.join(', ')}, not ${expected.join(', ')}`
    return [{ pointer: name, detail: said('as_told', { text }) }]
  })
}

const sorted = (columns: string[]): string => columns.toSorted().join(', ')
