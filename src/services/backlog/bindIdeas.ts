import type { Idea } from '../../importers/backlog/backlogImport.ts'
import {
  type BarrierMatch,
  barrierMatcher,
  type KnownBarrier,
} from '../../importers/evidence/barrierMatcher.ts'
import type { Notice } from '../../importers/notice.ts'
import { textKey } from '../../importers/textKey.ts'

/** An idea with the barriers and the metric that it turned out to be about. */
export interface BoundIdea {
  idea: Idea
  barrierIds: string[]
  metric: string
}

/** A row that was left out, with what could not be found for it. */
export interface UnmatchedIdea {
  line: number
  change: string
  stage?: string
  barrier?: string
  metric?: string
  reason: Extract<BarrierMatch, { barrierId: null }>['reason'] | 'no_metric' | 'unknown_metric'
}

type Matcher = ReturnType<typeof barrierMatcher>

interface NamedMetric {
  key: string
  name: string
}

/** Labels hold no spaces: what stands between their words stands for one. */
const spaced = (label: string): string => label.replace(/[-_]+/g, ' ')

/**
 * Finds the barriers and the metric of each idea: barriers by id, by title or by a similar title, a metric by its key or name, and either
 * by a label where the row names none. An idea of which one barrier is not found is left out as a whole.
 */
export function bindIdeas(
  ideas: readonly Idea[],
  barriers: readonly KnownBarrier[],
  metrics: readonly NamedMetric[],
): { bound: BoundIdea[]; unmatched: UnmatchedIdea[]; guesses: Notice[] } {
  const match = eachOnce(barrierMatcher(barriers))
  const titles = new Map(barriers.map(({ id, title }) => [id, title]))
  const keys = new Map([
    ...metrics.map(({ key, name }): [string, string] => [textKey(name), key]),
    ...metrics.map(({ key }): [string, string] => [textKey(key), key]),
  ])
  const bound: BoundIdea[] = []
  const unmatched: UnmatchedIdea[] = []
  const guesses: Notice[] = []

  for (const idea of ideas) {
    const { line, labels } = idea
    const change = idea.change.slice(0, 200)
    const missed: UnmatchedIdea[] = []
    const barrierIds = new Set<string>()
    for (const named of idea.barriers) {
      const found = match(named)
      const { stageName: stage, barrierTitle, barrierId } = named
      const barrier = barrierTitle ?? barrierId ?? ''
      if (found.barrierId === null)
        missed.push({
          line,
          change,
          ...(stage === undefined ? {} : { stage }),
          barrier,
          reason: found.reason,
        })
      else {
        barrierIds.add(found.barrierId)
        if (found.by === 'similarTitle')
          guesses.push({
            line,
            code: 'similar_barrier',
            params: { text: barrier, barrier: titles.get(found.barrierId) ?? '' },
          })
      }
    }
    if (idea.barriers.length === 0) {
      const label = labels.find((one) => byTitle(match, one) !== null)
      const barrierId = label === undefined ? null : byTitle(match, label)
      if (label !== undefined && barrierId !== null) {
        barrierIds.add(barrierId)
        guesses.push({
          line,
          code: 'barrier_by_label',
          params: { label, barrier: titles.get(barrierId) ?? '' },
        })
      } else missed.push({ line, change, reason: 'unnamed' })
    }
    const metric = metricOf(idea, keys, guesses)
    if (metric === undefined)
      missed.push({
        line,
        change,
        ...(idea.metric === undefined ? {} : { metric: idea.metric }),
        reason: idea.metric === undefined ? 'no_metric' : 'unknown_metric',
      })
    if (missed.length > 0 || metric === undefined) unmatched.push(...missed)
    else bound.push({ idea, barrierIds: [...barrierIds], metric })
  }
  return { bound, unmatched, guesses }
}

/** Ideas are many and barriers are few: what was found for a name is found for each row that has it. */
function eachOnce(match: Matcher): Matcher {
  const found = new Map<string, BarrierMatch>()
  return (named) => {
    const key = JSON.stringify([named.barrierId, named.stageName, named.barrierTitle])
    const known = found.get(key) ?? match(named)
    found.set(key, known)
    return known
  }
}

/** The barrier whose very title a label is. */
function byTitle(match: Matcher, label: string): string | null {
  if (label === '') return null
  const found = match({ barrierTitle: spaced(label) })
  return found.barrierId !== null && found.by === 'title' ? found.barrierId : null
}

function metricOf(idea: Idea, keys: ReadonlyMap<string, string>, guesses: Notice[]): string | undefined {
  if (idea.metric !== undefined) return keys.get(textKey(idea.metric))
  const label = idea.labels.find((one) => one !== '' && keys.has(textKey(one)))
  const metric = label === undefined ? undefined : keys.get(textKey(label))
  if (label !== undefined && metric !== undefined)
    guesses.push({ line: idea.line, code: 'metric_by_label', params: { label, metric } })
  return metric
}
