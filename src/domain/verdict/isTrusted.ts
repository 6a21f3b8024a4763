import type { Verdict } from './analysis.ts'

/**
 * Whether what was measured may be relied on: not where a test was run wrongly, and not where its data have failed their checks since,
 * whatever had been reached before.
 *
 * @param verdict on an experiment, or on one of its treatments
 */
export const isTrusted = ({ status, contested }: Pick<Verdict, 'status' | 'contested'>): boolean =>
  status !== 'invalid' && contested?.reason !== 'health_failed'
