import type { Verdict } from '../verdict/analysis.ts'
import { isTrusted } from '../verdict/isTrusted.ts'

/**
 * Whether an experiment says something about a programme's effects: it is stopped, and its health held to the end. One that was run
 * wrongly is evidence of nothing, also where something had been reached before its health failed.
 */
export function isConcluded(
  status: 'draft' | 'running' | 'stopped',
  verdict: Pick<Verdict, 'status' | 'contested'>,
): boolean {
  return status === 'stopped' && isTrusted(verdict)
}
