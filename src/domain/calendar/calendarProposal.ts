import type { FrameworkId } from '../scoring/index.ts'
import type { HypothesisStatus } from '../verdict/states.ts'
import type { LeftOutBecause, PlacedBecause } from './because.ts'
import type { NoTestBecause } from './testShape.ts'
import type { NoValueBecause } from './valueOfTest.ts'

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
  placements: CalendarPlacement[]
  leftOut: CalendarLeftOut[]
  /** Tests that run already, and the last day for which they are counted on. */
  running: { experimentId: string; hypothesisId: string; until: string }[]
  /** Share of each stage's people that tests take, week by week: of those who are asked most. */
  stages: { stageId: string; name: string; taken: number[] }[]
  /** Of all placements. */
  worth: number
}
