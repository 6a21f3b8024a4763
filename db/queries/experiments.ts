import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import {
  analyses,
  decisions,
  experimentMetrics,
  experiments,
  faults,
  metrics,
  variants,
} from '../schema/experiments.ts'
import { type Store, store } from '../store.ts'

type Variant = Omit<typeof variants.$inferSelect, 'experimentId' | 'position'>
type ExperimentMetric = Pick<typeof experimentMetrics.$inferSelect, 'metric' | 'role' | 'margin'>

/** An experiment with its variants and metrics, in the order they were given. */
export type Experiment = typeof experiments.$inferSelect & {
  variants: Variant[]
  metrics: ExperimentMetric[]
}

const plain = store(experiments)

async function withParts(db: Database, rows: (typeof experiments.$inferSelect)[]): Promise<Experiment[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [variantRows, metricRows] = await db.batch([
    db.select().from(variants).where(inArray(variants.experimentId, ids)).orderBy(asc(variants.position)),
    db
      .select()
      .from(experimentMetrics)
      .where(inArray(experimentMetrics.experimentId, ids))
      .orderBy(asc(experimentMetrics.position)),
  ])
  const variantsOf = Map.groupBy(variantRows, (row) => row.experimentId)
  const metricsOf = Map.groupBy(metricRows, (row) => row.experimentId)
  return rows.map((row) => ({
    ...row,
    variants: (variantsOf.get(row.id) ?? []).map(({ key, name, weight, isControl }) => ({
      key,
      name,
      weight,
      isControl,
    })),
    metrics: (metricsOf.get(row.id) ?? []).map(({ metric, role, margin }) => ({ metric, role, margin })),
  }))
}

export const experimentStore: Store<Experiment> = {
  ...plain,
  find: async (db, id) => {
    const row = await plain.find(db, id)
    return row === undefined ? undefined : (await withParts(db, [row]))[0]
  },
  list: async (db, where, page) => {
    const { rows, next } = await plain.list(db, where, page)
    return { rows: await withParts(db, rows), next }
  },
}

/** Those of some experiments that there are. */
export async function experimentsById(db: Database, ids: string[]): Promise<Map<string, Experiment>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select().from(experiments).where(inArray(experiments.id, ids))
  return new Map((await withParts(db, rows)).map((row) => [row.id, row]))
}

export function insertParts(
  db: Database,
  experimentId: string,
  parts: Pick<Experiment, 'variants' | 'metrics'>,
): Statement[] {
  return [
    db
      .insert(variants)
      .values(parts.variants.map((variant, position) => ({ experimentId, position, ...variant }))),
    db
      .insert(experimentMetrics)
      .values(parts.metrics.map((metric, position) => ({ experimentId, position, ...metric }))),
  ]
}

export function replaceParts(
  db: Database,
  experimentId: string,
  parts: Pick<Experiment, 'variants' | 'metrics'>,
): Statement[] {
  return [
    db.delete(variants).where(eq(variants.experimentId, experimentId)),
    db.delete(experimentMetrics).where(eq(experimentMetrics.experimentId, experimentId)),
    ...insertParts(db, experimentId, parts),
  ]
}

/** The metrics that an experiment judges, as they are defined; once started, as they were defined then. */
export async function metricsOfExperiment(db: Database, experimentId: string) {
  const found = await db
    .select({
      metric: metrics,
      frozenType: experimentMetrics.type,
      frozenDirection: experimentMetrics.goodDirection,
    })
    .from(experimentMetrics)
    .innerJoin(metrics, eq(metrics.key, experimentMetrics.metric))
    .where(eq(experimentMetrics.experimentId, experimentId))
    .orderBy(asc(experimentMetrics.position))
  return found.map(({ metric, frozenType, frozenDirection }) => ({
    ...metric,
    type: frozenType ?? metric.type,
    goodDirection: frozenDirection ?? metric.goodDirection,
  }))
}

/** Keeps the definitions that a start saw: whatever becomes of a metric, its experiment is judged by these. */
export function freezeMetrics(
  db: Database,
  experimentId: string,
  seen: Pick<typeof metrics.$inferSelect, 'key' | 'type' | 'goodDirection'>[],
): Statement[] {
  return seen.map(({ key, type, goodDirection }) =>
    db
      .update(experimentMetrics)
      .set({ type, goodDirection })
      .where(and(eq(experimentMetrics.experimentId, experimentId), eq(experimentMetrics.metric, key))),
  )
}

export async function faultsOfExperiment(db: Database, experimentId: string) {
  return db.select().from(faults).where(eq(faults.experimentId, experimentId)).orderBy(asc(faults.id))
}

export const insertFault = (db: Database, row: typeof faults.$inferInsert): Statement =>
  db.insert(faults).values(row)
export const insertDecision = (db: Database, row: typeof decisions.$inferInsert): Statement =>
  db.insert(decisions).values(row)

/** The latest verdict and decision of experiments, for lists. */
export async function latestOfExperiments(db: Database, ids: string[]) {
  if (ids.length === 0) return { verdicts: [], decided: [] }
  const [verdicts, decided] = await db.batch([
    db
      .select({
        experimentId: analyses.experimentId,
        analysisId: analyses.id,
        status: analyses.status,
        variant: analyses.variant,
        contested: analyses.contested,
        since: analyses.since,
      })
      .from(experiments)
      .innerJoin(
        analyses,
        and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
      )
      .where(inArray(experiments.id, ids)),
    db.select().from(decisions).where(inArray(decisions.experimentId, ids)).orderBy(desc(decisions.id)),
  ])
  return { verdicts, decided }
}

export const decisionStore = store(decisions)
export const faultStore = store(faults)
