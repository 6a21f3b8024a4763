import { findAnalysis } from '../../../db/queries/analyses.ts'
import { rowsAtRevision } from '../../../db/queries/results.ts'
import type { Deps } from '../../deps.ts'
import { ENGINE_VERSION } from '../../domain/verdict/analysis.ts'
import { analyze } from '../../domain/verdict/analyze.ts'
import { type AnalysisSettings, analysisInput } from './input.ts'

export type Verification =
  | { outcome: 'unknown' }
  /** Made by another engine, whose numbers this one doesn't claim to give. */
  | { outcome: 'otherEngine'; engineVersion: string }
  | { outcome: 'same'; bytes: number; inputHash: string }
  /** What differs: the inputs as they are stored, or what was computed from them, from which character on. */
  | { outcome: 'differs'; hash: { stored: string; computed: string } | null; at: number | null }

/** Computes a stored analysis anew from the plan and the rows that were stored with it, and compares every byte. */
export async function verifyAnalysis(deps: Deps, id: string): Promise<Verification> {
  const stored = await findAnalysis(deps.db, id)
  if (stored === undefined) return { outcome: 'unknown' }
  const { engineVersion, inputHash } = stored
  if (engineVersion !== ENGINE_VERSION) return { outcome: 'otherEngine', engineVersion }
  const rows = await rowsAtRevision(deps.db, stored.experimentId, stored.revision)
  const { input, hash } = await analysisInput(JSON.parse(stored.input) as AnalysisSettings, rows)
  const computed = JSON.stringify(analyze(input))
  if (hash === inputHash && computed === stored.result)
    return { outcome: 'same', bytes: computed.length, inputHash }
  return {
    outcome: 'differs',
    hash: hash === inputHash ? null : { stored: inputHash, computed: hash },
    at: computed === stored.result ? null : firstDifference(computed, stored.result),
  }
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
