import type { Experiment } from '../../../../db/queries/experiments.ts'
import { type Hypothesis, hypothesisStore } from '../../../../db/queries/hypotheses.ts'
import { metricsByKey } from '../../../../db/queries/lookups.ts'
import type { Deps } from '../../../deps.ts'
import type { Locale } from '../../../locales/plural.ts'
import { mapStore } from '../../../services/resources/map.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import { notFound } from '../../../services/resources/resource.ts'
import { type TestNeeds, testNeeds } from '../../../services/stats/testNeeds.ts'
import { plannableMetrics } from './metrics.ts'
import { typedPlan } from './typed.ts'

/** What a plan is about, and what it would take as far as it is typed. */
export interface PlanSubject {
  hypothesis: Hypothesis
  metric: MetricRow | undefined
  guardrails: MetricRow[]
  /** Null where the metric is not known. */
  needs: TestNeeds | null
  /** The draft whose plan is edited. */
  draft: Experiment | undefined
}

/** @param value what stands in a field of the form */
export async function planSubject(
  deps: Deps,
  hypothesisId: string,
  draft: Experiment | undefined,
  value: (name: string) => string,
  locale: Locale,
): Promise<PlanSubject> {
  const hypothesis = await hypothesisStore.find(deps.db, hypothesisId)
  if (hypothesis === undefined) throw notFound(hypothesisId)
  const [map, known, plannable] = await Promise.all([
    mapStore.find(deps.db, hypothesis.mapId),
    metricsByKey(deps.db, [hypothesis.metric]),
    plannableMetrics(deps),
  ])
  const metric = known.get(hypothesis.metric)
  const typed = metric === undefined ? {} : typedPlan(metric.type, value, locale)
  return {
    hypothesis,
    metric,
    guardrails: plannable.filter((one) => one.key !== hypothesis.metric),
    needs:
      map === undefined || metric === undefined
        ? null
        : await testNeeds(deps, { hypothesis, metric, map, typed }),
    draft,
  }
}
