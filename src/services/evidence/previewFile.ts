import type { Deps } from '../../deps.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import type { Locale } from '../../locales/plural.ts'
import { type Remark, remark } from '../imports/notices.ts'
import { knownImport, sha256OfBytes } from '../imports/record.ts'
import { type Prepared, prepareEvidence } from './add.ts'
import type { Binding, Unmatched } from './bind.ts'
import { type EvidenceFile, readEvidenceFile } from './readFile.ts'

/** A row that a barrier was found for, as it would be kept. */
export interface PreviewedRow extends Binding, Prepared {
  /** What the rule is called that found it. */
  rule?: string | undefined
}

/** A row that no barrier was found for, with what it says. */
export interface LeftOutRow extends Unmatched {
  quote?: string | undefined
}

export interface PreviewedEvidence {
  rows: PreviewedRow[]
  leftOut: LeftOutRow[]
  warnings: Remark[]
  /** With any of these nothing can be stored. */
  faults: Remark[]
  known: Awaited<ReturnType<typeof knownImport>>
  /** How many rules were asked. */
  rules: number
}

/** What a file of evidence would become, row by row; nothing is stored. */
export async function previewEvidenceFile(
  deps: Deps,
  mapId: string,
  file: EvidenceFile,
  locale: Locale,
): Promise<PreviewedEvidence> {
  const { read, bound, unmatched, guesses, rules } = await readEvidenceFile(deps, mapId, file)
  const [prepared, fileHash] = await Promise.all([
    prepareEvidence(deps, mapId, bound),
    sha256OfBytes(file.bytes),
  ])
  const names = new Map(rules.map(({ id, name }) => [id, name]))
  const words = new Map(read.rows.map(({ line, evidence }) => [line, evidence.quote]))
  return {
    rows: bound.flatMap((binding, i): PreviewedRow[] => {
      const kept = prepared[i]
      return kept === undefined ? [] : [{ ...binding, ...kept, rule: names.get(binding.ruleId ?? '') }]
    }),
    leftOut: unmatched.map((row) => {
      const quote = words.get(row.line)
      return { ...row, quote: quote === undefined ? undefined : maskPersonalData(quote) }
    }),
    warnings: [...read.warnings, ...guesses].map((warning) => remark(locale, warning)),
    faults: read.faults.map((fault) => remark(locale, fault)),
    known: await knownImport(deps, fileHash, { kind: 'evidence', mapId }),
    rules: rules.length,
  }
}
