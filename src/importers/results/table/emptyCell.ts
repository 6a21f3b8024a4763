const placeholders = new Set([
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'nan',
  'null',
  'none',
  '\\n',
  'н/д',
  'нет данных',
  '?',
])
const longest = 10

/** Whether a cell says that there is no value: nothing, a dash, or what programs write for nothing. */
export const isEmptyCell = (text: string): boolean =>
  text === '' || (text.length <= longest && placeholders.has(text.trim().toLowerCase())) || text.trim() === ''
