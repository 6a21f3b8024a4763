import { findAnalysis } from '../../../db/queries/analyses.ts'
import { rowsAtRevision } from '../../../db/queries/results.ts'
import type { Deps } from '../../deps.ts'
import { ENGINE_VERSION } from '../../domain/verdict/analysis.ts'
import { type Course, courseOf } from '../../domain/verdict/course.ts'
import { type AnalysisSettings, analysisInput } from './input.ts'

/**
 * How an experiment had come along when an analysis was made: from the plan that is stored with it and the rows as they stood then, so
 * that what is drawn is what was judged. Null where another engine judged.
 */
export async function readCourse(deps: Deps, analysisId: string): Promise<Course | null> {
  const stored = await findAnalysis(deps.db, analysisId)
  if (stored === undefined || stored.engineVersion !== ENGINE_VERSION) return null
  const rows = await rowsAtRevision(deps.db, stored.experimentId, stored.revision)
  const { input } = await analysisInput(JSON.parse(stored.input) as AnalysisSettings, rows)
  return courseOf(input)
}
