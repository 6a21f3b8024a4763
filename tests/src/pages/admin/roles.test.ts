import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../../src/deps.ts'
import { actions, downloads, pages } from '../../../../src/pages/index.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { browserOf } from '../../../support/browserByHand.ts'

/** The least role of the pages and forms of this room, as it was agreed. */
const agreed: Record<string, Role> = {
  'get /people': 'admin',
  'get /people/new-member': 'admin',
  'get /people/new-token': 'admin',
  'get /settings': 'viewer',
  'get /digests': 'viewer',
  'get /digests/new-channel': 'admin',
  'get /digests/channels/{id}': 'admin',
  'post /digests/channels/{id}': 'admin',
  'post /digests/channels/{id}/secret': 'admin',
  'post /people/new-member': 'admin',
  'post /people/members/{id}/role': 'admin',
  'post /people/members/{id}/revoke': 'admin',
  'post /people/members/{id}/link': 'admin',
  'post /people/new-token': 'admin',
  'post /people/tokens/{id}/revoke': 'admin',
  'post /people/sessions/{id}/end': 'admin',
  'post /settings': 'admin',
  'post /digests/new-channel': 'admin',
  'post /digests/channels/{id}/test': 'admin',
  'post /digests/channels/{id}/send': 'admin',
  'post /digests/channels/{id}/archive': 'admin',
  'post /digests/channels/{id}/restore': 'admin',
  'get /settings/connectors': 'admin',
  'get /settings/new-connector': 'admin',
  'get /settings/connectors/{id}': 'admin',
  'post /settings/new-connector': 'admin',
  'post /settings/connectors/{id}': 'admin',
  'post /settings/connectors/{id}/experiments': 'admin',
  'post /settings/connectors/{id}/disconnect': 'admin',
  'post /settings/connectors/{id}/pull': 'admin',
  'post /settings/connectors/{id}/archive': 'admin',
  'post /settings/connectors/{id}/restore': 'admin',
  'get /settings/sources': 'admin',
  'post /settings/sources': 'admin',
  'get /settings/export': 'admin',
  'get /settings/export/file': 'admin',
}

const doors = [
  ...downloads.map(({ path, role }) => ({ method: 'get', path, role })),
  ...pages.map(({ path, role }) => ({ method: 'get', path, role })),
  ...actions.map(({ path, role }) => ({ method: 'post', path, role })),
].map((door) => ({ ...door, name: `${door.method} ${door.path}` }))

const roles = ['viewer', 'editor', 'admin'] as const
let here: Deployment
const browsers: Partial<Record<Role, ReturnType<typeof browserOf>>> = {}

beforeAll(async () => {
  here = await deployment()
  for (const role of roles) {
    const { body } = await here.post<{ id: string }>('/members', { name: role, role })
    const link = await here.post<{ url: string }>(`/members/${body.id}/link`, {})
    const browser = browserOf(here.app)
    await browser.signIn({ link: link.body.url })
    browsers[role] = browser
  }
})
afterAll(() => here.close())

const knock = (browser: ReturnType<typeof browserOf>, { method, path }: (typeof doors)[number]) => {
  const address = path.replace('{id}', 'xxx_none')
  return method === 'get' ? browser.get(address) : browser.post(address)
}

test('The pages of this room are those that were agreed, for the roles that were agreed', () => {
  const ours = doors.filter(({ path }) => /^\/(?:people|settings|digests)/.test(path))
  expect(Object.fromEntries(ours.map(({ name, role }) => [name, role]))).toEqual(agreed)
})

describe('every page and form', () => {
  test.for(doors)('$name sends on who is not signed in', async (door) => {
    const answer = await knock(browserOf(here.app), door)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/sign-in(?:\?|$)/),
    ])
  })

  for (const role of roles)
    test.for(doors)(`$name is open to ${role}, or not, as its role says`, async (door) => {
      const browser = browsers[role]
      if (browser === undefined) throw new Error(`${role} is not signed in`)
      const { status } = await knock(browser, door)
      const isOpen = roles.indexOf(role) >= roles.indexOf(door.role)
      // What is open may miss the thing of that id, or a field: it is not refused for the role.
      if (isOpen) expect(status).not.toBe(403)
      else expect(status).toBe(403)
      expect(status).toBeLessThan(500)
    })
})

describe('a viewer', () => {
  test('sees no control that would be refused', async () => {
    for (const path of ['/settings', '/digests']) {
      const html = await (await browsers.viewer?.get(path))?.text()
      const content = html?.split('<main')[1] ?? ''
      expect(content).not.toMatch(/method="post"|new-channel/)
      expect(html).not.toContain('href="/people"')
    }
  })
})
