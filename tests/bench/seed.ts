import { type Database, runBatch } from '../../db/database.ts'
import {
  analyses,
  experimentMetrics,
  experiments,
  hypotheses,
  hypothesisBarriers,
  metrics,
  revisions,
  variants,
} from '../../db/schema/experiments.ts'
import { barriers, evidence, maps, stages } from '../../db/schema/maps.ts'
import type { Estimates } from '../../src/domain/hypothesis.ts'
import { ENGINE_VERSION } from '../../src/domain/verdict/analysis.ts'

const at = '2026-11-01T00:00:00.000Z'
const stamp = { version: 1, createdAt: at, updatedAt: at }
const sources = ['analytics', 'survey', 'support', 'review', 'interview'] as const
const rowsPerStatement = 500

const id = (prefix: string, map: string, index: number) =>
  `${prefix}_${map}_${String(index).padStart(6, '0')}`
const list = <Row>(count: number, make: (index: number) => Row) =>
  Array.from({ length: count }, (_, i) => make(i))

function inChunks<Row>(rows: Row[]): Row[][] {
  return list(Math.ceil(rows.length / rowsPerStatement), (i) =>
    rows.slice(i * rowsPerStatement, (i + 1) * rowsPerStatement),
  )
}

interface Size {
  stages: number
  barriers: number
  evidencePerBarrier: number
  hypotheses: number
  experiments: number
}

export async function seedMetric(db: Database): Promise<void> {
  const row = {
    id: 'met_paid',
    key: 'paid',
    name: 'Paid',
    type: 'proportion',
    goodDirection: 'increase',
  } as const
  await db.insert(metrics).values({ ...row, ...stamp })
}

/** A map of a size, with numbers that differ from row to row. Verdicts are stored without the work of computing them. */
export async function seedMap(db: Database, key: string, size: Size): Promise<string> {
  const mapId = `map_${key}`
  await db.insert(maps).values({
    id: mapId,
    name: key,
    locale: 'en',
    currency: 'EUR',
    period: 'month',
    persona: { name: 'Anna', traits: ['busy', 'careful'] },
    ...stamp,
  })
  const stageRows = list(size.stages, (i) => ({
    id: id('stg', key, i),
    mapId,
    position: i,
    name: `Stage ${i}`,
    actions: 'Compares what it costs with what it brings',
    emotion: 'Doubts',
    emotionScore: (i % 5) - 2,
    touchpoints: [{ channel: 'web', label: 'Price list' }],
    opportunities: ['Show the price with delivery'],
    entrants: 100_000 - i * 7000,
    completions: 90_000 - i * 7000,
    notes: [],
    ...stamp,
  }))
  const barrierRows = list(size.barriers, (i) => ({
    id: id('bar', key, i),
    mapId,
    stageId: id('stg', key, i % size.stages),
    title: `Barrier ${i}: the price is seen too late`,
    description: 'The price with delivery is seen on the last page only',
    type: 'price',
    affectedShare: i % 3 === 0 ? 0.2 : null,
    segment: i % 4 === 0 ? `device=${i % 8 === 0 ? 'mobile' : 'desktop'}` : null,
    ...stamp,
  }))
  const evidenceRows = list(size.barriers * size.evidencePerBarrier, (i) => ({
    id: id('evi', key, i),
    mapId,
    barrierId: id('bar', key, i % size.barriers),
    source: sources[Math.floor(i / size.barriers) % sources.length] ?? 'survey',
    date: `2026-10-${String((i % 28) + 1).padStart(2, '0')}`,
    sampleSize: 500 + i,
    affected: 50 + (i % 400),
    quote: 'I only saw the delivery fee when I was about to pay',
    kind: 'observation' as const,
    ...stamp,
  }))
  const hypothesisRows = list(size.hypotheses, (i) => ({
    id: id('hyp', key, i),
    mapId,
    change: `Show the price with delivery in place ${i}`,
    because: 'Most tickets name the fee',
    metric: 'paid',
    owner: `Owner ${i % 7}`,
    estimates: {
      lift: { low: 0, likely: 0.01 + (i % 13) / 100, high: 0.2 },
      effortWeeks: { low: 1, likely: 2 + (i % 9), high: 14 },
    } satisfies Estimates,
    ...stamp,
  }))
  const linkRows = hypothesisRows.flatMap(({ id: hypothesisId }, i) =>
    [i % size.barriers, ...(i % 3 === 0 ? [(i * 7 + 1) % size.barriers] : [])]
      .filter((barrier, place, all) => all.indexOf(barrier) === place)
      .map((barrier) => ({ hypothesisId, barrierId: id('bar', key, barrier) })),
  )
  const experimentRows = list(size.experiments, (i) => ({
    ...experimentRow(id('exp', key, i), mapId, id('hyp', key, i)),
    revision: 1,
  }))
  const revisionRows = experimentRows.map(({ id: experimentId }) => ({
    experimentId,
    revision: 1,
    cause: 'results' as const,
    accepted: 2,
    replaced: 0,
    at,
    actor: 'tok_bench',
  }))
  const analysisRows = experimentRows.map(({ id: experimentId }, i) => ({
    id: id('ana', key, i),
    experimentId,
    revision: 1,
    asOf: '2026-11-14',
    engineVersion: ENGINE_VERSION,
    inputHash: 'sha256:none',
    status: ['proven', 'collecting', 'inconclusive'][i % 3] ?? 'collecting',
    contested: false,
    since: '2026-11-14',
    input: '{}',
    result: '{}',
    createdAt: at,
  }))
  await runBatch(db, [
    ...inChunks(stageRows).map((rows) => db.insert(stages).values(rows)),
    ...inChunks(barrierRows).map((rows) => db.insert(barriers).values(rows)),
    ...inChunks(evidenceRows).map((rows) => db.insert(evidence).values(rows)),
    ...inChunks(hypothesisRows).map((rows) => db.insert(hypotheses).values(rows)),
    ...inChunks(linkRows).map((rows) => db.insert(hypothesisBarriers).values(rows)),
    ...inChunks(experimentRows).map((rows) => db.insert(experiments).values(rows)),
    ...inChunks(revisionRows).map((rows) => db.insert(revisions).values(rows)),
    ...inChunks(analysisRows).map((rows) => db.insert(analyses).values(rows)),
  ])
  return mapId
}

const experimentRow = (experimentId: string, mapId: string, hypothesisId: string) => ({
  id: experimentId,
  mapId,
  hypothesisId,
  name: 'Price with delivery',
  status: 'running' as const,
  plan: JSON.stringify({ method: 'sequential', alpha: 0.05, power: 0.8, minDays: 7 }),
  startedAt: '2026-02-01T00:00:00.000Z',
  startDate: '2026-02-01',
  ...stamp,
})

/** A running experiment without results, with four variants. */
export async function seedExperiment(db: Database, experimentId: string, mapKey: string): Promise<string> {
  await runBatch(db, [
    db.insert(experiments).values(experimentRow(experimentId, `map_${mapKey}`, id('hyp', mapKey, 0))),
    db.insert(variants).values(
      variantKeys.map((key, position) => ({
        experimentId,
        key,
        position,
        weight: 1,
        isControl: position === 0,
      })),
    ),
    db.insert(experimentMetrics).values({ experimentId, metric: 'paid', role: 'primary', position: 0 }),
  ])
  return experimentId
}

export const variantKeys = ['control', 'first', 'second', 'third']
