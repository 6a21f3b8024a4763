import type { Notice } from '../../notice.ts'
import type { MetricColumns } from './plan.ts'

/** What the empty cells of one metric's outcome come to. */
export interface EmptyOutcomes {
  /**
   * Counts a unit, and gives what to take for an empty outcome: 0, or NaN where its unit is left out.
   *
   * @param outcome NaN for an empty cell, and so its denominator
   */
  see(outcome: number, denominator: number, arm: number, line: number): number
  finish(): { warnings: Notice[]; faults: Notice[] }
}

/**
 * An empty outcome may mean that nothing happened (a join found no purchase) or that nobody knows (not observed yet, lost). The two call
 * for opposite things, 0 or leaving the unit out, and either of them, done where the other is true, biases the result: averaging buyers
 * only, or counting the unobserved as failures. So an empty outcome is a fault, unless the mapping says what it means, or the column
 * itself does: one of yes or no that never says no, says it by its empty cells.
 */
export function emptyOutcomes(
  { key, type, empty }: MetricColumns,
  header: string,
  variants: readonly string[],
): EmptyOutcomes {
  let noes = 0
  let empties = 0
  let firstLine = 0
  const rows = variants.map(() => ({ all: 0, empty: 0 }))

  return {
    see(outcome, denominator, arm, line) {
      const row = rows[arm]
      if (row !== undefined) row.all += 1
      if (outcome === 0) noes += 1
      if (!Number.isNaN(outcome) && !Number.isNaN(denominator)) return 0
      if (empties === 0) firstLine = line
      empties += 1
      if (row !== undefined) row.empty += 1
      return empty === 'leaveOut' ? Number.NaN : 0
    },
    finish() {
      if (empties === 0) return { warnings: [], faults: [] }
      const params = { metric: key, header, count: empties }
      const byItself = type === 'proportion' && noes === 0
      if (empty === 'zero' || (empty === null && byItself))
        return { warnings: [{ line: firstLine, code: 'empty_counts_as_none', params }], faults: [] }
      if (empty === 'leaveOut') {
        const shares = variants.map((variant, i) => {
          const { all = 0, empty: none = 0 } = rows[i] ?? {}
          return { variant, share: all === 0 ? 0 : none / all }
        })
        const warning: Notice = { line: firstLine, code: 'empty_left_out', params: { ...params, shares } }
        return { warnings: [warning], faults: [] }
      }
      return { warnings: [], faults: [{ line: firstLine, code: 'empty_outcome', params }] }
    },
  }
}
