import { beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../support/refusals/openApi.ts'
import { amiss } from '../support/refusals/refused.ts'
import { send } from '../support/refusals/requests.ts'
import { shownState, storedState } from '../support/refusals/snapshot.ts'
import { type Entry, validRequests } from '../support/refusals/validRequests.ts'
import { makeWorld, type World } from '../support/refusals/world.ts'
import { type WrongRequest, wire, wrongRequests } from '../support/refusals/wrongRequests.ts'

const all = await operations()
/** Operations that take something: a body, a file, a version. */
const taking = all.filter(({ method }) => method !== 'get')

let world: World
let table: Record<string, Entry>
let before: { shown: Record<string, string>; stored: Record<string, string> }
let generated = 0

const entryOf = (name: string): Entry => {
  const entry = table[name]
  if (entry === undefined) throw new Error(`No valid request is known for ${name}`)
  return entry
}

/** The id that a path is about, in this world. */
function idFor(path: string): string {
  const ids: Record<string, string> = {
    maps: world.map,
    stages: world.stages[0],
    barriers: world.barrier,
    evidence: world.evidence,
    metrics: world.metric,
    hypotheses: world.hypothesis,
    experiments: world.running,
    channels: world.channel,
    tokens: world.token,
    deliveries: world.delivery,
  }
  return ids[path.split('/')[1] ?? ''] ?? ''
}

const state = async () => ({ shown: await shownState(all, idFor), stored: await storedState() })

/** The ETag that a change of this needs, or undefined where it needs none. */
async function etagFor(name: string, id: string | undefined): Promise<string | undefined> {
  const operation = all.find((candidate) => candidate.name === name)
  if (!operation?.parameters.some((parameter) => parameter.name === 'If-Match')) return undefined
  const { headers } = await send({ method: 'get', path: operation.path.replace('{id}', id ?? '') })
  return headers.get('etag') ?? undefined
}

async function refuseAll(wrong: WrongRequest[]): Promise<void> {
  generated += wrong.length
  const faults: string[] = []
  for (let i = 0; i < wrong.length; i += 8)
    await Promise.all(
      wrong.slice(i, i + 8).map(async (one) => {
        const found = amiss(one, await send(one.request))
        if (found.length > 0) faults.push(`${one.what}: ${found.join('; ')}`)
      }),
    )
  expect(faults).toEqual([])
}

beforeAll(async () => {
  world = await makeWorld('refused')
  table = validRequests(world)
  before = await state()
})

describe('A wrong request is refused, every fault named, and changes nothing', () => {
  test.for(taking)('$name', async (operation) => {
    const entry = entryOf(operation.name)
    const etag = await etagFor(operation.name, entry.valid[0]?.id)
    await refuseAll(wrongRequests(operation, entry, etag))
    expect(await storedState()).toEqual(before.stored)
  })

  test.for(all.filter(({ method }) => method === 'get'))('$name', async (operation) => {
    await refuseAll(wrongRequests(operation, { valid: [{ id: idFor(operation.path) }] }, undefined))
  })

  test('what the API shows is what it was', async () => {
    expect(await state()).toEqual(before)
    console.log(`${generated} wrong requests`)
    expect(generated).toBeGreaterThan(1000)
  })
})

describe('The same request with nothing wrong in it succeeds', () => {
  test('for every operation that takes something', async () => {
    expect(Object.keys(table).toSorted()).toEqual(taking.map(({ name }) => name).toSorted())
    for (const [name, { valid }] of Object.entries(table))
      for (const request of valid) {
        const [method = '', path = ''] = name.split(' ')
        const answer = await send(wire({ method, path }, request, await etagFor(name, request.id)))
        expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(300)
      }
  })
})
