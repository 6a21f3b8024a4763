import type { Persona } from '../../../domain/map.ts'
import { imports as en } from '../../../locales/en/imports.ts'
import { imports as ru } from '../../../locales/ru/imports.ts'
import { splitItems } from '../../cellList.ts'
import { headerKey } from '../../headerKey.ts'
import type { MapImport } from '../mapImport.ts'
import { plainText } from './plainText.ts'

const facts = [
  'persona',
  'age',
  'traits',
  'motives',
  'needs',
  'goal',
  'segment',
  'currency',
  'period',
] as const
type Fact = (typeof facts)[number]

const labels = new Map<string, Fact>(
  [en, ru].flatMap((texts) => facts.map((fact): [string, Fact] => [headerKey(texts[fact]), fact])),
)
const periods = new Map(
  [en, ru].flatMap(({ periods: { week, month } }) => [
    [headerKey(week), 'week' as const],
    [headerKey(month), 'month' as const],
  ]),
)

/** The label and value of a line like `- **Goal:** more orders`, where it is one that a map has a field for. */
function readFact(line: string): { fact: Fact; value: string } | null {
  const item = /^\s*[-*+] (.*)$/.exec(line)?.[1]
  if (item === undefined) return null
  const text = plainText(item)
  const colon = text.indexOf(':')
  const fact = colon < 0 ? undefined : labels.get(headerKey(text.slice(0, colon)))
  const value = text.slice(colon + 1).trim()
  return fact === undefined || value === '' ? null : { fact, value }
}

/** What the text above a table says of the map, and which lines of it were not understood. */
export function mapFacts(lines: readonly string[]): { map: MapImport['map']; ignored: number[] } {
  const map: MapImport['map'] = {}
  const about: Partial<Record<Fact, string>> = {}
  const ignored: number[] = []
  for (const [i, line] of lines.entries()) {
    const title = titleOf(line)
    const found = readFact(line)
    if (title !== '' && map.name === undefined) map.name = title
    else if (found !== null && isReadable(found)) about[found.fact] = found.value
    else if (line.trim() !== '') ignored.push(i + 1)
  }
  const { goal, segment, currency, period } = about
  if (goal !== undefined) map.goal = goal
  if (segment !== undefined) map.segment = segment
  if (currency !== undefined) map.currency = currency
  const known = period === undefined ? undefined : periods.get(headerKey(period))
  if (known !== undefined) map.period = known
  const persona = personaOf(about)
  if (persona !== undefined) map.persona = persona
  return { map, ignored }
}

/** The text of a heading, without the signs that may close it; empty where the line is none. */
function titleOf(line: string): string {
  const written = (/^ {0,3}#{1,6}[ \t](.*)$/.exec(line)?.[1] ?? '').trim()
  let end = written.length
  while (written.charAt(end - 1) === '#') end -= 1
  const closed = end < written.length && (end === 0 || written.charAt(end - 1) === ' ')
  return plainText(closed ? written.slice(0, end) : written)
}

function isReadable({ fact, value }: { fact: Fact; value: string }): boolean {
  if (fact === 'age') return /^\d{1,3}$/.test(value)
  if (fact === 'currency') return /^[A-Z]{3}$/.test(value)
  return fact !== 'period' || periods.has(headerKey(value))
}

function personaOf(about: Partial<Record<Fact, string>>): Persona | undefined {
  if (about.persona === undefined) return undefined
  const lists = (['traits', 'motives', 'needs'] as const).flatMap((list) =>
    about[list] === undefined ? [] : [[list, splitItems(about[list])]],
  )
  return {
    name: about.persona,
    ...(about.age === undefined ? {} : { age: Number(about.age) }),
    ...Object.fromEntries(lists),
  }
}
