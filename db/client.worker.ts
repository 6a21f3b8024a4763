import { createClient } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/http'
import type { Database } from './database.ts'

/** A client over HTTP: stateless, so a Worker makes one per request and closes nothing. */
export function openRemote(url: string, authToken: string | undefined): Database {
  return drizzle(createClient({ url, ...(authToken === undefined ? {} : { authToken }) }))
}
