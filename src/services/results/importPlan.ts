import type { Statement } from '../../../db/database.ts'
import { insertReported, rememberMapping } from '../../../db/queries/imports.ts'
import type { Actor, Deps } from '../../deps.ts'
import { AppError } from '../../errors.ts'
import type { Notice } from '../../importers/notice.ts'
import { resultsFormats } from '../../importers/results/index.ts'
import type { ReadResults, ResultsMapping } from '../../importers/results/resultsFormat.ts'
import type { Locale } from '../../locales/plural.ts'
import { type Remark, refuseFile, remark } from '../imports/notices.ts'
import { knownImport, recordImport } from '../imports/record.ts'
import type { Write } from '../write.ts'
import { batchOfRows } from './batchOfRows.ts'
import { placesOf } from './importPlaces.ts'
import type { ReadFile } from './importRead.ts'
import { importTarget } from './importTarget.ts'
import { checkResults, planResults } from './record.ts'

/** A file of results that was read, and what it is known by. */
export interface ImportFile extends ReadFile {
  hash: string
  bytes: number
}

export interface ImportTerms {
  /** Says what would happen, and writes nothing. */
  dryRun: boolean
  /** Takes a file in that was taken in before. */
  again: boolean
  connectorId?: string | undefined
}

export interface ImportedResults {
  format: string
  understood: number
  mapping: ResultsMapping
  mappingFrom: ReadFile['mappingFrom']
  mode: ReadResults['mode']
  warnings: Remark[]
  /** The import that took the same file before; without `again`, nothing is written then. */
  known?: { importId: string; at: string; by: string }
  accepted?: number
  replaced?: number
  /** Figures that were kept as reported. */
  reported?: number
  analysisId?: string
  importId?: string
  /** The first rows, as they would be recorded; of a dry run. */
  firstRows?: Record<string, unknown>[]
}

const rowsShown = 20

/** Plans the import of a file of results: its rows, the analysis that they make and its figures, all of it or nothing. */
export async function planResultsImport(
  deps: Deps,
  actor: Actor,
  id: string,
  file: ImportFile,
  { dryRun, again, connectorId }: ImportTerms,
  locale: Locale,
): Promise<Write<ImportedResults>> {
  const { format, mappingFrom, read } = file
  const name = format ?? ''
  const understood: ImportedResults = {
    format: name,
    understood: read.understood,
    mapping: read.mapping,
    mappingFrom,
    mode: read.mode,
    warnings: read.warnings.map((warning) => remark(locale, warning)),
  }
  const { found, checked } = await held(deps, id, file, { anew: again || dryRun, locale }).catch(
    (error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'invalid') throw error
      throw new AppError('invalid', error.detail, { faults: error.faults, understood })
    },
  )
  const said = {
    ...understood,
    ...(found === null ? {} : { known: { importId: found.id, at: found.at, by: found.by } }),
  }
  if (checked === undefined) return { statements: [], answer: said }

  const counts = {
    accepted: checked?.counted ?? 0,
    replaced: checked?.replaced ?? 0,
    reported: read.reported.length,
  }
  if (dryRun) {
    const firstRows = [...read.rows, ...read.exposures].slice(0, rowsShown).map(({ value }) => value)
    return { statements: [], answer: { ...said, ...counts, firstRows } }
  }
  const results = checked === null ? null : await planResults(deps, actor, checked)
  const record = recordImport(deps, actor, {
    kind: 'results',
    format: name,
    experimentId: id,
    connectorId,
    bytes: file.bytes,
    fileHash: file.hash,
    understood: read.understood,
    accepted: counts.accepted + counts.reported,
    mapping: read.mapping,
    revision: results?.revision,
  })
  return {
    statements: [
      ...record.statements,
      ...(results?.statements ?? []),
      ...(await reported(deps, id, record.id, file)),
      ...remembered(deps, actor, file),
    ],
    answer: {
      ...said,
      ...counts,
      importId: record.id,
      ...(results === null ? {} : { analysisId: results.answer.analysisId }),
    },
  }
}

/**
 * Holds a file against its experiment: says whether it was imported before, and refuses what is wrong with it or its rows.
 *
 * @param terms.anew whether a file that was imported before is held against it too; left unchecked, `checked` is undefined
 */
async function held(
  deps: Deps,
  id: string,
  file: ImportFile,
  { anew, locale }: { anew: boolean; locale: Locale },
) {
  const { read, hash } = file
  const found = await knownImport(deps, hash, { kind: 'results', experimentId: id })
  if (found !== null && !anew) return { found, checked: undefined }
  refuseFile(locale, faultsOf(file))
  const place = placesOf(read)
  const isEmpty = read.rows.length + read.exposures.length === 0
  const checked = isEmpty ? null : await checkResults(deps, id, batchOfRows(read, place), place)
  return { found, checked }
}

/** What is wrong with the file itself, before its rows are held against the experiment; of the whole file, at its beginning. */
function faultsOf({ read }: ImportFile): Notice[] {
  if (read.faults.length > 0)
    return read.faults.map((fault) =>
      fault.line === undefined && (fault.pointer ?? '') === ''
        ? { ...fault, pointer: undefined, line: 1 }
        : fault,
    )
  if (read.rows.length + read.exposures.length + read.reported.length === 0)
    return [{ line: 1, code: 'nothing_to_import', params: {} }]
  return read.reported.flatMap(({ variant, metric, ...figure }, i): Notice[] =>
    unbounded(figure)
      ? [{ pointer: `/reported/${i}`, code: 'not_finite', params: { field: `${metric}, ${variant}` } }]
      : [],
  )
}

const unbounded = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(unbounded)

/** Figures are dated by the newest row beside them; without any, by the last date that rows may have. */
async function reported(
  deps: Deps,
  experimentId: string,
  importId: string,
  { format, read }: ImportFile,
): Promise<Statement[]> {
  if (read.reported.length === 0) return []
  const dates = read.rows.flatMap(({ value: { date } }) => (typeof date === 'string' ? [date] : []))
  const newest = dates.reduce((last, date) => (date > last ? date : last), '')
  const asOf = newest === '' ? (await importTarget(deps, experimentId)).lastDate : newest
  const by = format === null ? '' : resultsFormats[format].name
  return insertReported(
    deps.db,
    read.reported.map((figure) => ({
      id: deps.newId('reportedFigure'),
      experimentId,
      importId,
      asOf,
      figure: { by, ...figure },
    })),
  )
}

function remembered(deps: Deps, actor: Actor, { format, read }: ImportFile): Statement[] {
  if (format === null || read.shape === '') return []
  const at = deps.now().toISOString()
  return [rememberMapping(deps.db, { format, shape: read.shape, mapping: read.mapping, at, actor: actor.id })]
}
