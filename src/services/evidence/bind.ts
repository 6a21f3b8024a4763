import type { rulesInUse } from '../../../db/queries/evidenceRules.ts'
import type { EvidenceInput } from '../../domain/barrier.ts'
import { barrierMatcher, type KnownBarrier } from '../../importers/evidence/barrierMatcher.ts'
import type { EvidenceRow } from '../../importers/evidence/evidenceImport.ts'
import { ruleMatcher } from '../../importers/evidence/ruleMatcher.ts'
import type { Notice } from '../../importers/notice.ts'

/** Which barrier a row goes to, and what says so. */
export interface Binding {
  line: number
  barrierId: string
  barrier: string
  by: 'id' | 'title' | 'similarTitle' | 'rule'
  /** Of a similar title: how alike, up to 1. */
  likeness?: number
  ruleId?: string
}

export interface Unmatched {
  line: number
  stage?: string
  barrier?: string
  reason: 'unnamed' | 'unknown_id' | 'unknown_title' | 'ambiguous'
}

type Rule = Awaited<ReturnType<typeof rulesInUse>>[number]

/**
 * Binds rows to barriers: by id, by title, by a similar title; what names no barrier, by the first rule that fits.
 *
 * @returns what was bound, what was not and why, and a remark on each title that was guessed
 */
export function bindEvidence(
  rows: readonly EvidenceRow[],
  barriers: readonly KnownBarrier[],
  rules: readonly Rule[],
): { bound: (Binding & { evidence: EvidenceInput })[]; unmatched: Unmatched[]; guesses: Notice[] } {
  const match = barrierMatcher(barriers)
  const ruled = ruleMatcher(rules)
  const titles = new Map(barriers.map(({ id, title }) => [id, title]))
  const bound: (Binding & { evidence: EvidenceInput })[] = []
  const unmatched: Unmatched[] = []
  const guesses: Notice[] = []
  for (const row of rows) {
    const { line, evidence } = row
    const found = match(row)
    const bind = (barrierId: string, why: Omit<Binding, 'line' | 'barrierId' | 'barrier'>) =>
      bound.push({ line, barrierId, barrier: titles.get(barrierId) ?? '', ...why, evidence })
    if (found.barrierId !== null) {
      const { barrierId, ...why } = found
      bind(barrierId, why)
      if (found.by === 'similarTitle')
        guesses.push({
          line,
          code: 'similar_barrier',
          params: { text: row.barrierTitle ?? '', barrier: titles.get(barrierId) ?? '' },
        })
      continue
    }
    const rule = found.reason === 'unnamed' ? ruled({ ...evidence, labels: row.labels }) : undefined
    if (rule !== undefined) bind(rule.barrierId, { by: 'rule', ruleId: rule.id })
    else
      unmatched.push({
        line,
        ...(row.stageName === undefined ? {} : { stage: row.stageName }),
        ...(row.barrierTitle === undefined ? {} : { barrier: row.barrierTitle }),
        reason: found.reason,
      })
  }
  return { bound, unmatched, guesses }
}
