import type { ImportRow } from '../../../../db/queries/imports.ts'
import { type ResultsFormatId, resultsFormats } from '../../../importers/results/index.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { formatName } from '../formatName.ts'

/** What a file was read as: tools by their names, forms of our own in words. */
export function sourceName(t: Dictionary, { kind, format }: Pick<ImportRow, 'kind' | 'format'>): string {
  if (kind === 'results' && Object.hasOwn(resultsFormats, format))
    return formatName(t, format as ResultsFormatId)
  return t.pages.imports.one.formats[format] ?? format
}
