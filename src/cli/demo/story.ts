import { readFileSync } from 'node:fs'
import type { Client } from './client.ts'
import { type DemoExperiment, experiments } from './experiments.ts'
import { hypotheses, metrics } from './hypotheses.ts'

const examples = new URL('../../../docs/examples/', import.meta.url)
const file = (name: string): string => readFileSync(new URL(name, examples), 'utf8')

/** The maps of the demo: a name for each, and its file among the examples. */
const maps = {
  'mobile-game': 'mobile-game.en.csv',
  'free-trial': 'free-trial.en.csv',
  'retail-email': 'retail-email.en.csv',
  'food-delivery': 'food-delivery.ru.csv',
  'saas-demo': 'saas-demo.en.csv',
  'course-school': 'course-school.transposed.ru.csv',
}

/** What the file of a map doesn't say: its money, and what a week of a person's work costs. */
const settings: Record<string, object> = {
  'food-delivery': { currency: 'RUB', locale: 'ru', ranking: { weekCost: 120_000 } },
}

interface Barrier {
  id: string
  title: string
}

export interface ImportedMap {
  name: string
  id: string
  stages: unknown[]
  barriers: Barrier[]
  warnings: { line?: number; detail: string }[]
}

interface MapAnswer extends Omit<ImportedMap, 'name' | 'id'> {
  map: { id: string }
}

export async function importMaps(client: Client): Promise<ImportedMap[]> {
  const imported: ImportedMap[] = []
  for (const [name, example] of Object.entries(maps)) {
    const answer = await client.upload<MapAnswer>(`/maps/import?name=${name}`, file(example), 'text/csv')
    const own = settings[name]
    if (own !== undefined) await client.patch(`/maps/${answer.map.id}`, own)
    imported.push({ ...answer, name, id: answer.map.id })
  }
  return imported
}

export interface EvidenceAnswer {
  created: number
  duplicates: number
  unmatched: unknown[]
}

export const importEvidence = (client: Client, map: ImportedMap): Promise<EvidenceAnswer> =>
  client.upload<EvidenceAnswer>(`/maps/${map.id}/evidence/import`, file('evidence.ru.csv'), 'text/csv')

interface ClaimFile {
  text: string
  map: string
  barrier: string
}

/** Attaches each claim to its barrier, on the map it is about. */
export async function importClaims(client: Client, imported: ImportedMap[]): Promise<number> {
  const claims = JSON.parse(file('claims.json')) as ClaimFile[]
  let created = 0
  for (const map of imported) {
    const own = claims.filter((claim) => claim.map === maps[map.name as keyof typeof maps])
    if (own.length === 0) continue
    const path = `/maps/${map.id}/evidence/import`
    created += (await client.upload<EvidenceAnswer>(path, JSON.stringify(own), 'application/json')).created
  }
  return created
}

/** Enters the metrics and hypotheses; the ids of the hypotheses by the names that the demo gives them. */
export async function enterHypotheses(client: Client, imported: ImportedMap[]): Promise<Map<string, string>> {
  for (const metric of metrics) await client.post('/metrics', metric)
  const ids = new Map<string, string>()
  for (const { name, map, barrier, lift, weeks, ...rest } of hypotheses) {
    const found = imported.find((one) => one.name === map)?.barriers.find((one) => one.title === barrier)
    if (found === undefined) throw new Error(`The map ${map} has no barrier "${barrier}"`)
    const range = ([low, likely, high]: readonly [number, number, number]) => ({ low, likely, high })
    const { id } = await client.post<{ id: string }>('/hypotheses', {
      ...rest,
      barrierIds: [found.id],
      estimates: { lift: range(lift), effortWeeks: range(weeks) },
    })
    ids.set(name, id)
  }
  return ids
}

interface Verdict {
  status: string
  variant: string | null
}

export interface RunExperiment {
  id: string
  definition: DemoExperiment
  /** The verdicts as they came, batch by batch and after the stop: when each was first seen. */
  turns: { when: string; verdict: Verdict }[]
}

/** Runs the experiments as a team would have: start, record as results come in, stop, decide. */
export async function runExperiments(
  client: Client,
  hypothesisIds: Map<string, string>,
): Promise<RunExperiment[]> {
  const run: RunExperiment[] = []
  for (const definition of experiments) {
    const { name, variants, metrics: judged, plan } = definition
    const hypothesisId = hypothesisIds.get(definition.hypothesis)
    const draft = { hypothesisId, name, variants, metrics: judged, plan, notes: definition.source }
    const { id } = await client.post<{ id: string }>('/experiments', draft)
    await client.post(`/experiments/${id}/start`, { at: definition.start })
    const turns: RunExperiment['turns'] = []
    const look = async (suffix = '') => {
      const { asOf, verdict } = await client.get<{ asOf: string; verdict: Verdict }>(
        `/experiments/${id}/analysis`,
      )
      if (turns.at(-1)?.verdict.status !== verdict.status) turns.push({ when: asOf + suffix, verdict })
    }
    for (const batch of definition.batches) {
      await client.post(`/experiments/${id}/results`, batch)
      await look()
    }
    await client.post(`/experiments/${id}/stop`, { at: definition.stop })
    await look(' (stopped)')
    await client.post(`/experiments/${id}/decision`, definition.decision)
    run.push({ id, definition, turns })
  }
  return run
}
