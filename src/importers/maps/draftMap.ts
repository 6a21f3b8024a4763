import { safeParse } from '../../domain/safeParse.ts'
import type { Notice } from '../notice.ts'
import { schemaNotices } from '../schemaNotices.ts'
import { cellReaders, joined } from './cellReaders.ts'
import { stageRecords } from './mapFile.ts'
import { type MapImport, refusedMap } from './mapImport.ts'
import { finishDraft, type StageDraft } from './stageDraft.ts'
import type { Cell, Lane } from './stageTable.ts'

/** What a lane that is not known is called among the notes. */
export const noteLabel = ({ text, column, line }: Lane['header']): string =>
  text || `#${Math.max(column, line)}`

/** Puts a cell into its stage: into the field that its lane stands for, or into a note. */
export function readCell(draft: StageDraft, lane: Lane, cell: Cell, notices: Notice[]): void {
  if (lane.column === 'stage') return
  if (lane.column === null) {
    const label = noteLabel(lane.header)
    draft.notes.set(label, joined(draft.notes.get(label), cell.text))
  } else cellReaders[lane.column](draft, cell, lane, notices)
}

/** The map of stages that have all their cells, held against the same schema as a map in JSON; a fault names the line of its stage. */
export function mapOfDrafts(
  drafts: readonly StageDraft[],
  map: MapImport['map'],
  warnings: Notice[],
): MapImport {
  for (const draft of drafts) warnings.push(...finishDraft(draft))
  const found = { stages: drafts.map((draft) => draft.stage) }
  const parsed = safeParse(stageRecords, found)
  if (!parsed.success)
    return refusedMap(
      schemaNotices(parsed.error, found).map((fault) => ({
        ...fault,
        line: drafts[Number(fault.pointer?.split('/')[2])]?.named.line,
      })),
    )
  return { map, stages: parsed.data.stages, warnings, faults: [] }
}
