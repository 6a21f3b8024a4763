import { openDatabase } from '../../db/client.node.ts'
import { seedMap, seedMetric } from '../bench/seed.ts'
import type { RunningServer } from './server.ts'

/** A map with 2,000 hypotheses straight into the database of a server that nobody else uses; its id. */
export async function largeBacklog({ dbFile }: RunningServer): Promise<string> {
  const { db, close } = await openDatabase(`file:${dbFile}`)
  try {
    await seedMetric(db)
    return await seedMap(db, 'large', {
      stages: 12,
      barriers: 300,
      evidencePerBarrier: 5,
      hypotheses: 2000,
      experiments: 200,
    })
  } finally {
    close()
  }
}
