import { analysesWithEffects } from '../../../../db/queries/analyses.ts'
import { decisionStore, faultsOfExperiment, metricsOfExperiment } from '../../../../db/queries/experiments.ts'
import { hypothesisStore } from '../../../../db/queries/hypotheses.ts'
import { isTrusted } from '../../../domain/verdict/isTrusted.ts'
import { readCourse } from '../../../services/analyses/course.ts'
import { readAnalysis } from '../../../services/analyses/read.ts'
import { findExperiment } from '../../../services/analyses/subject.ts'
import { mapStore } from '../../../services/resources/map.ts'
import type { PageCall } from '../../page.ts'

const analysesShown = 100

/** All that the page of an experiment shows but its rows. */
export async function loadExperiment({
  deps,
  id,
  query,
  locale,
}: Pick<PageCall, 'deps' | 'id' | 'query' | 'locale'>) {
  const { db } = deps
  const experiment = await findExperiment(deps, id)
  const [map, hypothesis, metrics, decisions, faults, analyses, analysis] = await Promise.all([
    mapStore.find(db, experiment.mapId),
    hypothesisStore.find(db, experiment.hypothesisId),
    metricsOfExperiment(db, id),
    decisionStore.list(db, { experimentId: id }, { limit: 200, after: null }),
    faultsOfExperiment(db, id),
    analysesWithEffects(db, id, analysesShown),
    // Every revision has its analysis; before the first there is none.
    experiment.revision === 0 ? null : readAnalysis(deps, id, query.analysis, locale),
  ])
  return {
    experiment,
    map,
    hypothesis,
    metrics,
    decisions: decisions.rows,
    faults,
    analyses,
    analysis,
    /** Nothing that was measured can be relied on, also what an older analysis said before it was known. */
    doubted: analysis !== null && (!isTrusted(analysis.verdict) || analyses[0]?.status === 'invalid'),
    course: analysis === null ? null : await readCourse(deps, analysis.id),
  }
}

export type Loaded = Awaited<ReturnType<typeof loadExperiment>>
export type ShownAnalysis = NonNullable<Loaded['analysis']>

/** Whoever reads: signed in, or by a link. */
export type Reader = Pick<PageCall, 't' | 'locale'>

/** What the sections of the page work with. */
export interface SectionProps {
  call: PageCall
  loaded: Loaded
}
