import { admin, made, type Story, type StoryRow, tellStory } from './story.ts'
import type { ListOf, Problem } from './views.ts'

export const start = '2026-09-01'
export const startedAt = `${start}T09:30:00Z`

/** The control's row of the first day. */
export const row = { date: start, variant: 'control', metric: 'visit', n: 100, sum: 10 }

/** The first day of both arms. */
export const firstDay = (sum: number, n = 100): StoryRow[] => [
  { ...row, n },
  { ...row, variant: 'treatment', n, sum },
]

/** A story whose experiment runs since the start. */
export const running = () => tellStory({ startedAt })

export interface Kept {
  date: string
  variant: string
  metric: string | null
  segment: string | null
  n?: number
  sum?: number
  void?: true
  revision: number
}

/** The rows that stand. */
export const rowsOf = async (story: Story) =>
  made(await admin.get<ListOf<Kept>>(`${story.path}/results?limit=200`)).items

/** What is said of a refused request, in short. */
export function refusal(answer: { status: number; body: unknown }) {
  const { code, errors = [] } = answer.body as Problem
  return { status: answer.status, code, pointers: errors.map((fault) => fault.pointer) }
}
