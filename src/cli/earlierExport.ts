import { runBatch } from '../../db/database.ts'
import { openScratch } from '../../db/migrate.ts'
import { migrationNames } from '../../db/newestMigration.ts'
import {
  fillDeployment,
  readDeployment,
  type StoredTable,
  tablesInDatabase,
} from '../../db/queries/deployment.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import { type DeploymentFile, deploymentHash } from '../services/deployment/file.ts'
import { misfits } from '../services/deployment/misfits.ts'

/**
 * The tables of an export of an earlier version as this one has them: they are stored in a database of their own at the migration at
 * which they were exported, read back and compared with the file's hash, and go through the migrations that were made since.
 *
 * A file that names no migration was written before files did: it is taken to be of the first one whose tables it fits.
 */
export async function broughtToNewest(file: DeploymentFile): Promise<StoredTable[]> {
  const { migration, tables } = file
  if (migration !== undefined && !migrationNames.includes(migration))
    throw refusal(
      `The export is of the migration ${migration}, which this version does not have: upgrade it first`,
    )
  const scratch = await openScratch()
  try {
    let at = await scratch.next()
    const fits = async () => misfits(tables, await tablesInDatabase(scratch.db)).length === 0
    while (at !== undefined && !(migration === undefined ? await fits() : migration === at))
      at = await scratch.next()
    if (at === undefined || !(await fits()))
      throw refusal('The tables of the export are those of no migration that this version knows')

    await runBatch(scratch.db, fillDeployment(scratch.db, tables))
    const stored = await deploymentHash(await readDeployment(scratch.db, tables))
    if (stored !== file.sha256)
      throw refusal(`What was stored at ${at} hashes to ${stored}, the file says ${file.sha256}`)
    while ((await scratch.next()) !== undefined);
    return await readDeployment(scratch.db)
  } finally {
    scratch.close()
  }
}

const refusal = (text: string) => new AppError('invalid', said('as_told', { text }))
