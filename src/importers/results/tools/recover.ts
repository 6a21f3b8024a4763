import { type Summary, summaryFaults, summarySchema } from '../../../domain/summary.ts'
import type { MetricType } from '../../../stats/methods/metric.ts'
import { summaryOf } from './summaryOf.ts'
import type { Irrecoverable, ToolArm, ToolMetric } from './toolResults.ts'

/** Why no rows can be made of a metric, or the summary of each of its arms. */
export function recover(
  type: MetricType,
  { arms, irrecoverable, adjusted }: ToolMetric,
): Irrecoverable | Map<ToolArm, Summary> {
  if (irrecoverable !== undefined) return irrecoverable
  if (adjusted === true && type !== 'proportion') return 'figures_adjusted'
  const summaries = new Map<ToolArm, Summary>()
  for (const arm of arms) {
    const recovered = arm.moments === null ? null : summaryOf(type, arm.moments)
    if (recovered === null) return 'figures_without_spread'
    if ('irrecoverable' in recovered) return recovered.irrecoverable
    summaries.set(arm, recovered.summary)
  }
  return summaries
}

/** The first field that no units can have, or null. */
export function impossible(type: MetricType, summary: Summary): string | null {
  const parsed = summarySchema.safeParse(summary)
  if (!parsed.success) return String(parsed.error.issues[0]?.path[0] ?? '')
  return summaryFaults(type, summary)[0]?.path ?? null
}
