import { createHash } from 'node:crypto'
import { createClient } from '@libsql/client'
import { server } from '../runtime.ts'
import type { Operation } from './openApi.ts'
import { send } from './requests.ts'
import { idFor, type World } from './world.ts'

/** An order that is simulated on the spot says when that was, and so does an export. */
const timeOfAsking = /"(simulatedAt|at)":"[^"]*"/

/** Everything that the API shows of a world, as one hash for each operation. */
export async function shownState(all: Operation[], world: World): Promise<Record<string, string>> {
  const state: Record<string, string> = {}
  for (const { method, path, name } of all) {
    if (method !== 'get') continue
    const { status, text } = await send({ method, path: path.replace('{id}', idFor(world, path)) })
    if (status !== 200) throw new Error(`${name} answered ${status}: ${text}`)
    state[name] = createHash('sha256').update(text.replace(timeOfAsking, '')).digest('hex')
  }
  return state
}

const client = createClient({ url: `file:${server.dbFile}` })
let known: { version: unknown; state: Record<string, string> } | undefined

/** Another number after every commit of somebody else: as long as it is the same, nothing at all was written. */
async function dataVersion(): Promise<unknown> {
  await client.execute('PRAGMA busy_timeout=2000')
  await client.execute('PRAGMA query_only=1')
  return (await client.execute('PRAGMA data_version')).rows[0]?.[0]
}

/** The rows of every table of the database under the server but the runs of its jobs and the cache of rankings, as one hash for each table. */
export async function storedState(): Promise<Record<string, string>> {
  const version = await dataVersion()
  if (known !== undefined && known.version === version) return known.state
  const state = await hashOfTables()
  known = { version, state }
  return state
}

async function hashOfTables(): Promise<Record<string, string>> {
  const { rows } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not in ('job_runs', 'rankings') order by name",
  )
  const state: Record<string, string> = {}
  for (const { name } of rows) {
    const table = await client.execute(`select * from "${String(name)}" order by rowid`)
    const lines = table.rows.map((row) => JSON.stringify(Object.values(row)))
    state[String(name)] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  return state
}
