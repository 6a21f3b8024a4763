import type { Detail } from './detail.ts'
import type { Framework } from './framework.ts'
import type { RankedHypothesis } from './rankBacklog.ts'
import type { RankingSettings } from './settings.ts'

/** An input of a score against what it is compared with. */
export interface Pull {
  input: string
  own: number
  /** The middle one of the backlog, or the neighbour's. */
  other: number
}

/** A hypothesis one place higher or lower, and the input that makes most of the difference; null where no input alone makes any. */
interface Neighbour {
  hypothesisId: string
  by: Pull | null
  /** The scores are equal. */
  level: boolean
}

/** Why a hypothesis stands where it stands, before it is said in a language. */
export interface Why {
  rank: number
  /** How many hypotheses the order is of. */
  of: number
  score: number | null
  reason: RankedHypothesis['reason']
  /** The input that lifts its score most above what the middle one of the backlog would give it, and the one that lowers it most. */
  carries: Pull | null
  weakens: Pull | null
  /** Inputs that have no value. */
  missing: string[]
  /** Inputs that nobody measured or estimated, and those whose estimate a measurement contradicts. */
  assumed: string[]
  contradicted: string[]
  above: Neighbour | null
  below: Neighbour | null
}

/** What the map or the formula lays down for everybody is nothing that somebody should go and measure. */
const conventions = new Set<Detail['code']>(['horizon', 'effort_to_release'])

/** Of the scores that can be below zero: `value` per work, `evsi` per week of the test. */
const dividedBy: Record<string, string> = { value: 'effort', evsi: 'duration' }

/**
 * Makes a function that says why a hypothesis of an order stands where it stands. An input counts by what the score would lose
 * (or gain) if it alone were as in the middle of the backlog (the median of those with a score), or as the neighbour's. Of a loss what
 * it is divided by says nothing: that it is spread over more work, or more weeks, makes no loss smaller.
 *
 * @param ranked the whole order, best first
 */
export function whyOf(
  framework: Framework,
  settings: RankingSettings,
  ranked: readonly RankedHypothesis[],
): (entry: RankedHypothesis) => Why {
  const middle = medians(ranked)
  const scoreWith = (values: Record<string, number>, input: string, value: number) =>
    framework.compute({ ...values, [input]: value }, settings)

  /** What each input does to the score against another's inputs: positive where the own one is better. */
  const pulls = (own: RankedHypothesis, others: Record<string, number>) => {
    const values = valuesOf(own)
    return Object.entries(values).flatMap(([input, value]) => {
      const other = others[input]
      if (other === undefined || other === value || own.score === null) return []
      if (own.score < 0 && input === dividedBy[framework.id]) return []
      const gain = own.score - scoreWith(values, input, other)
      return Number.isFinite(gain) ? [{ pull: { input, own: value, other }, gain }] : []
    })
  }
  const strongest = (found: ReturnType<typeof pulls>, sign: 1 | -1): Pull | null => {
    let best = 0
    let pull: Pull | null = null
    for (const one of found) {
      if (sign * one.gain <= best) continue
      best = sign * one.gain
      pull = one.pull
    }
    return pull
  }
  const neighbour = (own: RankedHypothesis, place: number, sign: 1 | -1): Neighbour | null => {
    const other = ranked[place]
    if (other === undefined || other.score === null || own.score === null) return null
    const level = other.score === own.score
    const by = level ? null : strongest(pulls(own, valuesOf(other)), sign)
    return { hypothesisId: other.hypothesisId, by, level }
  }

  return (entry) => {
    const { rank, score, reason, inputs } = entry
    const against = pulls(entry, middle)
    const namesOf = (is: (input: (typeof inputs)[string]) => boolean) =>
      Object.keys(inputs).filter((name) => inputs[name] !== undefined && is(inputs[name]))
    return {
      rank,
      of: ranked.length,
      score,
      reason,
      carries: strongest(against, 1),
      weakens: strongest(against, -1),
      missing: namesOf(({ value }) => value === null),
      assumed: namesOf(
        ({ source, value, detail }) =>
          source === 'assumed' && value !== null && !conventions.has(detail.code),
      ),
      contradicted: namesOf(({ contradicts }) => contradicts === true),
      above: neighbour(entry, rank - 2, -1),
      below: neighbour(entry, rank, 1),
    }
  }
}

function valuesOf({ inputs }: RankedHypothesis): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [name, { value }] of Object.entries(inputs)) if (value !== null) values[name] = value
  return values
}

/** The median of each input over the hypotheses that have a score. */
function medians(ranked: readonly RankedHypothesis[]): Record<string, number> {
  const columns = new Map<string, number[]>()
  for (const entry of ranked) {
    if (entry.score === null) continue
    for (const [name, { value }] of Object.entries(entry.inputs)) {
      const column = columns.get(name) ?? []
      if (column.length === 0) columns.set(name, column)
      column.push(value ?? 0)
    }
  }
  return Object.fromEntries([...columns].map(([name, column]) => [name, median(column)]))
}

function median(values: number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}
