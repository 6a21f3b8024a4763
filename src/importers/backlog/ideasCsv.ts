import { readCsv } from '../csv.ts'
import type { BacklogFrame, BacklogImport } from './backlogImport.ts'
import { readIdeas, refusedBacklog } from './readIdeas.ts'

/** Ideas from a table with headings in English or Russian, scored for RICE or ICE or estimated. */
export function readIdeasCsv(text: string, frame: BacklogFrame): BacklogImport {
  const { rows, faults } = readCsv(text)
  return faults.length > 0 ? refusedBacklog(faults, frame.mapping) : readIdeas(rows, frame)
}
