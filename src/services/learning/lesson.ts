import type { AnalysisRow } from '../../../db/queries/analyses.ts'
import { concludedEffects } from '../../domain/programme/concludedEffects.ts'
import type { AnalysisResult, VerdictStatus } from '../../domain/verdict/analysis.ts'
import type { AnalysisSettings } from '../analyses/input.ts'

/** What an analysis teaches about other hypotheses: its verdict, and once the test is concluded, the lifts of its treatments. */
export interface Lesson {
  verdict: VerdictStatus
  contested: boolean
  effects: { lift: number; standardError: number }[]
}

/** What a kept analysis teaches; nothing before the first. */
export function lessonOf(analysis: AnalysisRow | undefined): Lesson {
  if (analysis === undefined) return { verdict: 'collecting', contested: false, effects: [] }
  const { experiment } = JSON.parse(analysis.input) as AnalysisSettings
  const result = JSON.parse(analysis.result) as AnalysisResult
  return {
    verdict: result.verdict.status,
    contested: result.verdict.contested !== null,
    effects: concludedEffects({ experiment, result }).map(({ estimate, standardError }) => ({
      lift: estimate,
      standardError,
    })),
  }
}
