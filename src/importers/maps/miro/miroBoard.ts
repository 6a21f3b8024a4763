import type { Notice } from '../../notice.ts'
import { readJson } from '../../readJson.ts'
import { textKey } from '../../textKey.ts'
import type { MapColumn } from '../columns.ts'
import { mapOfDrafts, readCell } from '../draftMap.ts'
import { type MapImport, refusedMap } from '../mapImport.ts'
import { newDraft, type StageDraft } from '../stageDraft.ts'
import type { Cell, Lane } from '../stageTable.ts'
import { type BoardItem, listedItems, readBoardItem } from './boardItems.ts'
import { type Band, layoutOf } from './layout.ts'
import { onBoard } from './onBoard.ts'

/** Items that a board of one journey may have: all of them are held against each other. */
const mostItems = 10_000

/** Types of items whose text people type. */
const textual = new Set(['sticky_note', 'shape', 'text', 'card', 'app_card', 'frame'])

/** Whether a text looks like items of a Miro board, by its beginning. */
export const looksLikeMiro = (text: string): boolean => {
  const head = text.slice(0, 65_536)
  return (
    /^\s*[[{]/.test(head) &&
    !/"stages"\s*:/.test(head) &&
    /"type"\s*:\s*"(?:sticky_note|frame|shape|text|card|app_card|connector|image|embed|doc_format|document|preview)"/.test(
      head,
    )
  )
}

const short = (text: string): string => text.replaceAll('\n', ' ').slice(0, 60)

/** One note is one item of a list, whatever its text holds. */
const asOneItem = (text: string): string =>
  text.replaceAll('\n', ' ').replace(/(\\*);/g, (_, slashes: string) => `${slashes}${slashes}\\;`)

const lists = new Set<MapColumn>(['barriers', 'touchpoints', 'opportunities'])

/** Items that hold no text, by type: said once each. */
function notText(items: readonly BoardItem[]): Notice[] {
  const byType = Map.groupBy(
    items.filter((item) => !textual.has(item.type)),
    (item) => item.type,
  )
  return [...byType].map(([type, found]) => ({
    pointer: found[0]?.pointer,
    code: 'board_items_not_text',
    params: { type: type.slice(0, 60), count: found.length },
  }))
}

/** Cells know lines, items know pointers: while an item is read, its number stands for its line. */
const atPointer =
  (items: readonly BoardItem[]) =>
  ({ line, column: _, ...notice }: Notice): Notice => {
    const pointer = line === undefined ? notice.pointer : items[line - 1]?.pointer
    return { ...notice, pointer: pointer ?? '' } as Notice
  }

/**
 * A journey map from the items of a Miro board. Frames are stages in the order in which they lie; on a board without them stages and lanes
 * are told by their titles. Notes, shapes, texts and cards go where their lane says; what lies outside is named and left out.
 */
export function readMiroBoard(text: string): MapImport {
  const { value, fault } = readJson(text)
  if (fault !== null) return refusedMap([fault])
  const listed = listedItems(value)
  if (listed === null) return refusedMap([{ pointer: '', code: 'not_a_board', params: {} }])
  if (listed.length > mostItems)
    return refusedMap([{ pointer: '', code: 'too_many_rows', params: { limit: mostItems } }])
  const faults: Notice[] = []
  const items = listed.flatMap((found) => readBoardItem(found, faults) ?? [])
  if (faults.length > 0) return refusedMap(faults)

  const written = items.filter((item) => textual.has(item.type))
  const { placed, lost } = onBoard(written)
  const layout = layoutOf(placed)
  if (layout.stages.length === 0)
    return refusedMap([{ pointer: '', code: 'board_without_stages', params: {} }])

  const warnings: Notice[] = [
    ...notText(items),
    ...lost.flatMap((item): Notice[] =>
      item.text === ''
        ? []
        : [{ pointer: item.pointer, code: 'board_item_misplaced', params: { text: short(item.text) } }],
    ),
  ]
  const number = new Map(written.map((item, i) => [item, i + 1]))
  const cellOf = (item: BoardItem, shown: string): Cell => ({
    text: shown,
    line: number.get(item) ?? 0,
    column: 1,
  })
  const drafts = new Map<Band, StageDraft>()
  const names = new Set<string>()
  const cellNotices: Notice[] = []
  for (const band of layout.stages) {
    const { item } = band.title
    const draft = newDraft(cellOf(item, item.text.replaceAll('\n', ' ')))
    const { name } = draft.stage
    if (names.has(textKey(name)))
      warnings.push({ pointer: item.pointer, code: 'same_stage_name', params: { stage: name } })
    names.add(textKey(name))
    drafts.set(band, draft)
  }
  for (const {
    placed: { item },
    stage,
    lane,
  } of layout.contents) {
    const draft = stage === null ? undefined : drafts.get(stage)
    if (draft === undefined) {
      warnings.push({ pointer: item.pointer, code: 'board_item_outside', params: { text: short(item.text) } })
      continue
    }
    if (lane === null)
      warnings.push({
        pointer: item.pointer,
        code: 'board_item_without_lane',
        params: { text: short(item.text), stage: draft.stage.name },
      })
    const shown = lane !== null && lists.has(lane) ? asOneItem(item.text) : item.text
    readCell(draft, laneFor(lane), cellOf(item, shown), cellNotices)
  }
  const russian = [...drafts.values()].some(({ stage }) => /\p{Script=Cyrillic}/u.test(stage.name))
  const map = {
    ...(layout.name === undefined ? {} : { name: short(layout.name) }),
    locale: russian ? 'ru' : 'en',
  } as const
  const read = mapOfDrafts([...drafts.values()], map, cellNotices)
  const placeOf = atPointer(written)
  return {
    ...read,
    warnings: read.faults.length > 0 ? [] : [...warnings, ...read.warnings.map(placeOf)],
    faults: read.faults.map(placeOf),
  }
}

const laneFor = (column: MapColumn | null): Lane => ({
  header: { text: column ?? 'Miro', line: 0, column: 0 },
  column,
  percent: false,
  cells: [],
})
