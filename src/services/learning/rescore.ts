import type { Statement } from '../../../db/database.ts'
import type { AnalysisRow } from '../../../db/queries/analyses.ts'
import type { Experiment } from '../../../db/queries/experiments.ts'
import {
  insertScoreChanges,
  kindred,
  kinOf,
  predictionOf,
  type ScoreChangeRow,
} from '../../../db/queries/learning.ts'
import type { Deps } from '../../deps.ts'
import { whatHappened } from '../../domain/learning/scoreCause.ts'
import { anyMoved, scoreChanges } from '../../domain/learning/scoreChanges.ts'
import { MOST_SIBLINGS, siblingsOf } from '../../domain/learning/siblings.ts'
import { standingsOf } from '../../domain/learning/standings.ts'
import { frameworks } from '../../domain/scoring/index.ts'
import type { AnalysisSettings } from '../analyses/input.ts'
import { candidatesFrom, readSources } from '../backlog/candidates.ts'
import { lessonOf } from './lesson.ts'
import { taught } from './taught.ts'

interface Turn {
  /** The experiment as it will stand after the write. */
  experiment: Experiment
  analysis: AnalysisRow
  /** The analysis that stood until now. */
  previous: AnalysisRow | undefined
}

/**
 * Scores the siblings of a tested hypothesis anew by every framework, as they will be once its analysis is kept, and prepares what is
 * kept of it: each score that moved, before and after, with the test as its cause. Nothing where the analysis teaches nothing new.
 */
export async function planRescoring(deps: Deps, turn: Turn): Promise<Statement[]> {
  const { experiment, analysis, previous } = turn
  if (isQuiet(turn)) return []
  const lesson = lessonOf(analysis)
  const known = lessonOf(previous)
  if (JSON.stringify(lesson) === JSON.stringify(known)) return []
  const own = await kinOf(deps.db, experiment.hypothesisId)
  if (own === undefined) return []
  const [others, prediction] = await Promise.all([
    kindred(deps.db, own, MOST_SIBLINGS),
    predictionOf(deps.db, experiment.id),
  ])
  const { verdict, contested } = lesson
  const code = whatHappened(
    previous === undefined ? null : { status: statusIn(previous), verdict: known.verdict },
    { status: experiment.status, verdict },
  )
  const rows: ScoreChangeRow[] = []
  for (const [mapId, siblings] of siblingsOf(own, others)) {
    const sources = await readSources(deps, mapId)
    const next = taught(sources, { experiment, since: analysis.since, lesson, prediction, ...own })
    const { candidates: before } = candidatesFrom(sources)
    const { candidates: after } = candidatesFrom(next)
    for (const framework of Object.values(frameworks)) {
      if (!anyMoved(framework, before, after, siblings)) continue
      for (const change of scoreChanges(
        standingsOf(framework, before, siblings),
        standingsOf(framework, after, siblings),
      ))
        rows.push({
          id: deps.newId('scoreChange'),
          mapId,
          framework: framework.id,
          experimentId: experiment.id,
          cause: { code, verdict, contested, why: siblings.get(change.hypothesisId) ?? 'metric' },
          at: analysis.createdAt,
          ...change,
        })
    }
  }
  return insertScoreChanges(deps.db, rows)
}

/** A test that still runs teaches by its verdict alone, so most of its analyses need not be opened. */
function isQuiet({ experiment, analysis, previous }: Turn): boolean {
  const { status, contested } = previous ?? { status: 'collecting', contested: false }
  return experiment.status !== 'stopped' && status === analysis.status && contested === analysis.contested
}

const statusIn = ({ input }: AnalysisRow) => (JSON.parse(input) as AnalysisSettings).experiment.status
