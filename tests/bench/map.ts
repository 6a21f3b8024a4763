import { readMap } from '../../src/services/maps/read.ts'
import { mapStatements } from './bareMap.ts'
import { type Bench, bareRows } from './bench.ts'
import { type Line, measure } from './measure.ts'
import { seedMap } from './seed.ts'

/** A whole map with its barriers, their states and reach, against reading the same rows and writing the same answer as JSON. */
export async function benchMap({ deps, client, get }: Bench): Promise<Line[]> {
  const mapId = await seedMap(deps.db, 'whole', {
    stages: 12,
    barriers: 300,
    evidencePerBarrier: 5,
    hypotheses: 600,
    experiments: 300,
  })
  const map = async () => JSON.stringify((await readMap(deps, mapId)).view)
  const answer: unknown = JSON.parse(await map())
  const bareMap = async () => {
    await bareRows(client, mapStatements(mapId))
    return JSON.stringify(answer)
  }
  const of = await measure({ map, request: () => get(`/maps/${mapId}`), bareMap }, 150)
  return [
    { what: 'map of 12 stages, 300 barriers', ours: of.map ?? [], bare: of.bareMap ?? [], aim: 2 },
    { what: 'the same through the API', ours: of.request ?? [], bare: of.bareMap ?? [] },
  ]
}
