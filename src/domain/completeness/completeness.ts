import { type AffectedShare, affectedShare } from '../scoring/affectedShare.ts'
import type { BarrierFigures } from '../scoring/figures.ts'
import { dayOfRun } from '../verdict/calendar.ts'

interface Stage {
  id: string
  name: string
  entrants: number | null
  completions: number | null
  /** The day on which the stage was last changed, YYYY-MM-DD: its numbers are at least that old. */
  changedOn: string
}

/** What the report is made of: only what is in use, stages in order. */
export interface MapFigures {
  /** YYYY-MM-DD */
  today: string
  period: 'week' | 'month'
  currency: string
  stages: Stage[]
  barriers: BarrierFigures[]
  /** The metrics of the map's hypotheses, with the currency that a unit of each is valued in. */
  metrics: { key: string; currency: string | null; hypotheses: number }[]
}

/** What is missing, old or contradicts itself; `params` are what its sentence speaks of. */
export type Finding =
  | { code: 'stage_not_counted'; stageId: string; params: { stage: string } }
  | { code: 'stage_numbers_old'; stageId: string; params: { stage: string; days: number } }
  | {
      code: 'more_enter_than_go_on'
      stageId: string
      params: { stage: string; next: string; completions: number; entrants: number }
    }
  | { code: 'barrier_without_evidence'; barrierId: string; params: { barrier: string } }
  | { code: 'barrier_not_measured'; barrierId: string; params: { barrier: string } }
  | { code: 'evidence_old'; barrierId: string; params: { barrier: string; date: string } }
  | {
      code: 'share_contradicted'
      barrierId: string
      params: { barrier: string; estimate: number; low: number; high: number }
    }
  | {
      code: 'currency_conflict'
      metric: string
      params: { metric: string; currency: string; mapCurrency: string; hypotheses: number }
    }

export interface Completeness {
  stages: { total: number; counted: number }
  barriers: { total: number; withEvidence: number; measured: number }
  findings: Finding[]
}

/** After so many days the counts of a period no longer say how many come now: three months, or six weeks. */
const numbersOld = { month: 92, week: 42 }
/** After half a year nobody knows whether a barrier is still there. */
const evidenceOld = 183

/** What a map still lacks before its figures can be relied on, stage by stage and barrier by barrier. */
export function completeness(map: MapFigures): Completeness {
  const barriers = map.barriers.map((barrier) => ({ barrier, share: affectedShare(barrier) }))
  return {
    stages: {
      total: map.stages.length,
      counted: map.stages.filter((stage) => stage.entrants !== null).length,
    },
    barriers: {
      total: barriers.length,
      withEvidence: barriers.filter(({ barrier }) => barrier.evidence.length > 0).length,
      measured: barriers.filter(({ share }) => share.detail.source === 'measured').length,
    },
    findings: [
      ...map.stages.flatMap((stage, i) => ofStage(map, stage, map.stages[i + 1])),
      ...barriers.flatMap(({ barrier, share }) => ofBarrier(map.today, barrier, share)),
      ...map.metrics.flatMap((metric) => ofMetric(map.currency, metric)),
    ],
  }
}

function ofStage({ today, period }: MapFigures, stage: Stage, next: Stage | undefined): Finding[] {
  const { id: stageId, name, entrants, completions } = stage
  if (entrants === null) return [{ code: 'stage_not_counted', stageId, params: { stage: name } }]
  const found: Finding[] = []
  const days = daysBetween(stage.changedOn, today)
  if (days > numbersOld[period])
    found.push({ code: 'stage_numbers_old', stageId, params: { stage: name, days } })
  if (completions !== null && next !== undefined && next.entrants !== null && next.entrants > completions)
    found.push({
      code: 'more_enter_than_go_on',
      stageId,
      params: { stage: name, next: next.name, completions, entrants: next.entrants },
    })
  return found
}

function ofBarrier(today: string, barrier: BarrierFigures, { detail }: AffectedShare): Finding[] {
  const { id: barrierId, title, evidence } = barrier
  const params = { barrier: title }
  if (evidence.length === 0) return [{ code: 'barrier_without_evidence', barrierId, params }]
  const found: Finding[] = []
  if (detail.source !== 'measured') found.push({ code: 'barrier_not_measured', barrierId, params })
  const date = evidence.reduce((newest, { newestDate }) => (newestDate > newest ? newestDate : newest), '')
  if (daysBetween(date, today) > evidenceOld)
    found.push({ code: 'evidence_old', barrierId, params: { ...params, date } })
  if (detail.contradicted !== null)
    found.push({ code: 'share_contradicted', barrierId, params: { ...params, ...detail.contradicted } })
  return found
}

function ofMetric(
  mapCurrency: string,
  { key, currency, hypotheses }: MapFigures['metrics'][number],
): Finding[] {
  if (currency === null || currency === mapCurrency) return []
  const params = { metric: key, currency, mapCurrency, hypotheses }
  return [{ code: 'currency_conflict', metric: key, params }]
}

const daysBetween = (from: string, to: string): number => dayOfRun(from, to) - 1
