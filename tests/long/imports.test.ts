import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resultsFormats } from '../../src/importers/results/index.ts'
import { verifyAnalysis } from '../../src/services/analyses/verify.ts'
import { type Deployment, deployment } from '../jobs/deployment.ts'
import { seeded } from '../support/seeded.ts'
import { adminToken } from '../support/server.ts'
import { damages } from './imports/damage.ts'
import { countsOf, hashOf } from './imports/database.ts'
import { wellFormed } from './imports/wellFormed.ts'

/** Files to damage; fewer while something is looked for. */
const files = Number(process.env.FILES ?? 20_000)
/** One database holds so many, so that what was taken in does not slow down what comes after it. */
const perDatabase = 1000

interface Made {
  id: string
}

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

/** A map with a barrier, and experiments on it that take results: of one metric, and of three. */
async function world() {
  const make = async (path: string, body: object) => (await place.post<Made>(path, body)).body.id
  const map = await make('/maps', { name: 'Shop' })
  const stage = await make(`/maps/${map}/stages`, { name: 'Checkout', entrants: 1000 })
  const barrier = await make(`/stages/${stage}/barriers`, { title: 'Too many steps' })
  const good = { goodDirection: 'increase' }
  await make('/metrics', { key: 'purchase', name: 'Purchase', type: 'proportion', ...good })
  await make('/metrics', { key: 'revenue', name: 'Revenue per visitor', type: 'mean', ...good })
  await make('/metrics', { key: 'ratio', name: 'Revenue per order', type: 'ratio', ...good })
  const hypothesisId = await make('/hypotheses', {
    barrierIds: [barrier],
    change: 'One step',
    metric: 'purchase',
    estimates: { lift: { low: 0.01, likely: 0.02, high: 0.05 }, effortWeeks: { low: 1, likely: 2, high: 3 } },
  })
  const experiment = async (...keys: string[]) => {
    const id = await make('/experiments', {
      hypothesisId,
      name: keys.join(', '),
      variants: [
        { key: 'control', weight: 1, isControl: true },
        { key: 'b', name: 'Green button', weight: 1 },
      ],
      metrics: keys.map((key, i) => ({ key, role: i === 0 ? 'primary' : 'secondary' })),
      plan: {},
    })
    await place.post(`/experiments/${id}/start`, { at: '2026-11-01' })
    return id
  }
  const experiments = [
    await experiment('purchase', 'revenue'),
    await experiment('purchase'),
    await experiment('purchase', 'revenue', 'ratio'),
    await experiment('purchase', 'revenue'),
    await experiment('purchase'),
  ]
  return { map, experiments }
}

type World = Awaited<ReturnType<typeof world>>

const types = [
  'text/csv',
  'application/json',
  'application/x-ndjson',
  'text/plain',
  'application/octet-stream',
]
const mappings = [
  '{}',
  '{"control":"control"}',
  '{"variant":"variant","date":"date","metrics":{"purchase":{"column":"purchase"}}}',
  '{"variants":{"Original":"control"}}',
  '{"metrics":{"revenue":{"column":"revenue","covariate":"revenue_before","winsorize":0.99}}}',
  '{"metrics":{"revenue":{"column":[]}}}',
  '{"__proto__":{"column":"x"}}',
  '[[[[]]]]',
  'x',
]

/** A damaged file and where it is sent. */
function request(random: () => number, { map, experiments }: World) {
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const [kind, path] = oneOf([
    ...experiments.flatMap((id) => [
      ['results', `/experiments/${id}/results/import`] as const,
      ['results', `/experiments/${id}/results/import`] as const,
    ]),
    ['results', `/experiments/${experiments[0]}/results`] as const,
    ['maps', '/maps/import'] as const,
    ['evidence', `/maps/${map}/evidence/import`] as const,
    ['backlog', `/maps/${map}/backlog/import`] as const,
  ])
  const query = new URLSearchParams()
  if (random() < 0.4) query.set('dryRun', 'true')
  if (path.endsWith('/results')) query.set('mode', 'daily')
  if (path.endsWith('/results')) query.delete('dryRun')
  if (path.endsWith('/results/import')) {
    if (random() < 0.3) query.set('format', oneOf(Object.keys(resultsFormats)))
    if (random() < 0.3) query.set('mapping', oneOf(mappings))
    if (random() < 0.5) query.set('again', 'true')
  }
  const [name, bytes] = oneOf(kind === 'results' || random() < 0.8 ? wellFormed[kind] : wellFormed.results)
  const applied = Array.from({ length: Math.floor(random() * random() * 4) }, () =>
    oneOf(Object.entries(damages)),
  )
  const body = applied.reduce((file, [, damage]) => damage(file, random), bytes)
  const declared =
    random() < 0.8 ? (/^\s*[[{]/.test(new TextDecoder().decode(body)) ? types[1] : types[0]) : oneOf(types)
  return {
    what: `${name}, ${applied.map(([damage]) => damage).join(', ')}: ${path}?${query}`,
    path: `${path}?${query}`,
    body: body as Uint8Array<ArrayBuffer>,
    type: declared ?? '',
  }
}

interface Refusal {
  detail: string
  errors?: { pointer: string; detail: string }[]
}

/** What is wrong with an answer to a damaged file. */
async function amiss(answer: Response, type: string, milliseconds: number): Promise<string[]> {
  const text = await answer.text()
  const found: string[] = []
  if (milliseconds > 2000) found.push(`takes ${Math.round(milliseconds)} ms`)
  if (answer.status >= 500) found.push(`answers ${answer.status}: ${text.slice(0, 200)}`)
  if (answer.status === 422) {
    const { errors = [] } = JSON.parse(text) as Refusal
    if (errors.length === 0) found.push(`names no fault: ${text.slice(0, 200)}`)
    // The whole of a JSON document has an empty pointer.
    const nowhere = errors.filter(
      ({ pointer, detail }) => (pointer === '' && type === 'text/csv') || /undefined|\[object/.test(detail),
    )
    if (nowhere.length > 0) found.push(`says not where: ${JSON.stringify(nowhere.slice(0, 2))}`)
  }
  return found
}

describe('20,000 damaged files', () => {
  test.each(Array.from({ length: Math.ceil(files / perDatabase) }, (_, i) => i))(
    'are refused with a place or taken in whole, quickly, and leave nothing half-written (part %i)',
    async (part) => {
      const random = seeded(part + 1)
      const made = await world()
      const wrong: string[] = []
      const statuses = new Map<number, number>()
      const { db } = place.deps
      for (let i = 0; i < Math.min(perDatabase, files - part * perDatabase); i += 1) {
        const { what, path, body, type } = request(random, made)
        const [counted, hashed] = [await countsOf(db), i % 25 === 0 ? await hashOf(db) : null]
        const began = performance.now()
        const answer = await place.app.request(`/api/v1${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${adminToken}`, 'content-type': type },
          body,
        })
        const took = performance.now() - began
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        for (const fault of await amiss(answer, type, took)) wrong.push(`${what}: ${fault}`)
        const untouched = answer.status >= 300 || path.includes('dryRun=true')
        if (untouched && (await countsOf(db)) !== counted) wrong.push(`${what}: leaves rows behind`)
        if (untouched && hashed !== null && (await hashOf(db)) !== hashed) wrong.push(`${what}: changes rows`)
      }
      // Every revision has its analysis, and each can be computed again from the rows that were taken in.
      const unequal = await db.all(sql`
        select id from experiments where revision <> (select count(*) from revisions where experiment_id = experiments.id)
          or revision <> (select count(*) from analyses where experiment_id = experiments.id)`)
      expect(unequal).toEqual([])
      const analyses = await db.all<Made>(sql`select id from analyses order by revision desc limit 20`)
      for (const { id } of analyses)
        expect(await verifyAnalysis(place.deps, id)).toMatchObject({ outcome: 'same' })
      console.log(part, Object.fromEntries(statuses))
      expect(wrong.slice(0, 40)).toEqual([])
      expect(statuses.get(200) ?? 0).toBeGreaterThan(0)
    },
  )
})
