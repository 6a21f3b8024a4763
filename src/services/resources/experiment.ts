import { z } from 'zod'
import {
  type Experiment,
  experimentStore,
  insertParts,
  latestOfExperiments,
  replaceParts,
} from '../../../db/queries/experiments.ts'
import { hypothesisStore } from '../../../db/queries/hypotheses.ts'
import { metricsByKey } from '../../../db/queries/lookups.ts'
import type { Deps } from '../../deps.ts'
import {
  type ExperimentInput,
  experimentInput,
  metricFaults,
  variantFaults,
} from '../../domain/experiment.ts'
import { said } from '../../domain/fault.ts'
import { patchOf } from '../../domain/fields.ts'
import type { Plan } from '../../domain/verdict/plan.ts'
import { AppError, type Fault } from '../../errors.ts'
import { canonicalJson } from '../crypto/hash.ts'
import { defined } from './fields.ts'
import { heldByExperiments, refuse } from './refuse.ts'
import { defineResource } from './resource.ts'

const parts = ({ variants, metrics }: Pick<ExperimentInput, 'variants' | 'metrics'>) => ({
  variants: variants.map(({ key, name, weight, isControl }) => ({
    key,
    name: name ?? null,
    weight,
    isControl: isControl ?? false,
  })),
  metrics: metrics.map(({ key, role, margin }) => ({ metric: key, role, margin: margin ?? null })),
})

async function metricReferences(deps: Deps, metrics: ExperimentInput['metrics']): Promise<Fault[]> {
  const known = await metricsByKey(
    deps.db,
    metrics.map((metric) => metric.key),
  )
  return metrics.flatMap((metric, i) =>
    known.has(metric.key)
      ? []
      : [{ pointer: `/metrics/${i}/key`, detail: said('unknown_metric', { key: metric.key }) }],
  )
}

export const experimentResource = defineResource({
  entity: 'experiment',
  store: experimentStore,
  create: experimentInput,
  patch: patchOf(experimentInput.omit({ hypothesisId: true }).extend({ archived: z.boolean() })),
  mapOf: (row) => row.mapId,
  make: async (deps, input, stamp) => {
    const hypothesis = await hypothesisStore.find(deps.db, input.hypothesisId)
    refuse([
      hypothesis === undefined
        ? { pointer: '/hypothesisId', detail: said('unknown_id', { id: input.hypothesisId }) }
        : null,
      ...variantFaults(input.variants),
      ...metricFaults(input.metrics),
      ...(await metricReferences(deps, input.metrics)),
    ])
    const row: Experiment = {
      ...stamp,
      mapId: hypothesis?.mapId ?? '',
      hypothesisId: input.hypothesisId,
      name: input.name,
      notes: input.notes ?? null,
      status: 'draft',
      plan: canonicalJson(input.plan),
      planHash: null,
      startedAt: null,
      startDate: null,
      stoppedAt: null,
      stopDate: null,
      mode: null,
      revision: 0,
      archived: false,
      ...parts(input),
    }
    return { row, statements: insertParts(deps.db, row.id, row) }
  },
  change: async (deps, row, patch) => {
    const { plan, variants, metrics, ...plainFields } = defined(patch)
    const touched = [
      ...(plan ? ['plan'] : []),
      ...(variants ? ['variants'] : []),
      ...(metrics ? ['metrics'] : []),
    ]
    if (row.status !== 'draft' && touched.length > 0)
      throw new AppError('plan_frozen', said('frozen', { id: row.id, parts: touched.join(', ') }))
    refuse([
      ...(variants ? variantFaults(variants) : []),
      ...(metrics ? [...metricFaults(metrics), ...(await metricReferences(deps, metrics))] : []),
    ])
    const next = {
      variants: variants ? parts({ variants, metrics: [] }).variants : row.variants,
      metrics: metrics ? parts({ variants: [], metrics }).metrics : row.metrics,
    }
    return {
      row: { ...plainFields, ...(plan ? { plan: canonicalJson(plan) } : {}), ...next },
      statements: variants || metrics ? replaceParts(deps.db, row.id, next) : [],
    }
  },
  beforeRemove: async (_deps, row) => {
    if (row.status !== 'draft') throw heldByExperiments(row.id)
    return []
  },
  present: presentExperiments,
})

/** Experiments as they are shown: the plan opened, with the latest verdict and decision beside it. */
async function presentExperiments(deps: Deps, rows: Experiment[]): Promise<object[]> {
  const { verdicts, decided } = await latestOfExperiments(
    deps.db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const verdict = verdicts.find((v) => v.experimentId === row.id)
    const decision = decided.find((d) => d.experimentId === row.id)
    return {
      ...row,
      plan: planOf(row),
      metrics: row.metrics.map(({ metric, ...rest }) => ({ key: metric, ...rest })),
      verdict:
        verdict === undefined
          ? null
          : {
              status: verdict.status,
              variant: verdict.variant,
              contested: verdict.contested,
              since: verdict.since,
              analysisId: verdict.analysisId,
            },
      decision: decision ?? null,
    }
  })
}

export const planOf = (row: { plan: string }): Plan => JSON.parse(row.plan) as Plan
