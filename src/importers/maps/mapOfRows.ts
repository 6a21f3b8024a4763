import type { CsvRow } from '../csv.ts'
import type { Notice } from '../notice.ts'
import { textKey } from '../textKey.ts'
import { mapOfDrafts, noteLabel, readCell } from './draftMap.ts'
import { type MapImport, refusedMap } from './mapImport.ts'
import { newDraft, type StageDraft } from './stageDraft.ts'
import { type Lane, stageTable } from './stageTable.ts'

const filled = (lane: Lane): boolean => lane.cells.some((cell) => cell.text !== '')

/** Lanes that go into notes: said once each. A column with neither heading nor content is nothing. */
function unknownLanes(lanes: readonly Lane[]): Notice[] {
  return lanes
    .filter((lane) => lane.column === null && (lane.header.text !== '' || filled(lane)))
    .map(({ header }) => ({
      line: header.line,
      column: header.column,
      code: 'unknown_column_kept',
      params: { header: noteLabel(header) },
    }))
}

/**
 * The stages, gathered position by position. A name that stood before goes on with that stage (one row a barrier is a common habit), and
 * an empty name goes on with the stage above (merged cells).
 */
function readStages(lanes: readonly Lane[], notices: Notice[]): StageDraft[] {
  const drafts = new Map<string, StageDraft>()
  let above: StageDraft | undefined
  const naming = lanes.filter((lane) => lane.column === 'stage')
  const positions = lanes[0]?.cells.length ?? 0
  for (let position = 0; position < positions; position += 1) {
    const cells = lanes.flatMap((lane) => {
      const cell = lane.cells[position]
      return cell === undefined || cell.text === '' ? [] : [{ lane, cell }]
    })
    const [first] = cells
    if (first === undefined) continue
    const named = naming
      .map((lane) => lane.cells[position])
      .find((cell) => cell !== undefined && cell.text !== '')
    above = named === undefined ? above : (drafts.get(textKey(named.text)) ?? newDraft(named))
    if (above === undefined) {
      const { line, column } = first.cell
      notices.push({ line, column, code: 'row_without_stage', params: {} })
      continue
    }
    const { line, column } = named ?? first.cell
    if (above.named !== named) {
      const code = named === undefined ? 'continued_stage' : 'repeated_stage'
      notices.push({ line, column, code, params: { stage: above.stage.name } })
    }
    drafts.set(textKey(above.stage.name), above)
    for (const { lane, cell } of cells) readCell(above, lane, cell, notices)
  }
  return [...drafts.values()]
}

/** A journey map from the rows of a table, its heading among them. */
export function mapOfRows(rows: readonly CsvRow[], map: MapImport['map'] = {}): MapImport {
  const line = rows[0]?.line ?? 1
  const lanes = stageTable(rows)
  if (lanes === null) return refusedMap([{ line, code: 'no_stage_column', params: {} }])
  const warnings = unknownLanes(lanes)
  const drafts = readStages(lanes, warnings)
  if (drafts.length === 0) return refusedMap([{ line, code: 'no_stages', params: {} }])
  const russian = lanes.some((lane) => lane.column !== null && /\p{Script=Cyrillic}/u.test(lane.header.text))
  return mapOfDrafts(drafts, { ...map, locale: russian ? 'ru' : 'en' }, warnings)
}
