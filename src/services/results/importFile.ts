import type { Actor, Deps } from '../../deps.ts'
import type { Locale } from '../../locales/plural.ts'
import { sha256OfBytes } from '../imports/record.ts'
import type { Write } from '../write.ts'
import { type ImportedResults, type ImportTerms, planResultsImport } from './importPlan.ts'
import { type ReadingTerms, readResultsFile } from './importRead.ts'
import { importTarget } from './importTarget.ts'

/** Imports a file of results that is at hand whole: out of a form, or pulled from a tool. */
export async function importResultsFile(
  deps: Deps,
  actor: Actor,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  terms: ReadingTerms & ImportTerms,
  locale: Locale,
): Promise<Write<ImportedResults>> {
  const pieces = async function* () {
    yield bytes
  }
  const read = await readResultsFile(deps, await importTarget(deps, id), terms, pieces(), async () => {})
  const file = { ...read, hash: await sha256OfBytes(bytes), bytes: bytes.length }
  return planResultsImport(deps, actor, id, file, terms, locale)
}
