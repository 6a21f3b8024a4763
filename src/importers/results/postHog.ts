import { legacyFunnels, legacyTrends, readLegacyFunnels, readLegacyTrends } from './postHog/legacy.ts'
import { isComparison, newAnswer, readComparison } from './postHog/moments.ts'
import { jsonTool, jsonWith, readShape } from './tools/jsonTool.ts'
import type { ToolResults } from './tools/toolResults.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether one of the variants counts successes, as funnels do. */
const hasSuccesses = ({ variants }: Record<string, unknown>): boolean =>
  Array.isArray(variants) && variants.some((variant) => isRecord(variant) && 'success_count' in variant)

function results(value: unknown): ToolResults {
  if (!isRecord(value) || isComparison(value)) return readShape(newAnswer, value, readComparison)
  if (!('variants' in value)) return readShape(newAnswer, value, readComparison)
  return value.kind === 'ExperimentFunnelsQuery' || hasSuccesses(value)
    ? readShape(legacyFunnels, value, readLegacyFunnels)
    : readShape(legacyTrends, value, readLegacyTrends)
}

const detectsNew = jsonWith(/"variant_results"\s*:/)
const detectsLegacy = jsonWith(/"(?:success_count|absolute_exposure)"\s*:/)
const detectsKind = jsonWith(/"kind"\s*:\s*"Experiment(?:Trends|Funnels)?Query"/)

/** The answer to PostHog's ExperimentQuery, and to the legacy ExperimentTrendsQuery and ExperimentFunnelsQuery. */
export const postHog = jsonTool(
  'PostHog',
  (head) => detectsNew(head) || detectsLegacy(head) || detectsKind(head),
  results,
)
