import { rememberedMapping, remembersMappings } from '../../../db/queries/imports.ts'
import type { Deps } from '../../deps.ts'
import { fittingMapping, mappingFaults, resultsMapping } from '../../domain/mapping.ts'
import { decodeStream } from '../../importers/decodeStream.ts'
import type { Notice } from '../../importers/notice.ts'
import { detectResultsFormat, type ResultsFormatId, resultsFormats } from '../../importers/results/index.ts'
import type {
  ImportTarget,
  ReadResults,
  ResultsMapping,
  ResultsReader,
} from '../../importers/results/resultsFormat.ts'
import { refuse } from '../resources/refuse.ts'

/** How a file is to be read. */
export interface ReadingTerms {
  format: ResultsFormatId | 'auto'
  /** Left out, the one that was last used for files of the same shape is, else it is guessed. */
  mapping?: ResultsMapping | undefined
  /** What the rows of a table are that does not say it, where the experiment has no mode yet. */
  mode?: 'daily' | 'cumulative' | undefined
}

/** A file of results as it was understood. */
export interface ReadFile {
  /** Null where nobody knows it; then there is a fault. */
  format: ResultsFormatId | null
  mappingFrom: 'given' | 'remembered' | 'guessed'
  read: ReadResults
}

/** Characters that are kept before a format and a mapping are chosen: smaller files are read with all of them in view. */
const headLength = 1024 * 1024
const detectedBy = 65_536

/**
 * Reads a file of results as it comes in.
 *
 * @param tell is told the rows read so far after every piece, and ends the reading by throwing
 */
export async function readResultsFile(
  deps: Deps,
  experiment: ImportTarget,
  terms: ReadingTerms,
  pieces: AsyncIterable<Uint8Array>,
  tell: (rows: number) => Promise<void>,
): Promise<ReadFile> {
  const target = { ...experiment, mode: experiment.mode ?? terms.mode ?? null }
  refuse(mappingFaults(terms.mapping ?? {}, keysOf(target)))
  const decoder = decodeStream()
  let head = ''
  let opened: Opened | undefined
  for await (const piece of pieces) {
    const text = decoder.push(piece)
    if (decoder.faults.length > 0) break
    if (opened !== undefined) {
      await tell(opened.reader.push(text))
      continue
    }
    head += text
    await tell(0)
    if (head.length < headLength) continue
    const begun = await open(deps, target, terms, head, false)
    if ('read' in begun) return begun
    opened = begun
    await tell(opened.reader.push(head))
    head = ''
  }
  const tail = decoder.end()
  if (decoder.faults.length > 0) return { ...refused(decoder.faults), format: opened?.format ?? null }
  const last = opened ?? (await open(deps, target, terms, head + tail, true))
  const { format, mappingFrom } = last
  if ('read' in last) return { format, mappingFrom, read: withWarnings(last.read, decoder.warnings) }
  last.reader.push(opened === undefined ? head + tail : tail)
  return { format, mappingFrom, read: withWarnings(last.reader.end(), decoder.warnings) }
}

const withWarnings = (read: ReadResults, warnings: Notice[]): ReadResults => ({
  ...read,
  warnings: [...warnings, ...read.warnings],
})

const keysOf = ({ variants, metrics }: ImportTarget) => ({
  variants: new Set(variants.map(({ key }) => key)),
  metrics: new Set(metrics.map(({ key }) => key)),
})

type Opened = Omit<ReadFile, 'read'> & { reader: ResultsReader }

/**
 * Chooses format and mapping by the beginning of a text. Without a mapping, the beginning is read once with none: that tells the
 * shape, under which an earlier mapping is remembered, and where the text is whole and none is, it is the answer.
 */
async function open(
  deps: Deps,
  target: ImportTarget,
  { format: asked, mapping }: ReadingTerms,
  head: string,
  whole: boolean,
): Promise<Opened | ReadFile> {
  const id = asked === 'auto' ? detectResultsFormat(head.slice(0, detectedBy)) : asked
  if (id === null) return refused([unknownFormat()])
  const format = resultsFormats[id]
  if (mapping !== undefined) return { format: id, mappingFrom: 'given', reader: format.open(target, mapping) }
  const probe = format.open(target, {})
  // Nothing is remembered, so the shape is not looked for.
  if (!whole && !(await remembersMappings(deps.db, id)))
    return { format: id, mappingFrom: 'guessed', reader: probe }
  probe.push(whole ? head : head.slice(0, head.lastIndexOf('\n') + 1))
  const read = probe.end()
  const known = read.shape === '' ? undefined : await rememberedMapping(deps.db, id, read.shape)
  const remembered = resultsMapping.safeParse(known)
  if (remembered.success) {
    const fitting = fittingMapping(remembered.data, keysOf(target))
    return { format: id, mappingFrom: 'remembered', reader: format.open(target, fitting) }
  }
  return whole
    ? { format: id, mappingFrom: 'guessed', read }
    : { format: id, mappingFrom: 'guessed', reader: format.open(target, {}) }
}

const unknownFormat = (): Notice => ({
  line: 1,
  code: 'unknown_results_format',
  params: {
    formats: Object.values(resultsFormats)
      .map(({ name }) => name)
      .join(', '),
  },
})

/** Nothing was understood. */
const refused = (faults: Notice[]): ReadFile => ({
  format: null,
  mappingFrom: 'guessed',
  read: {
    understood: 0,
    mapping: {},
    shape: '',
    mode: 'daily',
    exposures: [],
    rows: [],
    reported: [],
    warnings: [],
    faults,
  },
})
