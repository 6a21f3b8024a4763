import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import {
  analyses,
  concludedEffects,
  experimentMetrics,
  experiments,
  hypothesisBarriers,
} from '../schema/experiments.ts'
import { barriers } from '../schema/maps.ts'

type EffectRow = Pick<typeof concludedEffects.$inferInsert, 'variant' | 'lift' | 'standardError'>

/** Keeps the effects of an experiment as they now are; none where it was run wrongly. */
export function replaceEffects(db: Database, experimentId: string, rows: EffectRow[]): Statement[] {
  const stale = db.delete(concludedEffects).where(eq(concludedEffects.experimentId, experimentId))
  const kept = rows.map(({ variant, lift, standardError }) => ({
    experimentId,
    variant,
    lift,
    standardError,
  }))
  return kept.length === 0 ? [stale] : [stale, db.insert(concludedEffects).values(kept)]
}

/** Types of barriers as a JSON list, as a barrier may have none and a type may hold any character. */
const typesOf = sql<string>`json_group_array(distinct ${barriers.type}) filter (where ${barriers.type} is not null)`

const everyEffectRow = (db: Database) =>
  db
    .select({
      experimentId: concludedEffects.experimentId,
      hypothesisId: experiments.hypothesisId,
      metric: experimentMetrics.metric,
      lift: concludedEffects.lift,
      standardError: concludedEffects.standardError,
      stoppedAt: experiments.stoppedAt,
      barrierTypes: typesOf,
    })
    .from(concludedEffects)
    .innerJoin(experiments, eq(experiments.id, concludedEffects.experimentId))
    .innerJoin(
      experimentMetrics,
      and(eq(experimentMetrics.experimentId, experiments.id), eq(experimentMetrics.role, 'primary')),
    )
    .leftJoin(hypothesisBarriers, eq(hypothesisBarriers.hypothesisId, experiments.hypothesisId))
    .leftJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
    .groupBy(concludedEffects.experimentId, concludedEffects.variant)
    .orderBy(asc(concludedEffects.experimentId), asc(concludedEffects.variant))

const parsed = <Row extends { barrierTypes: string }>(
  rows: Row[],
): (Omit<Row, 'barrierTypes'> & { barrierTypes: string[] })[] =>
  rows.map((row) => ({ ...row, barrierTypes: JSON.parse(row.barrierTypes) as string[] }))

/** Every concluded effect of the deployment, archived maps included, with its metric and the types of barriers that its hypothesis addresses. */
export const everyEffect = async (db: Database) => parsed(await everyEffectRow(db))

/** The same, and the types of the barriers that a hypothesis addresses. */
export async function historyFor(db: Database, hypothesisId: string) {
  const [effects, own] = await db.batch([
    everyEffectRow(db),
    db
      .select({ barrierTypes: typesOf })
      .from(hypothesisBarriers)
      .innerJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
      .where(eq(hypothesisBarriers.hypothesisId, hypothesisId)),
  ])
  return { effects: parsed(effects), barrierTypes: parsed(own)[0]?.barrierTypes ?? [] }
}

/** What the programme of a map is made of: its started experiments with their latest analyses, and every concluded effect. */
export async function programmeOfMap(db: Database, mapId: string) {
  const [tests, effects, types] = await db.batch([
    db
      .select({
        experimentId: experiments.id,
        hypothesisId: experiments.hypothesisId,
        startedAt: experiments.startedAt,
        status: experiments.status,
        analysisId: analyses.id,
        input: analyses.input,
        result: analyses.result,
        barrierTypes: typesOf,
      })
      .from(experiments)
      .leftJoin(
        analyses,
        and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
      )
      .leftJoin(hypothesisBarriers, eq(hypothesisBarriers.hypothesisId, experiments.hypothesisId))
      .leftJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
      .where(and(eq(experiments.mapId, mapId), ne(experiments.status, 'draft')))
      .groupBy(experiments.id)
      .orderBy(asc(experiments.id)),
    everyEffectRow(db),
    db
      .selectDistinct({ type: barriers.type })
      .from(barriers)
      .where(and(eq(barriers.mapId, mapId), eq(barriers.archived, false), isNotNull(barriers.type)))
      .orderBy(asc(barriers.type)),
  ])
  return { tests: parsed(tests), effects: parsed(effects), types: types.flatMap(({ type }) => type ?? []) }
}
