import { and, eq, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { analyses, experiments } from '../schema/experiments.ts'
import { evidence } from '../schema/maps.ts'
import { verdictEffect as effect } from './verdictEffect.ts'

/** What is known of the evidence on one barrier from one source, by what people slice it by. */
export interface EvidenceSlice {
  barrierId: string
  source: string
  product: string | null
  channel: string | null
  segment: string | null
  kind: 'observation' | 'claim'
  count: number
}

/**
 * The evidence of a map, counted by barrier, source and slices; as JSON, as it can come in thousands.
 *
 * @param until only what was entered before this instant; null for all of it
 */
export async function evidenceSlices(
  db: Database,
  mapId: string,
  until: string | null,
): Promise<EvidenceSlice[]> {
  const { barrierId, source, product, channel, segment, kind } = evidence
  const grouped = db
    .select({ barrierId, source, product, channel, segment, kind, count: sql<number>`count(*)`.as('count') })
    .from(evidence)
    .where(and(eq(evidence.mapId, mapId), until === null ? undefined : lt(evidence.createdAt, until)))
    .groupBy(barrierId, source, product, channel, segment, kind)
    .as('grouped')
  const [row] = await db
    .select({
      json: sql<string>`json_group_array(json_object('barrierId', ${grouped.barrierId}, 'source', ${grouped.source},
        'product', ${grouped.product}, 'channel', ${grouped.channel}, 'segment', ${grouped.segment},
        'kind', ${grouped.kind}, 'count', ${grouped.count}))`,
    })
    .from(grouped)
  return row === undefined ? [] : (JSON.parse(row.json) as EvidenceSlice[])
}

/** Whether any of its treatments did harm, whatever the verdict on the test as a whole is about. */
const harms = sql<number>`exists (
  select 1 from json_each(${analyses.result}, '$.verdict.variants') v where json_extract(v.value, '$.status') = 'harmful')`

const concluded = ne(analyses.status, 'collecting')

const verdicts = (db: Database, joined: SQL | undefined) =>
  db
    .select({
      experimentId: experiments.id,
      hypothesisId: experiments.hypothesisId,
      status: analyses.status,
      contested: analyses.contested,
      since: analyses.since,
      effect,
      harms,
    })
    .from(experiments)
    .innerJoin(analyses, joined)

export type VerdictRow = Awaited<ReturnType<typeof verdicts>>[number]

/** The verdicts that stand now on the experiments of a map, those that are still collecting left out. */
export const standingVerdicts = (db: Database, mapId: string): Promise<VerdictRow[]> =>
  verdicts(
    db,
    and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
  ).where(and(eq(experiments.mapId, mapId), concluded))

/** The latest analysis of each experiment of a map before an instant, with its effect. */
export function verdictsBefore(db: Database, mapId: string, until: string) {
  return db
    .select({
      experimentId: analyses.experimentId,
      hypothesisId: experiments.hypothesisId,
      revision: sql<number>`max(${analyses.revision})`,
      status: analyses.status,
      variant: analyses.variant,
      contested: analyses.contested,
      since: analyses.since,
      effect,
      harms,
    })
    .from(analyses)
    .innerJoin(experiments, eq(experiments.id, analyses.experimentId))
    .where(and(eq(experiments.mapId, mapId), lt(analyses.createdAt, until)))
    .groupBy(analyses.experimentId)
}

export type PastVerdictRow = Awaited<ReturnType<typeof verdictsBefore>>[number]
