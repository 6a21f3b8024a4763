import { backlogOf } from '../../src/services/backlog/rank.ts'
import { hypothesesStatement, mapStatements } from './bareMap.ts'
import { type Bench, bareRows } from './bench.ts'
import { type Line, measure } from './measure.ts'
import { seedMap } from './seed.ts'

/**
 * The backlog of a map with 10,000 hypotheses, against reading the same rows and writing the same answer as JSON:
 * a page of it as the API answers it, and all of it as the service returns it.
 */
export async function benchRanking({ deps, client, get }: Bench): Promise<Line[]> {
  const mapId = await seedMap(deps.db, 'ranked', {
    stages: 12,
    barriers: 300,
    evidencePerBarrier: 5,
    hypotheses: 10_000,
    experiments: 200,
  })
  const ranking = async () => {
    const { ranked, entry } = await backlogOf(deps, mapId, 'rice')
    return JSON.stringify(ranked.map(entry))
  }
  const page = () => get(`/maps/${mapId}/backlog?limit=50`)
  const whole: unknown = JSON.parse(await ranking())
  const first: unknown = JSON.parse(await page())
  const statements = [...mapStatements(mapId), hypothesesStatement(mapId)]
  const bare = (answer: unknown) => async () => {
    await bareRows(client, statements)
    return JSON.stringify(answer)
  }
  const of = await measure({ page, barePage: bare(first), ranking, bareRanking: bare(whole) }, 30)
  return [
    { what: 'backlog of 10,000, page of 50', ours: of.page ?? [], bare: of.barePage ?? [], aim: 3 },
    { what: 'backlog of 10,000, whole', ours: of.ranking ?? [], bare: of.bareRanking ?? [], aim: 3 },
  ]
}
