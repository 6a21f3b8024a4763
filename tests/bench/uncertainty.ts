import { frameworks } from '../../src/domain/scoring/index.ts'
import { rankingSettings } from '../../src/domain/scoring/settings.ts'
import { type SimulatedCandidate, simulateOrder } from '../../src/domain/uncertainty/simulateOrder.ts'
import { normalQuantile } from '../../src/stats/distributions/normal.ts'
import { seeded } from '../support/seeded.ts'
import { type Line, measure } from './measure.ts'

const DRAWS = 2000
const HYPOTHESES = 1000
/** Uncertain inputs of a hypothesis: reach, impact and effort. */
const INPUTS = 3

/** How sure the order of 1,000 hypotheses by RICE is, against as many draws of a normal and a sort of 1,000 numbers a draw. */
export async function benchUncertainty(): Promise<Line[]> {
  const candidates = Array.from({ length: HYPOTHESES }, (_, i) => candidate(i))
  const row = new Float64Array(HYPOTHESES)
  let sink = 0
  const works = {
    simulation: () => {
      sink += simulateOrder({ candidates, seed: 1, draws: DRAWS }).size
    },
    baseline: () => {
      const random = seeded(1)
      for (let draw = 0; draw < DRAWS; draw += 1) {
        for (let i = 0; i < HYPOTHESES; i += 1) {
          let sum = 0
          for (let k = 0; k < INPUTS; k += 1) sum += normalQuantile(random() || 0.5)
          row[i] = sum
        }
        row.sort()
        sink += row[0] ?? 0
      }
    },
  }
  const of = await measure(works, 15)
  if (Number.isNaN(sink)) throw new Error('nothing was computed')
  return [
    {
      what: 'how sure an order is: 1,000 hypotheses, 2,000 draws',
      ours: of.simulation ?? [],
      bare: of.baseline ?? [],
      aim: 1,
    },
  ]
}

function candidate(i: number): SimulatedCandidate {
  const settings = rankingSettings(null)
  const { compute } = frameworks.rice
  const reach = 1000 + 7 * i
  const lift = 0.01 + (i % 13) / 100
  const weeks = 1 + (i % 9)
  const impactOf = (x: number) => settings.impactSteps.find(({ atLeast }) => x >= atLeast)?.impact ?? 0.25
  return {
    id: `hyp_${i}`,
    inputs: {
      reach: { value: reach, uncertain: { curve: 'log', low: reach / 2, likely: reach, high: 2 * reach } },
      impact: {
        value: impactOf(lift),
        uncertain: { curve: 'linear', low: 0, likely: lift, high: 0.2, through: impactOf },
      },
      confidence: { value: 0.5 },
      effort: {
        value: Math.max(0.5, weeks / 4),
        uncertain: {
          curve: 'log',
          low: weeks / 2,
          likely: weeks,
          high: 3 * weeks,
          through: (x) => Math.max(0.5, x / 4),
        },
      },
    },
    score: (values) => compute(values, settings),
  }
}
