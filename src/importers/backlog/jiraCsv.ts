import { readCsv } from '../csv.ts'
import { headerKey } from '../headerKey.ts'
import type { BacklogFrame, BacklogImport } from './backlogImport.ts'
import { cellsOf } from './ideaTable.ts'
import { readIdeas, refusedBacklog } from './readIdeas.ts'

/** Whether a text is an export of Jira's issue navigator, by its heading. */
export function looksLikeJira(text: string): boolean {
  const names = new Set(
    (text.slice(0, 65_536).split('\n')[0] ?? '').split(/[,;\t]/).map((name) => headerKey(name)),
  )
  const key = ['Issue key', 'Ключ запроса'].some((name) => names.has(headerKey(name)))
  const summary = ['Summary', 'Тема'].some((name) => names.has(headerKey(name)))
  return key && summary
}

/** Jira's category of statuses in which nothing is left to be done. */
const done = new Set(['Done', 'Готово', 'Выполнено'].map(headerKey))

/**
 * Ideas from Jira's CSV: the summary is the change, the description the reason, with the key. Headings of lists stand once for each
 * entry (Labels, Labels, Labels), custom fields are called "Custom field (Reach)", and estimates are in seconds. Issues of the category
 * Done are left out.
 */
export function readJiraCsv(text: string, frame: BacklogFrame): BacklogImport {
  const { rows, faults } = readCsv(text)
  if (faults.length > 0) return refusedBacklog(faults, frame.mapping)
  return readIdeas(rows, frame, (table, row) => {
    const [status] = cellsOf(table, row, 'statusCategory')
    return status === undefined || !done.has(headerKey(status.text))
  })
}
