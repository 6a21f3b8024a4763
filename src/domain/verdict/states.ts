import type { VerdictStatus } from './analysis.ts'

export type HypothesisStatus = 'idea' | 'testing' | Exclude<VerdictStatus, 'collecting'>

export interface HypothesisState {
  status: HypothesisStatus
  contested: boolean
}

/** What a state is derived from: an experiment and the verdict of its latest analysis. */
export interface ExperimentStanding {
  status: 'draft' | 'running' | 'stopped'
  /** Instant or date of the start, for the order; null for a draft. */
  startedAt: string | null
  /** The latest verdict; null where nothing was analysed yet. */
  verdict: { status: VerdictStatus; contested: boolean } | null
}

/**
 * The state of a hypothesis: that of its latest concluded or running experiment. Drafts don't count.
 * A test that was stopped before any verdict is inconclusive.
 */
export function hypothesisState(experiments: readonly ExperimentStanding[]): HypothesisState {
  const latest = experiments
    .filter((experiment) => experiment.status !== 'draft')
    .reduce<ExperimentStanding | null>(
      (newest, experiment) =>
        newest === null || (experiment.startedAt ?? '') >= (newest.startedAt ?? '') ? experiment : newest,
      null,
    )
  if (latest === null) return { status: 'idea', contested: false }
  const status = latest.verdict?.status ?? 'collecting'
  const contested = latest.verdict?.contested ?? false
  if (status !== 'collecting') return { status, contested }
  return { status: latest.status === 'running' ? 'testing' : 'inconclusive', contested }
}

export type BarrierState = 'contested' | 'proven' | 'testing' | 'unmoved' | 'hypothesised' | 'open'

/**
 * The state of a barrier from the states of the hypotheses that address it; the first that fits:
 * contested, proven, testing, unmoved (tested, nothing proven), hypothesised, open.
 */
export function barrierState(hypotheses: readonly HypothesisState[]): BarrierState {
  if (hypotheses.some((hypothesis) => hypothesis.contested)) return 'contested'
  if (hypotheses.some((hypothesis) => hypothesis.status === 'proven')) return 'proven'
  if (hypotheses.some((hypothesis) => hypothesis.status === 'testing')) return 'testing'
  if (hypotheses.some((hypothesis) => hypothesis.status !== 'idea')) return 'unmoved'
  return hypotheses.length > 0 ? 'hypothesised' : 'open'
}
