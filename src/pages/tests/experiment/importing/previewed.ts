import { z } from 'zod'
import { resultsMapping } from '../../../../domain/mapping.ts'
import { resultMode } from '../../../../domain/results.ts'
import { AppError, type Fault } from '../../../../errors.ts'
import { type ResultsFormatId, resultsFormats } from '../../../../importers/results/index.ts'
import type { ImportTarget } from '../../../../importers/results/resultsFormat.ts'
import { sha256OfBytes } from '../../../../services/imports/record.ts'
import {
  type ImportedResults,
  type ImportFile,
  planResultsImport,
} from '../../../../services/results/importPlan.ts'
import { type ReadingTerms, readResultsFile } from '../../../../services/results/importRead.ts'
import { importTarget } from '../../../../services/results/importTarget.ts'
import { sentBytes } from '../../../imports/file/sentBytes.ts'
import type { FormCall } from '../../../page.ts'
import { checked } from '../../checked.ts'
import { mappingOf } from './mappingOf.ts'

export const formatIds = ['auto', ...Object.keys(resultsFormats)] as ['auto', ...ResultsFormatId[]]

/** A file that was sent to be looked at or imported, and what it would come to. */
export interface Previewed {
  bytes: Uint8Array<ArrayBuffer>
  terms: ReadingTerms
  target: ImportTarget
  file: ImportFile
  /** Null where it would be refused. */
  answer: ImportedResults | null
  faults: Fault[]
}

/** What the file of a form would come to, without writing anything. */
export async function previewed(call: FormCall): Promise<Previewed> {
  const { deps, actor, id, locale, field } = call
  const bytes = await sentBytes(call)
  const target = await importTarget(deps, id)
  const mapping = mappingOf(target, field, locale)
  const terms: ReadingTerms = {
    format: checked(z.enum(formatIds), field('format') === '' ? 'auto' : field('format')),
    mode: checked(resultMode.optional(), field('mode') === '' ? undefined : field('mode')),
    mapping: mapping === undefined ? undefined : checked(resultsMapping, mapping),
  }
  const pieces = async function* () {
    yield bytes
  }
  const read = await readResultsFile(deps, target, terms, pieces(), async () => {})
  const file = { ...read, hash: await sha256OfBytes(bytes), bytes: bytes.length }
  const seen = { bytes, terms, target, file }
  try {
    const { answer } = await planResultsImport(deps, actor, id, file, { dryRun: true, again: false }, locale)
    return { ...seen, answer, faults: [] }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const faults = error.faults.length > 0 ? error.faults : [{ pointer: '', detail: error.detail }]
    return { ...seen, answer: null, faults }
  }
}
