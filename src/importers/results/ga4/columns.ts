import type { ResultsMapping } from '../resultsFormat.ts'
import { nameKey } from '../tools/nameKey.ts'

const names = {
  variant: ['variant', 'variation', 'arm', 'group', 'вариант', 'вариация', 'группа'],
  event: ['event name', 'event', 'событие', 'название события', 'имя события'],
  // Of those that there are, the first: all users before the active ones.
  users: [
    'total users',
    'users',
    'distinct users',
    'unique users',
    'user count',
    'active users',
    'всего пользователей',
    'пользователи',
    'активные пользователи',
  ],
  count: ['event count', 'events', 'count', 'количество событий', 'число событий'],
  exposed: ['first exposure date', 'exposure date', 'first exposed', 'cohort date', 'дата первого показа'],
  date: ['date', 'event date', 'day', 'дата', 'день'],
} as const satisfies Record<string, readonly string[]>

export type Columns = Record<keyof typeof names, number>

/** Names of events that say that somebody was put into a variant, the likeliest first. */
const exposing = [
  /^(?:experiment|experience|ab ?test|variant|test)(?:impression|exposure|exposed|view|viewed|shown|started|start|assigned|assignment|enrolled)$/,
  /^(?:exposure|exposed|impression|assignment|показ|показварианта)$/,
  /(?:exposure|exposed|impression|assigned|enrolled)/,
]

/** Which of the events counts those who were exposed, or undefined. */
export const exposureEvent = (events: readonly string[]): string | undefined => {
  for (const pattern of exposing) {
    const found = events.find((event) => pattern.test(nameKey(event)))
    if (found !== undefined) return found
  }
  return undefined
}

/** What a column holds counts of that a user may have several of. */
export const isEventCount = (column: string): boolean =>
  /^(?:eventcount|events|keyevents?|conversions?|transactions|sessions?|screenpageviews|views|ecommercepurchases|addtocarts|checkouts|itemspurchased|count)/.test(
    nameKey(column),
  )

/** Where the columns stand that have a part of their own; -1 where there is none. */
export function findColumns(columns: readonly string[], mapping: ResultsMapping): Columns {
  const keys = columns.map(nameKey)
  const first = (known: readonly string[]) => {
    const found = known.map((name) => keys.indexOf(nameKey(name))).find((index) => index >= 0)
    return found ?? -1
  }
  const given = (heading: string | undefined) => {
    if (heading === undefined) return -1
    const exact = columns.indexOf(heading)
    return exact >= 0 ? exact : keys.indexOf(nameKey(heading))
  }
  // "customEvent:variant", "exp_variant_string", "Experiment variant".
  const like = keys.findIndex((key) => /(?:variant|variation|вариант)(?:id|name|string|key)?$/.test(key))
  const variant = mapping.variant === undefined ? first(names.variant) : given(mapping.variant)
  return {
    variant: variant < 0 && mapping.variant === undefined ? like : variant,
    event: first(names.event),
    users: first(names.users),
    count: first(names.count),
    exposed: mapping.date === undefined ? first(names.exposed) : given(mapping.date),
    date: first(names.date),
  }
}
