import { runBatch } from '../../../db/database.ts'
import {
  deploymentTables,
  fillDeployment,
  readDeployment,
  type StoredTable,
} from '../../../db/queries/deployment.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError, type Fault } from '../../errors.ts'
import { deploymentHash, readDeploymentFile } from './file.ts'

/**
 * Fills an empty database with an exported deployment, all of it in one batch, and reads it back: the hash must be that of the file.
 *
 * @returns how many rows there are, and their hash
 */
export async function restoreDeployment(
  deps: Deps,
  text: string,
): Promise<{ rows: number; sha256: string; restored: string }> {
  const read = await readDeploymentFile(text)
  if (!read.ok)
    throw new AppError('invalid', said('as_told', { text: read.detail }), {
      faults: [{ pointer: `line ${read.line}`, detail: said('as_told', { text: read.detail }) }],
    })
  const { file } = read
  const faults = strange(file.tables)
  if (faults.length > 0)
    throw new AppError(
      'invalid',
      said('as_told', { text: 'The export was made by another version: restore it with that one' }),
      {
        faults,
      },
    )
  const filled = (await readDeployment(deps.db)).filter((table) => table.rows.length > 0)
  if (filled.length > 0)
    throw new AppError(
      'conflict',
      said('as_told', {
        text: `The database is not empty: there are rows in ${filled.map((table) => table.name).join(', ')}`,
      }),
    )
  await runBatch(deps.db, fillDeployment(deps.db, file.tables))
  return {
    rows: file.rows,
    sha256: file.sha256,
    restored: await deploymentHash(await readDeployment(deps.db)),
  }
}

/** Tables and columns must be exactly those of this version: nothing of an export may be lost. */
function strange(tables: StoredTable[]): Fault[] {
  const known = new Map(deploymentTables.map(({ name, columns }) => [name, columns.join(', ')]))
  const given = new Map(tables.map(({ name, columns }) => [name, columns.join(', ')]))
  const missing = deploymentTables.filter(({ name }) => !given.has(name))
  return [
    ...missing.map(({ name }) => ({ pointer: name, detail: said('missing') })),
    ...tables.flatMap(({ name, columns, rows }) => {
      const expected = known.get(name)
      if (expected === undefined)
        return [{ pointer: name, detail: said('as_told', { text: 'is not a table of this version' }) }]
      if (expected !== columns.join(', '))
        return [
          {
            pointer: name,
            detail: said('as_told', { text: `has the columns ${columns.join(', ')}, not ${expected}` }),
          },
        ]
      const uneven = rows.findIndex((row) => row.length !== columns.length)
      return uneven < 0
        ? []
        : [
            {
              pointer: `${name}, row ${uneven + 1}`,
              detail: said('as_told', { text: 'has too many or too few cells' }),
            },
          ]
    }),
  ]
}
