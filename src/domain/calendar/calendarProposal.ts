import type { FrameworkId } from '../scoring/index.ts'
import type { HypothesisStatus } from '../verdict/states.ts'
import type { LeftOutBecause, PlacedBecause } from './because.ts'
import type { PlannedMethod } from './methodPrice.ts'
import type { NoTestBecause } from './testShape.ts'
import type { NoValueBecause } from './valueOfTest.ts'

/** So many of those left out are named: a backlog may hold ten thousand. */
export const LEFT_OUT_NAMED = 1000

/** A test in its weeks, by dates. */
export interface CalendarPlacement {
  hypothesisId: string
  /** First and last day. */
  start: string
  end: string
  weeks: number
  /** Of the people of its largest stage. */
  trafficShare: number
  /** Person-weeks of building before it starts. */
  work: number
  owner: string | null
  worth: number
  valuePerTrafficWeek: number
  reason: PlacedBecause
}

export interface CalendarLeftOut {
  hypothesisId: string
  reason:
    | LeftOutBecause
    | NoTestBecause
    | NoValueBecause
    | { code: 'already_testing'; params: { experimentId: string } }
    | { code: 'already_tested'; params: { status: HypothesisStatus } }
}

/** A proposal as it is answered and stored. */
export interface CalendarProposal {
  from: string
  until: string
  framework: FrameworkId
  /** By which method tests are planned to be judged, and times the people of a fixed test that this takes. */
  plan: { method: PlannedMethod; price: number }
  placements: CalendarPlacement[]
  /** The first `LEFT_OUT_NAMED` of them. */
  leftOut: CalendarLeftOut[]
  /** How many have no place, by the code of the reason. */
  leftOutCounts: Record<string, number>
  /** Tests beyond those among which was searched: they had what room was left. */
  notSearched: number
  /** Tests that run already, and the last day for which they are counted on. */
  running: { experimentId: string; hypothesisId: string; until: string }[]
  /** Share of each stage's people that tests take, week by week: of those who are asked most. */
  stages: { stageId: string; name: string; taken: number[] }[]
  /** Of all placements. */
  worth: number
}
