import { createClient } from '@libsql/client'
import { server } from '../runtime.ts'

/** Puts off what the server's jobs would write by themselves: pulls that are due, and messages that are to be sent again. */
export async function calmJobs(): Promise<void> {
  const client = createClient({ url: `file:${server.dbFile}` })
  try {
    await client.execute('PRAGMA busy_timeout=2000')
    await client.execute("update connectors set next_pull_at = '9999-12-31T00:00:00.000Z'")
    await client.execute(
      "update deliveries set next_attempt_at = '9999-12-31T00:00:00.000Z' where status = 'pending'",
    )
  } finally {
    client.close()
  }
}
