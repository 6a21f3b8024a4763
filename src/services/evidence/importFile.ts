import type { Actor, Deps } from '../../deps.ts'
import type { Notice } from '../../importers/notice.ts'
import type { Locale } from '../../locales/plural.ts'
import { type Remark, refuseFile, remark } from '../imports/notices.ts'
import { knownImport, recordImport, sha256OfBytes } from '../imports/record.ts'
import type { Write } from '../write.ts'
import { type Added, storeEvidence } from './add.ts'
import type { Binding, Unmatched } from './bind.ts'
import { type EvidenceFile, readEvidenceFile } from './readFile.ts'

interface ImportedFile extends EvidenceFile {
  dryRun: boolean
}

/** Of a preview: enough to see whether rows land where they should. */
const mostBindings = 200

export type ImportedEvidence = Added & {
  unmatched: Unmatched[]
  warnings: Remark[]
  /** The record of the import; null where nothing was made. */
  importId: string | null
  /** The import that took this very file before. */
  known: { id: string; at: string; by: string } | null
  /** Which row goes to which barrier, and why: of a dry run. */
  bound?: Binding[]
}

/** Attaches the rows of a file to the barriers of a map; rows that fit no barrier are named and left out. */
export async function importEvidenceFile(
  deps: Deps,
  actor: Actor,
  mapId: string,
  file: ImportedFile,
  locale: Locale,
): Promise<Write<ImportedEvidence>> {
  const { read, bound, unmatched, guesses } = await readEvidenceFile(deps, mapId, file)
  refuseFile(locale, read.faults)

  const { statements, answer, ids } = await storeEvidence(deps, actor, mapId, bound)
  const fileHash = await sha256OfBytes(file.bytes)
  const known = await knownImport(deps, fileHash, { kind: 'evidence', mapId })
  const record = recordImport(deps, actor, {
    kind: 'evidence',
    format: read.format,
    mapId,
    bytes: file.bytes.byteLength,
    fileHash,
    understood: read.rows.length,
    accepted: ids.length,
    items: ids.map((entityId) => ({ entity: 'evidence', entityId })),
  })
  const made = ids.length > 0 && !file.dryRun
  const warnings: Notice[] = [...read.warnings, ...guesses]
  return {
    statements: made ? [...statements, ...record.statements] : [],
    answer: {
      ...answer,
      unmatched,
      warnings: warnings.map((warning) => remark(locale, warning)),
      importId: made ? record.id : null,
      known,
      ...(file.dryRun
        ? { bound: bound.slice(0, mostBindings).map(({ evidence: _evidence, ...binding }) => binding) }
        : {}),
    },
  }
}
