import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../src/deps.ts'
import { actions, downloads, pages } from '../../../src/pages/index.ts'
import { type Deployment, deployment } from '../../jobs/deployment.ts'
import { adminToken } from '../../support/server.ts'
import { type Visitor, visitor } from './board/visitor.ts'
import { hypothesisOnMap, plan, table } from './tests/hypothesisOnMap.ts'

const roles = ['viewer', 'editor', 'admin'] as const
const rank = (role: Role) => roles.indexOf(role)

let place: Deployment
let paths: string[]
beforeAll(async () => {
  place = await deployment()
  const { map, barrier, hypothesis } = await hypothesisOnMap(place)
  const editor = await visitor(place.deps, adminToken)
  const drafted = async () => (await editor.post(`/hypotheses/${hypothesis}`, plan)).location ?? ''
  const [draft, test] = [await drafted(), await drafted()]
  await editor.post(test, { form: 'start', date: '2026-11-01' })
  await editor.post(test, {
    form: 'file',
    step: 'import',
    format: 'auto',
    mode: 'daily',
    table: table(9, 0.3),
  })
  await editor.post(`/barriers/${barrier}/new-evidence`, {
    ...{ source: 'support', date: '2026-11-02', kind: 'observation', quote: 'Too long' },
    ...{ 'claim/lift': '', 'claim/baseline': '' },
  })
  const other = await place.post<{ id: string }>(`/stages/${await stageOf(map)}/barriers`, { title: 'Dear' })
  await editor.post(`/barriers/${other.body.id}/archive`, {})
  const empty = await place.post<{ id: string }>('/maps', { name: 'Empty' })
  const { body: observed } = await place.get<Made>(`/barriers/${barrier}/evidence`)
  const things: Record<string, string[]> = {
    maps: [map, empty.body.id],
    stages: [await stageOf(map)],
    barriers: [barrier, other.body.id],
    evidence: observed.items.map(({ id }) => id),
    hypotheses: [hypothesis],
    experiments: [draft, test].map((path) => path.split('/').at(-1) ?? ''),
    ...(await besides(editor, map, barrier)),
  }
  paths = pages.flatMap(({ path }) => {
    if (!path.includes('{id}')) return [path]
    const kind = /([\w-]+)\/\{id\}/.exec(path)?.[1] ?? ''
    const ids = things[kind] ?? []
    if (ids.length === 0) throw new Error(`Nothing is known to show at ${path}`)
    // What has started is planned no more.
    const shown = path.endsWith('/plan') ? ids.slice(0, 1) : ids
    return shown.map((id) => path.replace('{id}', id))
  })
})
afterAll(() => place.close())

/** Channels, connectors, rules and imports, in use and put away. */
async function besides(editor: Visitor, map: string, barrier: string): Promise<Record<string, string[]>> {
  const madeTwo = async (path: string, input: (name: string) => object) => {
    const made = ['Used', 'Put away'].map(
      async (name) => (await place.post<{ id: string }>(path, input(name))).body.id,
    )
    const [used = '', away = ''] = await Promise.all(made)
    return [used, away]
  }
  const channels = await madeTwo('/channels', (name) => ({
    kind: 'webhook',
    name,
    url: 'https://example.com/a',
  }))
  const connectors = await madeTwo('/connectors', (name) => ({
    ...{ kind: 'growthbook', name, baseUrl: 'https://example.com', token: 'secret_a' },
  }))
  await editor.post(`/digests/channels/${channels[1]}/archive`, {})
  await editor.post(`/settings/connectors/${connectors[1]}/archive`, {})
  const rules = await madeTwo(`/maps/${map}/evidence-rules`, (name) => ({
    name,
    barrierId: barrier,
    keywords: ['pay'],
  }))
  const rows = 'barrier;source;date;affected\n'
  for (const day of ['02', '03']) {
    const table = `${rows}Too <i>many</i> steps;survey;2026-10-${day};5`
    await editor.post(`/maps/${map}/import-evidence`, { table })
  }
  const { body } = await place.get<Made>(`/maps/${map}/imports`)
  const imports = body.items.map(({ id }) => id)
  await editor.post(`/imports/${imports[0]}/reverse`, { reason: 'Twice' })
  return { channels, connectors, 'evidence-rules': rules, imports }
}

interface Made {
  items: { id: string }[]
}

async function stageOf(map: string) {
  const { body } = await place.get<{ items: { id: string }[] }>(`/maps/${map}/stages`)
  return body.items[0]?.id ?? ''
}

/** The role that a page or form of ours needs; undefined where there is none at the address. */
function roleAt(address: string, doors: readonly { path: string; role: Role }[]): Role | undefined {
  const path = address.replaceAll('&amp;', '&').split(/[?#]/)[0] ?? ''
  const fits = (pattern: string) => new RegExp(`^${pattern.replace('{id}', '[^/]+')}$`).test(path)
  // An address without a parameter goes before one with.
  return doors
    .toSorted((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')))
    .find(({ path }) => fits(path))?.role
}

test.each(roles)('A %s is shown no link, and no button, that would be refused', async (role) => {
  const { body } = await place.post<{ token: string }>('/tokens', { name: role, role })
  const reader = await visitor(place.deps, body.token)
  const refused: string[] = []
  for (const path of paths) {
    const { status, html } = await reader.get(path)
    expect([path, status]).toEqual([path, rank(roleAt(path, pages) ?? 'viewer') > rank(role) ? 403 : 200])
    if (status !== 200) continue
    const forms = [...html.matchAll(/<form[^>]*method="post"[^>]*>/g)].map(([tag]) => tag)
    const posts = [
      ...forms.join(' ').matchAll(/\baction="([^"]+)"/g),
      ...html.matchAll(/formaction="([^"]+)"/g),
    ]
    const shown = [
      ...posts.map(([, address = '']) => ['post', address, roleAt(address, actions)] as const),
      ...[...html.matchAll(/href="(\/[^"]*)"/g)].map(
        ([, address = '']) => ['get', address, roleAt(address, [...pages, ...downloads])] as const,
      ),
    ]
    for (const [method, address, needed] of shown)
      if (needed !== undefined && rank(needed) > rank(role)) refused.push(`${path}: ${method} ${address}`)
  }
  expect(refused).toEqual([])
})
