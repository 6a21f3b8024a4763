import { type FrameworkId, isFrameworkId } from '../../../domain/scoring/index.ts'

const names = ['framework', 'view', 'q', 'state', 'owner', 'barrier', 'advice', 'sort', 'from'] as const

/** What the address of a backlog says: by what it is ranked, what of it is shown, in which order, and from where on. */
export type Looked = Partial<Record<(typeof names)[number], string>>

/** What narrows the list down. */
export const filterNames = ['q', 'state', 'owner', 'barrier', 'advice'] as const

export function lookedAt(query: Record<string, string>): Looked {
  return Object.fromEntries(
    names.flatMap((name) => (query[name] === undefined || query[name] === '' ? [] : [[name, query[name]]])),
  )
}

/** The same from the text that a form carries along, so that one comes back to what one looked at. */
export const carriedLooks = (text: string): Looked => lookedAt(Object.fromEntries(new URLSearchParams(text)))

export const looksCarried = (looked: Looked): string => new URLSearchParams(looked).toString()

/** The address of a backlog, with what is to be otherwise than it is looked at now; an empty text takes something out. */
export function backlogAddress(mapId: string, looked: Looked, otherwise: Looked = {}): string {
  const said = looksCarried(lookedAt({ ...looked, ...otherwise }))
  return `/maps/${mapId}/backlog${said === '' ? '' : `?${said}`}`
}

export const askedFramework = ({ framework }: Looked): FrameworkId | undefined =>
  isFrameworkId(framework) ? framework : undefined

/** How many hypotheses are on a page of the list. */
export const PER_PAGE = 50

/** Where the page of the whole list begins on which a place is; empty for the first. */
export const pageOfRank = (rank: number): string =>
  rank > PER_PAGE ? String(rank - 1 - ((rank - 1) % PER_PAGE)) : ''
