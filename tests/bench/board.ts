import { gzipSync } from 'node:zlib'
import { createApp } from '../../src/app.ts'
import { readBoard } from '../../src/services/maps/board.ts'
import { adminToken } from '../support/server.ts'
import { mapStatements } from './bareMap.ts'
import { type Bench, bareRows } from './bench.ts'
import { type Line, measure } from './measure.ts'
import { seedMap } from './seed.ts'

/** Signs in as a person does, and reads pages as they are sent. */
async function reader(app: ReturnType<typeof createApp>): Promise<(path: string) => Promise<string>> {
  const signedIn = await app.request('/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams({ token: adminToken }),
  })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return async (path) => {
    const answer = await app.request(path, { headers: { cookie } })
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return html
  }
}

/** The page of a board of 12 stages and 300 barriers, from the request to its last byte, against reading what it shows. */
export async function benchBoard({ deps, client }: Bench): Promise<Line[]> {
  const mapId = await seedMap(deps.db, 'board', {
    stages: 12,
    barriers: 300,
    evidencePerBarrier: 5,
    hypotheses: 600,
    experiments: 300,
  })
  const read = await reader(createApp(() => deps))
  const page = () => read(`/maps/${mapId}`)
  console.log(`The board's HTML: ${Math.round(gzipSync(await page()).byteLength / 1024)} KB compressed`)
  const data = () => readBoard(deps, mapId)
  const statements = [
    ...mapStatements(mapId),
    `select barrier_id, source, product, channel, segment, kind, count(*) from evidence
     where map_id = '${mapId}' group by barrier_id, source, product, channel, segment, kind`,
  ]
  const bare = () => bareRows(client, statements)
  const of = await measure({ page, data, bare }, 100)
  return [
    { what: 'page of a board of 300 barriers', ours: of.page ?? [], bare: of.bare ?? [], aim: 3 },
    { what: 'what it shows, without the page', ours: of.data ?? [], bare: of.bare ?? [] },
  ]
}
