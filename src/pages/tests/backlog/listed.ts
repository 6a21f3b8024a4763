import type { GivenAdvice } from '../../../domain/value/givenAdvice.ts'
import type { HypothesisStatus } from '../../../domain/verdict/states.ts'
import { textKey } from '../../../importers/textKey.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { BacklogEntry } from '../../../services/backlog/rank.ts'
import type { Looked } from './address.ts'

/** A hypothesis of the backlog with all that the list can be narrowed down and ordered by. */
export interface Listed extends BacklogEntry {
  owner: string | null
  against: readonly { id: string; title: string }[]
  advice: GivenAdvice
}

export type AdviceName = 'test' | 'ship' | 'notWorthIt' | 'untestable' | 'unknown'

export const adviceNames: readonly AdviceName[] = ['test', 'ship', 'notWorthIt', 'untestable', 'unknown']

/** In the order in which a hypothesis comes to them. */
export const statuses: readonly HypothesisStatus[] = [
  'idea',
  'testing',
  'proven',
  'harmful',
  'negligible',
  'inconclusive',
  'invalid',
]

export const adviceNameOf = (advice: GivenAdvice): AdviceName => (advice.ok ? advice.advice : 'unknown')

/** Those that fit every filter. Of a text all words must be there, in what the hypothesis says, in its barriers, or in its owner. */
export function narrowed(entries: readonly Listed[], { q, state, owner, barrier, advice }: Looked): Listed[] {
  const words = q === undefined ? [] : textKey(q).split(' ').filter(Boolean)
  return entries.filter((entry) => {
    if (state !== undefined && entry.state.status !== state) return false
    if (owner !== undefined && entry.owner !== owner) return false
    if (barrier !== undefined && !entry.against.some(({ id }) => id === barrier)) return false
    if (advice !== undefined && adviceNameOf(entry.advice) !== advice) return false
    if (words.length === 0) return true
    const text = textKey([entry.change, entry.owner ?? '', ...entry.barriers].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** By which column a list is ordered, and which way. */
export interface Sorting {
  column: string
  falling: boolean
}

/** The name of an input's column: a team may call a criterion of its own "score" or "state", which are columns already. */
export const inputColumn = (input: string): string => `input.${input}`

/** An order as the address says it: `score`, or `-score` where it falls; by rank where there is no such column. */
export function sortingOf(text: string | undefined, columns: readonly string[]): Sorting {
  const falling = text?.startsWith('-') === true
  const column = falling ? text.slice(1) : text
  return column !== undefined && columns.includes(column)
    ? { column, falling }
    : { column: 'rank', falling: false }
}

/** The list in the order of a column. What has nothing there comes last either way, and equals stand by their rank. */
export function sorted(entries: readonly Listed[], { column, falling }: Sorting, locale: Locale): Listed[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry, column) }))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || a.entry.rank - b.entry.rank
    const order =
      typeof a.key === 'string' || typeof b.key === 'string'
        ? collator.compare(String(a.key), String(b.key))
        : a.key - b.key
    return (falling ? -order : order) || a.entry.rank - b.entry.rank
  })
  return keyed.map(({ entry }) => entry)
}

const inputOf = (column: string): string => column.slice(inputColumn('').length)

function keyOf(entry: Listed, column: string): string | number | null {
  switch (column) {
    case 'rank':
      return entry.rank
    case 'hypothesis':
      return entry.change
    case 'state':
      return statuses.indexOf(entry.state.status)
    case 'score':
      return entry.score
    case 'advice':
      return adviceNames.indexOf(adviceNameOf(entry.advice))
    default:
      return entry.inputs[inputOf(column)]?.value ?? null
  }
}
