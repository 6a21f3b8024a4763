import { beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../support/refusals/openApi.ts'
import { amiss } from '../support/refusals/refused.ts'
import { etagFor, send } from '../support/refusals/requests.ts'
import { misfits } from '../support/refusals/schemaFaults.ts'
import { shownState, storedState } from '../support/refusals/snapshot.ts'
import type { Entry } from '../support/refusals/valid/entry.ts'
import { validRequests } from '../support/refusals/validRequests.ts'
import { idFor, makeWorld, type World } from '../support/refusals/world.ts'
import type { WrongRequest } from '../support/refusals/wrongRequest.ts'
import { wire, wrongRequests } from '../support/refusals/wrongRequests.ts'

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

const state = async () => ({ shown: await shownState(all, world), stored: await storedState() })

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
    const etag = await etagFor(operation, entry.valid[0]?.id)
    await refuseAll(wrongRequests(operation, entry, etag))
    expect(await storedState()).toEqual(before.stored)
  })

  test.for(all.filter(({ method }) => method === 'get'))('$name', async (operation) => {
    await refuseAll(wrongRequests(operation, { valid: [{ id: idFor(world, operation.path) }] }, undefined))
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
        const operation = taking.find((candidate) => candidate.name === name)
        if (operation === undefined) throw new Error(`The document has no ${name}`)
        const answer = await send(wire(operation, request, await etagFor(operation, request.id)))
        expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(300)
      }
  })
})

test('The patterns of the document are those that a request must match', () => {
  const found = taking.flatMap(({ name, content }) => {
    const schema = content['application/json']?.schema ?? {}
    return entryOf(name).valid.flatMap(({ body }) => misfits(schema, body).map((place) => `${name} ${place}`))
  })
  expect(found).toEqual([])
})
