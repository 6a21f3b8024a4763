import type { BarrierState } from '../../../domain/verdict/states.ts'
import type { BoardBarrier, BoardMap, BoardStage } from '../../../services/maps/board.ts'

const names = ['segment', 'state', 'source', 'product', 'channel'] as const
type FilterName = (typeof names)[number]

/** What the board is narrowed down to; what is left out narrows nothing. */
export type Filters = Partial<Record<FilterName, string>>

export const states: readonly BarrierState[] = [
  'open',
  'hypothesised',
  'testing',
  'proven',
  'unmoved',
  'contested',
]

export function filtersOf(query: Record<string, string>): Filters {
  return Object.fromEntries(
    names.flatMap((name) => (query[name] === undefined || query[name] === '' ? [] : [[name, query[name]]])),
  )
}

/** The channels of the touchpoint that a barrier is at, where its stage knows that touchpoint. */
const ownChannels = (stage: BoardStage, barrier: BoardBarrier): string[] =>
  barrier.touchpoint === null
    ? []
    : stage.touchpoints
        .filter(({ channel, label }) => barrier.touchpoint === (label ?? channel))
        .map(({ channel }) => channel)

/** What a barrier is found under, by filter: its own words, and those of the evidence on it. */
function marksOf(stage: BoardStage, barrier: BoardBarrier): Record<FilterName, readonly (string | null)[]> {
  const { evidence } = barrier
  return {
    segment: [barrier.segment, ...evidence.map((slice) => slice.segment)],
    state: [barrier.state],
    source: evidence.map((slice) => slice.source),
    product: evidence.map((slice) => slice.product),
    channel: [...ownChannels(stage, barrier), ...evidence.map((slice) => slice.channel)],
  }
}

/** The map with those barriers alone that fit every filter. */
export function narrowed(map: BoardMap, filters: Filters): BoardMap {
  const asked = names.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]] as const]))
  if (asked.length === 0) return map
  const stages = map.stages.map((stage) => ({
    ...stage,
    barriers: stage.barriers.filter((barrier) => {
      const marks = marksOf(stage, barrier)
      return asked.every(([name, value]) => marks[name].includes(value))
    }),
  }))
  return { ...map, stages }
}

/** What there is to choose from for each filter, in order of the alphabet; states in the order in which they follow each other. */
export function choicesOf(map: BoardMap): Record<FilterName, string[]> {
  const found = new Map(names.map((name) => [name, new Set<string>()]))
  for (const stage of map.stages)
    for (const barrier of stage.barriers)
      for (const [name, values] of Object.entries(marksOf(stage, barrier)))
        for (const value of values) if (value !== null) found.get(name as FilterName)?.add(value)
  const inOrder = (name: FilterName) =>
    [...(found.get(name) ?? [])].sort((one, other) => one.localeCompare(other))
  return { ...Object.fromEntries(names.map((name) => [name, inOrder(name)])), state: [...states] } as Record<
    FilterName,
    string[]
  >
}
