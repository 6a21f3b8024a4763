import { splitEscaped, splitItems } from '../cellList.ts'
import type { Notice } from '../notice.ts'
import { type NumberRule, numberCell } from '../numberCell.ts'
import { textKey } from '../textKey.ts'
import type { MapColumn } from './columns.ts'
import { isFirst, type StageDraft } from './stageDraft.ts'
import type { Cell, Lane } from './stageTable.ts'

/** Puts what a cell says into the stage; a second cell of the same kind adds to the first. */
type CellReader = (draft: StageDraft, cell: Cell, lane: Lane, notices: Notice[]) => void

/** Between the channel and the label of a touchpoint. */
const labelMark = ': '

type TextField = 'goal' | 'actions' | 'thoughts' | 'emotion'
type NumberField = 'entrants' | 'completions' | 'medianMinutes' | 'negativeMentions' | 'emotionScore'

/** A text with what a second cell says about the same. */
export const joined = (before: string | undefined, text: string): string =>
  before === undefined || before === text ? text : `${before}\n${text}`

const text =
  (field: TextField): CellReader =>
  ({ stage }, cell) => {
    stage[field] = joined(stage[field], cell.text)
  }

function keepNumber(
  draft: StageDraft,
  column: MapColumn,
  before: number | undefined,
  cell: Cell,
  lane: Lane,
) {
  if (before === undefined) draft.places.set(column, cell)
  return (value: number, notices: Notice[]): number => {
    if (before === undefined || before === value) return value
    const params = { stage: draft.stage.name, header: lane.header.text, kept: before, text: cell.text }
    notices.push({ line: cell.line, column: cell.column, code: 'conflicting_number', params })
    return before
  }
}

const number =
  (field: NumberField, rule: NumberRule): CellReader =>
  (draft, cell, lane, notices) => {
    const value = numberCell(cell, lane.header.text, rule, notices, lane.percent)
    if (value === undefined) return
    draft.stage[field] = keepNumber(draft, field, draft.stage[field], cell, lane)(value, notices)
  }

const conversion: CellReader = (draft, cell, lane, notices) => {
  const rule: NumberRule = { kind: 'measure', min: 0, max: 1, share: true }
  const value = numberCell(cell, lane.header.text, rule, notices, lane.percent)
  if (value === undefined) return
  draft.conversion = keepNumber(draft, 'conversion', draft.conversion, cell, lane)(value, notices)
}

const touchpoints: CellReader = (draft, cell) => {
  for (const item of splitItems(cell.text)) {
    const [channel = '', label = ''] = splitEscaped(item, labelMark, 2).map((part) => part.trim())
    if (channel === '' || !isFirst(draft, 'touchpoints', item)) continue
    draft.stage.touchpoints ??= []
    draft.stage.touchpoints.push(label === '' ? { channel } : { channel, label })
  }
}

const opportunities: CellReader = (draft, cell) => {
  for (const item of splitItems(cell.text)) {
    if (!isFirst(draft, 'opportunities', item)) continue
    draft.stage.opportunities ??= []
    draft.stage.opportunities.push(item)
  }
}

const barriers: CellReader = (draft, cell, _lane, notices) => {
  const { line, column } = cell
  const stage = draft.stage.name
  for (const title of splitItems(cell.text)) {
    if (isFirst(draft, 'barriers', textKey(title))) draft.stage.barriers.push({ title })
    else notices.push({ line, column, code: 'repeated_barrier', params: { stage, barrier: title } })
  }
}

const flags = new Map([
  ...['yes', 'y', 'true', '1', 'x', '+', '✓', '✔', 'да'].map((flag) => [flag, true] as const),
  ...['no', 'n', 'false', '0', 'нет'].map((flag) => [flag, false] as const),
])

const momentOfTruth: CellReader = ({ stage }, cell, lane, notices) => {
  const flag = flags.get(cell.text.toLowerCase())
  if (flag === undefined) {
    const params = { header: lane.header.text, text: cell.text.slice(0, 60) }
    notices.push({ line: cell.line, column: cell.column, code: 'unreadable_flag', params })
  } else stage.momentOfTruth = flag || stage.momentOfTruth === true
}

const count: NumberRule = { kind: 'count', min: 0 }

/** How the cell of each known column is read. */
export const cellReaders: Record<Exclude<MapColumn, 'stage'>, CellReader> = {
  goal: text('goal'),
  actions: text('actions'),
  thoughts: text('thoughts'),
  emotion: text('emotion'),
  emotionScore: number('emotionScore', { kind: 'measure', min: -2, max: 2, whole: true }),
  touchpoints,
  barriers,
  opportunities,
  momentOfTruth,
  entrants: number('entrants', count),
  completions: number('completions', count),
  conversion,
  medianMinutes: number('medianMinutes', { kind: 'measure', min: 0, max: 1e9 }),
  negativeMentions: number('negativeMentions', count),
}
