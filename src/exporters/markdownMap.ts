import { imports as en } from '../locales/en/imports.ts'
import { formatNumber } from '../locales/format.ts'
import { imports as ru } from '../locales/ru/imports.ts'
import { joinInLine } from './cellList.ts'
import { csvStyle, decimalText } from './csvWriter.ts'
import { livingStages, type MapExport } from './mapExport.ts'
import { type StageColumn, stageColumns } from './stageColumns.ts'

const texts = { en, ru }

/** Text that stays text: everything that Markdown (with GitHub's tables) could take for markup is escaped. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_~[\]<>()|#!&]/g, '\\$&')
    .split('\n')
    .map((line) => line.trim())
    .join('<br>')

/**
 * The map as a Markdown document: what it is about, then its table. Imports back to what it says; a barrier's description and evidence
 * are in the JSON export only.
 */
export function writeMarkdownMap(map: MapExport): string {
  const locale = map.locale ?? 'en'
  const t = texts[locale]
  const { persona, period } = map
  const list = (items: readonly string[] | undefined) => (items === undefined ? undefined : joinInLine(items))
  const facts: [label: string, value: string | number | undefined][] = [
    [t.persona, persona?.name],
    [t.age, persona?.age],
    [t.traits, list(persona?.traits)],
    [t.motives, list(persona?.motives)],
    [t.needs, list(persona?.needs)],
    [t.goal, map.goal],
    [t.segment, map.segment],
    [t.period, period === undefined ? undefined : t.periods[period]],
    [t.currency, map.currency],
  ]
  const stages = livingStages(map)
  const columns = stageColumns(stages, locale)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  // Thousands stand apart in counts only: in a measure, three digits behind a mark might be decimals.
  const number = (value: number, { isCount }: StageColumn) =>
    isCount ? formatNumber(locale, value) : decimalText(value, csvStyle[locale])
  const show = (value: string | number, column: StageColumn) =>
    escapeMarkdown(typeof value === 'number' ? number(value, column) : value.trim())
  const stated = facts.filter(([, value]) => value !== undefined && value !== '')
  const lines = [
    `# ${escapeMarkdown(map.name)}`,
    ...(stated.length > 0 ? [''] : []),
    ...stated.map(([label, value]) => `- **${label}:** ${escapeMarkdown(String(value))}`),
    '',
    row(columns.map((column) => show(column.heading, column))),
    row(columns.map(() => '---')),
    ...stages.map((stage) => row(columns.map((column) => show(column.cell(stage), column)))),
  ]
  return `${lines.join('\n')}\n`
}
