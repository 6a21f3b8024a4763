import { type BacklogMapping, type IdeaField, ideaFields } from '../../domain/backlogMapping.ts'
import type { CsvRow } from '../csv.ts'
import type { Notice } from '../notice.ts'
import { ideaField } from './ideaColumns.ts'

/** A column of a list of ideas: where it stands and what it is called. */
interface IdeaColumn {
  name: string
  /** From 0. */
  index: number
}

/** A list of ideas whose columns are known. */
export interface IdeaTable {
  heading: CsvRow
  rows: CsvRow[]
  /** The columns of each field; several where a heading is repeated, as Jira repeats those of lists. */
  columns: Map<IdeaField, IdeaColumn[]>
  shape: string
}

/** Fields of which a row may have several. */
const many = new Set<IdeaField>(['labels', 'barrier', 'barrierId'])

/** What one row has under the columns of a field, empty cells left out. */
export function cellsOf(table: IdeaTable, row: CsvRow, field: IdeaField) {
  return (table.columns.get(field) ?? []).flatMap((column) => {
    const text = row.cells[column.index] ?? ''
    return text === '' ? [] : [{ text, line: row.line, column: column.index + 1, name: column.name }]
  })
}

/** Finds out which columns hold what, by the mapping or by their headings; says which are not read. */
export function ideaTable(
  [heading = { line: 1, cells: [] }, ...rows]: readonly CsvRow[],
  mapping: BacklogMapping,
  warnings: Notice[],
  faults: Notice[],
): IdeaTable {
  const given = new Map(
    ideaFields.flatMap((field): [string, IdeaField][] => {
      const name = mapping.columns?.[field]
      return name === undefined ? [] : [[name, field]]
    }),
  )
  const columns = new Map<IdeaField, IdeaColumn[]>()
  const unknown: IdeaColumn[] = []
  for (const [index, name] of heading.cells.entries()) {
    if (name === '') continue
    // A field that the mapping names a column for is not looked for elsewhere.
    const guessed = ideaField(name)
    const field =
      given.get(name) ?? (guessed !== null && mapping.columns?.[guessed] !== undefined ? null : guessed)
    const known = field === null ? undefined : columns.get(field)
    if (field === null) unknown.push({ name, index })
    else if (known === undefined) columns.set(field, [{ name, index }])
    else if (many.has(field)) known.push({ name, index })
    else
      warnings.push({
        line: heading.line,
        column: index + 1,
        code: 'duplicate_column',
        params: { header: name },
      })
  }
  for (const [name, field] of given)
    if (!columns.get(field)?.some((column) => column.name === name))
      faults.push({
        line: heading.line,
        code: 'idea_column_missing',
        params: { header: name.slice(0, 60), field },
      })
  const [first] = unknown
  if (first !== undefined)
    warnings.push({
      line: heading.line,
      column: first.index + 1,
      code: 'idea_columns_ignored',
      params: {
        headers: unknown
          .slice(0, 8)
          .map(({ name }) => name.slice(0, 60))
          .join(', '),
        count: unknown.length,
      },
    })
  return { heading, rows, columns, shape: JSON.stringify([...new Set(heading.cells)].sort()).slice(0, 4000) }
}

/** The columns that are read, by their headings, as a mapping would have them. */
export const usedColumns = ({ columns }: IdeaTable): NonNullable<BacklogMapping['columns']> =>
  Object.fromEntries(
    ideaFields.flatMap((field) => {
      const name = columns.get(field)?.[0]?.name
      return name === undefined ? [] : [[field, name.slice(0, 500)]]
    }),
  )
