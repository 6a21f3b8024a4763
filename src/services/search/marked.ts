import { fold } from './fold.ts'

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  found: boolean
}

/** A text in pieces, with every place at which a term stands; overlapping ones are one piece. */
export function marked(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const add = (from: number, to: number, found: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), found })
  }
  for (const [from, to] of places(text, terms)) {
    add(end, from, false)
    add(from, to, true)
    end = to
  }
  add(end, text.length, false)
  return pieces
}

/** Where terms stand in a text, in order and joined where they overlap. */
function places(text: string, terms: readonly string[]): [from: number, to: number][] {
  const folded = fold(text)
  const found: [number, number][] = []
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0 && term !== ''; at = folded.indexOf(term, at + term.length))
      found.push([at, at + term.length])
  const joined: [number, number][] = []
  for (const [from, to] of found.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** So much of a long text stands around what was found in it. */
const BEFORE = 60
const WHOLE = 220

/** The part of a text in which the first term stands, cut at words; all of it where it is short, or nothing is found in it. */
export function excerpt(text: string, terms: readonly string[]): string {
  if (text.length <= WHOLE) return text
  const [first] = places(text, terms)
  const at = first?.[0] ?? 0
  const from = at <= BEFORE ? 0 : afterSpace(text, at - BEFORE, at)
  const until = from + WHOLE
  const to = until >= text.length ? text.length : beforeSpace(text, first?.[1] ?? from, until)
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space >= limit ? from : space + 1
}

function beforeSpace(text: string, limit: number, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return space <= limit ? to : space
}
