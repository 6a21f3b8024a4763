import type { BacklogMapping } from '../../domain/backlogMapping.ts'
import type { Estimates } from '../../domain/hypothesis.ts'
import type { ImpactStep } from '../../domain/scoring/impact.ts'
import type { Ratings } from '../../domain/scoring/ratings.ts'
import type { Notice } from '../notice.ts'

/** Which barrier a row says that its idea is about. */
export interface NamedBarrier {
  barrierId?: string
  stageName?: string
  barrierTitle?: string
}

/** What one row says: a hypothesis whose barriers and metric are still names. */
export interface Idea {
  /** The line of the file; in JSON, the number of the element. From 1. */
  line: number
  change: string
  because?: string
  owner?: string
  barriers: NamedBarrier[]
  metric?: string
  /** Words that may be the name of a barrier or the key of a metric. */
  labels: string[]
  estimates: Estimates
  ratings?: Ratings
}

/** What a file says of a backlog. With faults nothing may be stored. */
export interface BacklogImport {
  ideas: Idea[]
  /** As it was used, guesses filled in. */
  mapping: BacklogMapping
  /** What files of this shape have in common: the mapping is remembered under it. */
  shape: string
  warnings: Notice[]
  faults: Notice[]
}

/** What ideas are read against: how the map counts people, and what its impacts stand for. */
export interface BacklogFrame {
  period: 'week' | 'month'
  impactSteps: readonly ImpactStep[]
  mapping: BacklogMapping
}
