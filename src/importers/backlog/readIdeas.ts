import type { BacklogMapping } from '../../domain/backlogMapping.ts'
import { hypothesisInput } from '../../domain/hypothesis.ts'
import { safeParse } from '../../domain/safeParse.ts'
import { splitItems } from '../cellList.ts'
import type { CsvRow } from '../csv.ts'
import type { Notice } from '../notice.ts'
import { schemaNotices } from '../schemaNotices.ts'
import type { BacklogFrame, BacklogImport, Idea, NamedBarrier } from './backlogImport.ts'
import { effortReader } from './effortReader.ts'
import { cellsOf, type IdeaTable, ideaTable, usedColumns } from './ideaTable.ts'
import { liftReader } from './lift.ts'
import { opinionsReader } from './ratings.ts'
import { reachReader } from './reach.ts'
import { type Tally, tally } from './tally.ts'

/** What of a hypothesis a row can say by itself. */
const ideaRecord = hypothesisInput.pick({
  change: true,
  because: true,
  owner: true,
  estimates: true,
  ratings: true,
})
const longest = 5000
/** Ideas that a file may hold: nobody ranks more. */
const mostIdeas = 10_000

export const refusedBacklog = (
  faults: Notice[],
  mapping: BacklogMapping,
  warnings: Notice[] = [],
  shape = '',
): BacklogImport => ({ ideas: [], mapping, shape, warnings, faults })

/** The barriers that a row names: by ids, by titles (several in a cell), at a stage where it names one; else the mapping's. */
function barriersOf(table: IdeaTable, row: CsvRow, { barrier, stage }: BacklogMapping): NamedBarrier[] {
  const items = (field: 'barrier' | 'barrierId') =>
    cellsOf(table, row, field).flatMap(({ text }) => splitItems(text))
  const ids = items('barrierId').map((barrierId) => ({ barrierId }))
  if (ids.length > 0) return ids
  const at = (stageName: string | undefined) => (stageName === undefined ? {} : { stageName })
  const named = items('barrier').map((barrierTitle) => ({
    ...at(cellsOf(table, row, 'stage')[0]?.text),
    barrierTitle,
  }))
  if (named.length > 0 || barrier === undefined) return named
  return [barrier.startsWith('bar_') ? { barrierId: barrier } : { ...at(stage), barrierTitle: barrier }]
}

/** Why the idea was had: its description, with the ticket that it came from. */
function reasonOf(table: IdeaTable, row: CsvRow, counted: Tally): string | undefined {
  const [cell] = cellsOf(table, row, 'because')
  const key = cellsOf(table, row, 'key')[0]?.text.slice(0, 100)
  const room = longest - (key === undefined ? 0 : key.length + 2)
  if (cell !== undefined && cell.text.length > room) counted.add('text_cut', cell)
  // Cut between characters, never within one.
  const cut = cell?.text
    .slice(0, room)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
  const parts = [cut, key].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? undefined : parts.join('\n\n')
}

/**
 * The ideas of a list whose first row is its heading.
 *
 * @param isOpen whether a row is still to be done; others are counted and left out
 */
export function readIdeas(
  rows: readonly CsvRow[],
  frame: BacklogFrame,
  isOpen: (table: IdeaTable, row: CsvRow) => boolean = () => true,
): BacklogImport {
  const warnings: Notice[] = []
  const faults: Notice[] = []
  const counted = tally()
  const table = ideaTable(rows, frame.mapping, warnings, faults)
  const line = table.heading.line
  if (table.rows.length > mostIdeas)
    return refusedBacklog([{ line, code: 'too_many_rows', params: { limit: mostIdeas } }], frame.mapping)
  if (faults.length > 0) return refusedBacklog(faults, frame.mapping, warnings, table.shape)
  if (!table.columns.has('change'))
    return refusedBacklog(
      [{ line, code: 'no_idea_column', params: {} }],
      frame.mapping,
      warnings,
      table.shape,
    )
  const open = table.rows.filter((row) => {
    const is = isOpen(table, row)
    if (!is) counted.add('done_left_out', row)
    return is
  })
  table.rows = open
  if (open.length === 0)
    return refusedBacklog([{ line, code: 'no_rows', params: {} }], frame.mapping, counted.notices())

  const terms = { frame, tally: counted, warnings, faults }
  // Each is to say what it lacks, whatever the others lack.
  const lift = liftReader(table, terms)
  const effortFaults: Notice[] = []
  const effort = effortReader(table, { ...terms, faults: effortFaults })
  const reach = reachReader(table, terms)
  const opinions = opinionsReader(table, terms, lift.used.impactScale)

  const ideas = open.flatMap((row): Idea[] => {
    const [title] = cellsOf(table, row, 'change')
    if (title === undefined) {
      warnings.push({ line: row.line, code: 'row_without_idea', params: {} })
      return []
    }
    const { confidence, ratings: rated } = opinions.read(row) ?? {}
    const [reachable, liftRange, weeks] = [reach.read(row), lift.read(row), effort.read(row)]
    if (liftRange === undefined || weeks === undefined) return []
    const record = withoutGaps({
      change: title.text,
      because: reasonOf(table, row, counted),
      owner: cellsOf(table, row, 'owner')[0]?.text,
      estimates: withoutGaps({ lift: liftRange, effortWeeks: weeks, reach: reachable, confidence }),
      ratings: rated,
    })
    const parsed = safeParse(ideaRecord, record)
    if (!parsed.success) {
      for (const notice of schemaNotices(parsed.error, record))
        faults.push({ ...notice, line: row.line, pointer: undefined })
      return []
    }
    const metric = cellsOf(table, row, 'metric')[0]?.text ?? frame.mapping.metric
    return [
      {
        line: row.line,
        ...withoutGaps(parsed.data),
        barriers: barriersOf(table, row, frame.mapping),
        ...(metric === undefined ? {} : { metric }),
        labels: cellsOf(table, row, 'labels').flatMap(({ text }) => text.split(/[\s,;]+/)),
      } as Idea,
    ]
  })
  const wrong = [...faults, ...effortFaults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const mapping: BacklogMapping = {
    ...frame.mapping,
    ...lift.used,
    ...effort.used,
    ...reach.used,
    ...opinions.used,
    columns: usedColumns(table),
  }
  const said = [...warnings, ...counted.notices()]
  if (wrong.length > 0) return refusedBacklog(wrong, mapping, said, table.shape)
  if (ideas.length === 0) return refusedBacklog([{ line, code: 'no_rows', params: {} }], mapping, said)
  return { ideas, mapping, shape: table.shape, warnings: said, faults: [] }
}

const withoutGaps = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
