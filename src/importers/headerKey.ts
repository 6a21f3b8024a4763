/** Endings that case and number change; crude, but no two column names fall together (a test says so). */
const russianEnding = /(?:[аеиоуыэюяйь]+|[оеы]в|[аеиоуыя][хм])$/u

function stem(word: string): string {
  if (/\p{Script=Cyrillic}/u.test(word)) return word.length > 3 ? word.replace(russianEnding, '') : word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Units that people put behind a column's name: "Время, мин", "Вошли (чел.)". Only those that change nothing. */
const unit = /[,(]\s*(?:%|чел\.?|человек|шт\.?|мин\.?|минут[аы]?|people|users|min\.?|minutes)\s*\)?$/u

/** No column's name is longer; what is, is only like itself (and costs no time). */
const longest = 200

/** What two spellings of one column name share: case, spacing, plural, quotes, final punctuation and a neutral unit aside. */
export function headerKey(header: string): string {
  if (header.length > longest) return header
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .trim()
    .replace(unit, '')
    .replace(/(?<=\p{L})['’](?=s\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(stem)
    .join('')
}

/** Whether a column says that its numbers are percentages. */
export const isPercentHeader = (header: string): boolean =>
  /[,(\s]%\s*\)?$/.test(header.slice(-longest).trim())
