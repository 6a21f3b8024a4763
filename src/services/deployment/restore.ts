import { runBatch } from '../../../db/database.ts'
import { newestMigration } from '../../../db/newestMigration.ts'
import {
  deploymentTables,
  fillDeployment,
  readDeployment,
  type StoredTable,
} from '../../../db/queries/deployment.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { type DeploymentFile, deploymentHash, readDeploymentFile, rowsOf } from './file.ts'
import { misfits } from './misfits.ts'

/**
 * Fills an empty database with an exported deployment, all of it in one batch, and reads it back: the hash must be that of what was
 * to be stored.
 *
 * @param broughtOn what becomes of the tables of an export that was made at another migration than this version's newest
 * @returns how many rows there are, the hash of what was to be stored (of the file itself, where it is of the newest migration), and
 * the hash of what is stored
 */
export async function restoreDeployment(
  deps: Deps,
  text: string,
  broughtOn: (file: DeploymentFile) => Promise<StoredTable[]>,
): Promise<{ rows: number; sha256: string; restored: string }> {
  const read = await readDeploymentFile(text)
  if (!read.ok)
    throw new AppError('invalid', said('as_told', { text: read.detail }), {
      faults: [{ pointer: `line ${read.line}`, detail: said('as_told', { text: read.detail }) }],
    })
  const { file } = read
  const filled = (await readDeployment(deps.db)).filter((table) => table.rows.length > 0)
  if (filled.length > 0)
    throw new AppError(
      'conflict',
      said('as_told', {
        text: `The database is not empty: there are rows in ${filled.map((table) => table.name).join(', ')}`,
      }),
    )
  const tables = file.migration === newestMigration ? file.tables : await broughtOn(file)
  const faults = misfits(tables, deploymentTables)
  if (faults.length > 0)
    throw new AppError(
      'invalid',
      said('as_told', { text: 'The tables of the export are not those of its migration' }),
      { faults },
    )
  await runBatch(deps.db, fillDeployment(deps.db, tables))
  return {
    rows: rowsOf(tables),
    sha256: await deploymentHash(tables),
    restored: await deploymentHash(await readDeployment(deps.db, tables)),
  }
}
