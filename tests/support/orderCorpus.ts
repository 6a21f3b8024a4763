import { candidatesOf } from '../../src/domain/scoring/candidate.ts'
import { type FrameworkId, frameworks } from '../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../src/domain/scoring/rankBacklog.ts'
import { rankingSettings } from '../../src/domain/scoring/settings.ts'
import type { SimulatedInput } from '../../src/domain/uncertainty/simulateOrder.ts'
import { simulateOrder } from '../../src/domain/uncertainty/simulateOrder.ts'
import { adviceOf } from '../../src/domain/value/advice.ts'
import { seeded } from './seeded.ts'

/** Backlogs, ranked, simulated and advised on. Only exact arithmetic goes into them, so that every runtime makes the same ones. */
export function orderCorpus(size: number): string[] {
  return Array.from({ length: size }, (_, i) => JSON.stringify(backlog(i)))
}

const ids: FrameworkId[] = ['rice', 'ice', 'pie', 'value', 'evsi']

function backlog(i: number) {
  const random = seeded(i + 1)
  const between = (low: number, high: number) => low + random() * (high - low)
  const range = (low: number, high: number) => {
    const [a = 0, b = 0, c = 0] = [between(low, high), between(low, high), between(low, high)].sort(
      (x, y) => x - y,
    )
    return { low: a, likely: b, high: c }
  }
  const settings = rankingSettings({ weekCost: between(0, 3000) })
  const stages = ['s1', 's2'].map((id) => ({ id, name: id, entrants: Math.floor(between(100, 90_000)) }))
  const barriers = Array.from({ length: 6 }, (_, k) => ({
    id: `b${k}`,
    title: `Barrier ${k}`,
    type: null,
    stageId: k % 2 === 0 ? 's1' : 's2',
    segment: null,
    affectedShare: between(0, 1),
    evidence:
      k % 3 === 0
        ? []
        : [
            {
              source: 'analytics',
              count: 3,
              sampleSize: 400,
              affected: Math.floor(between(0, 400)),
              newestDate: '2026-10-01',
            },
          ],
    proven: null,
  }))
  const hypotheses = Array.from({ length: 25 }, (_, k) => ({
    id: `h${k}`,
    barrierIds: k % 4 === 0 ? [`b${k % 6}`, `b${(k + 1) % 6}`] : [`b${k % 6}`],
    metric: 'orders',
    estimates: { lift: range(-0.05, 0.3), effortWeeks: range(0.5, 20) },
    baseline: { value: between(0.01, 0.6) },
    ratings: null,
    owner: null,
    updatedAt: '2026-10-01T00:00:00.000Z',
  }))
  const candidates = candidatesOf({
    period: i % 2 === 0 ? 'week' : 'month',
    currency: 'EUR',
    settings,
    stages,
    barriers,
    hypotheses,
    metrics: new Map([
      [
        'orders',
        { type: 'proportion', goodDirection: 'increase', valuePerUnit: { amount: 40, currency: 'EUR' } },
      ],
    ]),
    priorOf: () => ({ mean: 0, sd: 0.05 }),
    calibration: i % 3 === 0 ? { intercept: 0, slope: 0.4, residualVariance: 0.0009, tests: 7 } : null,
  })
  const framework = ids[i % ids.length] ?? 'rice'
  const ranked = rankBacklog(frameworks[framework], candidates)
  const standings = simulateOrder({
    candidates: ranked.flatMap(({ hypothesisId: id, score, inputs }) =>
      score === null
        ? []
        : [
            {
              id,
              inputs: inputs as Record<string, SimulatedInput>,
              score: (values: Record<string, number>) => frameworks[framework].compute(values, settings),
            },
          ],
    ),
    seed: i,
    draws: 200,
  })
  return { framework, ranked, standings: [...standings], advice: candidates.map(adviceOf) }
}
