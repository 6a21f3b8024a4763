import type { Range } from '../fields.ts'
import type { Uncertain } from '../uncertainty/uncertain.ts'
import type { AssessedBarrier } from './assessBarriers.ts'
import { overlapping } from './combineShares.ts'
import { estimatedBy } from './estimatedBy.ts'
import type { HypothesisFigures } from './figures.ts'
import { besideTyped, bounds, type Input, spread, weakest } from './input.ts'
import { segmentedShare } from './segmentedShare.ts'

interface StageReach {
  entrants: number
  members: AssessedBarrier[]
}

/**
 * People per period whom the change can reach: the entrants of its barriers' stages times the share that the barriers hit.
 * Where no stage was counted, the hypothesis' own estimate; where there is none, null.
 */
export function reachInput(
  hypothesis: HypothesisFigures,
  barriers: AssessedBarrier[],
  period: 'week' | 'month',
): Input {
  const typed = hypothesis.estimates.reach
  const stages = new Map<string, StageReach>()
  const uncounted = new Set<string>()
  for (const member of barriers) {
    const { id, name, entrants } = member.stage
    if (entrants === null) {
      uncounted.add(name)
      continue
    }
    const known = stages.get(id)
    if (known) known.members.push(member)
    else stages.set(id, { entrants, members: [member] })
  }
  if (stages.size > 0) {
    const counted = [...stages.values()]
    const reach = acrossStages(counted)
    const shares = counted.flatMap((stage) => stage.members.map((member) => member.share.detail))
    const measured: Input = {
      value: reach.likely,
      ...bounds(reach),
      ...spread(reach, uncertainReach(counted, reach)),
      source: weakest(shares.map((share) => share.source)),
      detail: {
        code: 'reach_from_stages',
        params: { period, stages: counted.map(stageDetail), uncounted: [...uncounted] },
      },
    }
    const contradicted = shares.some((share) => share.contradicted !== null)
    return {
      ...besideTyped(measured, typed?.likely),
      ...(contradicted ? { contradicts: true as const } : {}),
    }
  }
  if (typed) {
    return {
      value: typed.likely,
      ...bounds(typed),
      ...spread(typed, { curve: 'log', ...typed }),
      source: 'estimated',
      detail: { code: 'reach_typed', params: { ...typed, ...estimatedBy(hypothesis), period } },
    }
  }
  return {
    value: null,
    source: 'assumed',
    detail: { code: 'reach_missing', params: { stages: [...uncounted] } },
  }
}

/** One barrier's share is one quantity, whatever hypotheses are on it; several together are a share of the largest stage. */
function uncertainReach(stages: StageReach[], reach: Range): Uncertain {
  const [stage] = stages
  const [member] = stage?.members ?? []
  if (stage === undefined || member === undefined || stages.length > 1 || stage.members.length > 1)
    return shareOf(Math.max(...stages.map(({ entrants }) => entrants)), reach)
  const { low, likely, high } = member.share
  const through = (share: number) => share * stage.entrants
  return { curve: 'logit', low, likely, high, through, of: `share ${member.barrier.id}` }
}

/** An amount that can never be more than there are. */
function shareOf(largest: number, reach: Range): Uncertain {
  const through = (share: number) => share * largest
  return { curve: 'logit', ...scaled(reach, largest > 0 ? 1 / largest : 0), through }
}

function stageDetail({ entrants, members }: StageReach) {
  return {
    stage: members[0]?.stage.name ?? '',
    entrants,
    shares: members.map((member) => member.share.detail),
  }
}

/**
 * The people of a later stage are people of an earlier one: the stages overlap like shares of the largest, so that a
 * change can never reach more people than that stage has.
 */
function acrossStages(stages: StageReach[]): Range {
  const largest = Math.max(...stages.map((stage) => stage.entrants))
  const shares = stages.map(({ entrants, members }) => {
    const share = segmentedShare(
      members.map(({ share, barrier }) => ({ ...share, segment: barrier.segment })),
    )
    return entrants === largest ? share : scaled(share, entrants / largest)
  })
  return scaled(overlapping(shares), largest)
}

function scaled(range: Range, factor: number): Range {
  return { low: range.low * factor, likely: range.likely * factor, high: range.high * factor }
}
