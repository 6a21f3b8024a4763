import type { Experiment } from '../../../db/queries/experiments.ts'
import type { PredictionRow } from '../../../db/queries/learning.ts'
import { realisedEffect } from '../../domain/learning/realisedEffect.ts'
import type { Sources } from '../backlog/candidates.ts'
import type { Lesson } from './lesson.ts'
import type { ConcludedPrediction } from './testedPredictions.ts'

interface Teaching {
  /** The experiment as it will stand. */
  experiment: Experiment
  since: string | null
  lesson: Lesson
  /** What was predicted of it; undefined where it started before predictions were kept. */
  prediction: PredictionRow | undefined
  /** Types of the barriers that its hypothesis addresses. */
  barrierTypes: string[]
}

/** What a ranking is made of, as it will be once the lesson of a test is kept. */
export function taught(sources: Sources, teaching: Teaching): Sources {
  const { experiment, lesson, since, barrierTypes } = teaching
  const isOther = (row: { experimentId: string }) => row.experimentId !== experiment.id
  const { whole, effects, tested } = sources
  const { verdict, contested } = lesson
  const { hypothesisId } = experiment
  const metric = experiment.metrics.find(({ role }) => role === 'primary')?.metric ?? ''
  return {
    ...sources,
    whole: {
      ...whole,
      standings: whole.standings.map((row) =>
        isOther(row) ? row : { ...row, status: experiment.status, verdict, contested, since },
      ),
    },
    effects: effects.filter(isOther).concat(
      lesson.effects.map((effect) => ({
        ...effect,
        experimentId: experiment.id,
        hypothesisId,
        metric,
        stoppedAt: experiment.stoppedAt,
        barrierTypes,
      })),
    ),
    // In the order in which they will be read: sums go by it to their last digit.
    tested: tested
      .filter(isOther)
      .concat(putToTheTest(teaching) ?? [])
      .toSorted((a, b) => (a.experimentId < b.experimentId ? -1 : 1)),
  }
}

function putToTheTest({ experiment, lesson, prediction }: Teaching): ConcludedPrediction | null {
  const realised = realisedEffect(lesson.effects)
  const primary = experiment.metrics.find(({ role }) => role === 'primary')
  if (realised === null || prediction === undefined || prediction.metric !== primary?.metric) return null
  const { experimentId, mapId, hypothesisId, metric, by, lift, scores } = prediction
  const proven = lesson.verdict === 'proven' && !lesson.contested
  return {
    experimentId,
    mapId,
    hypothesisId,
    metric,
    by,
    predicted: lift,
    standings: scores,
    realised,
    proven,
  }
}
