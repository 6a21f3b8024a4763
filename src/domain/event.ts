import type { Contested, VerdictStatus } from './verdict/analysis.ts'

/** What a channel can be told of at once, beside digests. */
export const eventTypes = ['verdict.changed', 'decision.made', 'import.done'] as const

export type EventType = (typeof eventTypes)[number]

/** The verdict on one treatment is another one now, or has come into doubt. */
interface VerdictChanged {
  experimentId: string
  experimentName: string
  hypothesisId: string
  mapId: string
  analysisId: string
  variant: string
  from: VerdictStatus
  to: VerdictStatus
  contested: Contested | null
  /** The date from which `to`, or the doubt about it, holds. */
  since: string
  link: string | null
}

/** Somebody recorded what people decided about an experiment. */
interface DecisionMade {
  decisionId: string
  experimentId: string
  experimentName: string
  mapId: string
  decision: 'ship' | 'rollBack' | 'iterate' | 'stop'
  reason: string
  by: string
  /** The analysis and the verdict that stood then; null before any. */
  analysisId: string | null
  verdict: VerdictStatus | null
  link: string | null
}

/** A file or a pull was taken in. */
interface ImportDone {
  importId: string
  kind: 'map' | 'results' | 'evidence' | 'backlog'
  /** The importer's id in its registry. */
  format: string
  mapId: string | null
  experimentId: string | null
  /** The connector that brought it; null where a person sent a file. */
  connectorId: string | null
  /** Rows or entries that were understood, and those of them that were stored. */
  understood: number
  accepted: number
  by: string
}

interface DataOf {
  'verdict.changed': VerdictChanged
  'decision.made': DecisionMade
  'import.done': ImportDone
}

/** What happened, of one type or of any. */
export type Happening<T extends EventType = EventType> = { [K in T]: { type: K; data: DataOf[K] } }[T]

/** A happening with the instant at which it happened: what is told of it. */
export type Event<T extends EventType = EventType> = Happening<T> & { timestamp: string }
