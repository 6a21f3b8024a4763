import { newestMigration } from '../../../db/newestMigration.ts'
import { databaseSize, readDeployment } from '../../../db/queries/deployment.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { writeDeploymentFile } from './file.ts'

/** A file is made in memory, twice its size for a moment: beyond this the command line has to do it. */
export const largestExport = 64 * 1024 * 1024

/**
 * Everything that the deployment holds, as one file: what people made, what was computed and the audit trail. Sessions, sign-in links,
 * stored answers and caches are left out. Tokens are in it as hashes; addresses and keys of others as they are stored, encrypted.
 */
export async function exportDeployment(deps: Deps, limit: number = largestExport): Promise<string> {
  const size = await databaseSize(deps.db)
  if (size > limit) throw new AppError('too_large', said('export_too_large', { bytes: size, limit }))
  return writeDeploymentFile(await readDeployment(deps.db), newestMigration, deps.now().toISOString())
}
