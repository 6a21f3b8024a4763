import type {
  Backlog,
  BarrierFigures,
  EvidenceFigures,
  HypothesisFigures,
  StageFigures,
} from '../../../../src/domain/scoring/figures.ts'
import { rankingSettings } from '../../../../src/domain/scoring/settings.ts'

export function stageOf(changes: Partial<StageFigures> = {}): StageFigures {
  return { id: 'stg_1', name: 'Payment', entrants: 1000, ...changes }
}

export function barrierOf(changes: Partial<BarrierFigures> = {}): BarrierFigures {
  return {
    id: 'bar_1',
    title: 'One payment method',
    type: null,
    stageId: 'stg_1',
    segment: null,
    affectedShare: null,
    evidence: [],
    proven: null,
    ...changes,
  }
}

export function evidenceOf(changes: Partial<EvidenceFigures> = {}): EvidenceFigures {
  return {
    source: 'analytics',
    count: 1,
    sampleSize: 1000,
    affected: 230,
    newestDate: '2026-11-03',
    ...changes,
  }
}

export function hypothesisOf(changes: Partial<HypothesisFigures> = {}): HypothesisFigures {
  return {
    id: 'hyp_1',
    barrierIds: ['bar_1'],
    metric: 'orders',
    estimates: { lift: { low: 0.01, likely: 0.05, high: 0.12 }, effortWeeks: { low: 2, likely: 4, high: 8 } },
    baseline: null,
    ratings: null,
    owner: 'Ann',
    updatedAt: '2026-11-05T10:00:00.000Z',
    ...changes,
  }
}

export function backlogOf(changes: Partial<Backlog> = {}): Backlog {
  return {
    period: 'month',
    currency: 'EUR',
    settings: rankingSettings(null),
    stages: [stageOf()],
    barriers: [barrierOf()],
    hypotheses: [hypothesisOf()],
    metrics: new Map([
      [
        'orders',
        { type: 'proportion', goodDirection: 'increase', valuePerUnit: { amount: 40, currency: 'EUR' } },
      ],
    ]),
    priorOf: () => ({ mean: 0, sd: 0.05 }),
    calibration: null,
    ...changes,
  }
}
