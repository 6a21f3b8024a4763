import { beforeAll, describe, expect, test } from 'vitest'
import { allowed } from '../support/refusals/allowed.ts'
import { type Operation, operations } from '../support/refusals/openApi.ts'
import { etagFor, send, sent } from '../support/refusals/requests.ts'
import { storedState } from '../support/refusals/snapshot.ts'
import { validRequests } from '../support/refusals/validRequests.ts'
import { idFor, makeWorld, type World } from '../support/refusals/world.ts'
import { wire } from '../support/refusals/wrongRequests.ts'

const all = await operations()
const roles = ['viewer', 'editor', 'admin'] as const
const strangers = {
  'no token': '',
  'a token that nobody made': 'Bearer jp_0000000000000000000000000000000000000000000',
  'no token at all in the header': 'Bearer ',
  'another scheme': 'Basic YWRtaW46YWRtaW4=',
  'a token twice': 'Bearer a, Bearer b',
  'a token of other characters': 'Bearer ключ',
} as const

let worlds: Record<string, World>
let authorizations: Record<string, string>

interface Made {
  id: string
  token: string
}

async function newToken(body: object): Promise<Made> {
  return sent<Made>({ method: 'post', path: '/tokens', body: { name: 'Of the roles', ...body } })
}

/** A request that works, in a world. */
async function working(operation: Operation, world: World) {
  const valid = validRequests(world)[operation.name]?.valid[0] ?? { id: idFor(world, operation.path) }
  return wire(operation, valid, await etagFor(operation, valid.id))
}

const as = async (operation: Operation, world: World, authorization: string) => {
  const request = await working(operation, world)
  return send({ ...request, headers: { ...request.headers, authorization } })
}

beforeAll(async () => {
  worlds = {}
  authorizations = {}
  for (const role of roles) {
    worlds[role] = await makeWorld(`roles_${role}`)
    authorizations[role] = `Bearer ${(await newToken({ role })).token}`
  }
  const expired = await newToken({ role: 'admin', expiresAt: '2020-01-01T00:00:00Z' })
  const revoked = await newToken({ role: 'admin' })
  const deleted = await newToken({ role: 'admin' })
  await sent({
    method: 'patch',
    path: `/tokens/${revoked.id}`,
    body: { revoked: true },
    headers: { 'if-match': '"v1"' },
  })
  await sent({ method: 'delete', path: `/tokens/${deleted.id}`, headers: { 'if-match': '"v1"' } })
  authorizations.expired = `Bearer ${expired.token}`
  authorizations.revoked = `Bearer ${revoked.token}`
  authorizations.deleted = `Bearer ${deleted.token}`
})

const worldOf = (role: string): World => {
  const world = worlds[role]
  if (world === undefined) throw new Error(`There is no world for ${role}`)
  return world
}

test('The table of roles names every operation of the document, and no other', () => {
  expect(Object.keys(allowed).toSorted()).toEqual(all.map(({ name }) => name).toSorted())
})

test('The document says of every operation which role it takes', () => {
  expect(Object.fromEntries(all.map(({ name, role }) => [name, role]))).toEqual(allowed)
})

describe('Nobody is let in without a token that holds', () => {
  test.for(all)('$name', async (operation) => {
    const before = await storedState()
    const { expired = '', revoked = '', deleted = '' } = authorizations
    const request = await working(operation, worldOf('viewer'))
    const asking = Object.entries({ ...strangers, expired, revoked, deleted }).map(async ([who, given]) => {
      const authorization = [...given].every((c) => c < '\u0100') ? given : encodeURI(given)
      const answer = await send({ ...request, headers: { ...request.headers, authorization } })
      return { who, ...answer }
    })
    for (const { who, status, headers, text } of await Promise.all(asking)) {
      expect(status, `${who}: ${text}`).toBe(401)
      expect(headers.get('www-authenticate')).toBe('Bearer')
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(JSON.parse(text)).toMatchObject({ code: 'unauthorized' })
    }
    expect(await storedState()).toEqual(before)
  })
})

describe('A role is let do what it may, and nothing else', () => {
  for (const role of roles) {
    // What is refused first: it must leave everything there for what is allowed.
    const permitted = ({ name }: Operation) => roles.indexOf(role) >= roles.indexOf(allowed[name] ?? 'admin')
    const refused = all.filter((operation) => !permitted(operation))
    test.for(refused)(`${role} may not: $name`, async (operation) => {
      const before = await storedState()
      const { status, text } = await as(operation, worldOf(role), authorizations[role] ?? '')
      expect(status, text).toBe(403)
      expect(JSON.parse(text)).toMatchObject({ code: 'forbidden' })
      expect(await storedState()).toEqual(before)
    })

    const order = ({ method }: Operation) => (method === 'get' ? 0 : method === 'delete' ? 2 : 1)
    test(`${role} may do all the rest`, async () => {
      const world = worldOf(role)
      const written = Object.keys(validRequests(world))
      const permittedInOrder = all
        .filter(permitted)
        .toSorted((a, b) => order(a) - order(b) || written.indexOf(a.name) - written.indexOf(b.name))
      for (const operation of permittedInOrder) {
        const { status, text } = await as(operation, world, authorizations[role] ?? '')
        expect(status, `${operation.name}: ${text}`).toBeLessThan(300)
      }
    })
  }
})
