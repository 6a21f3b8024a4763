import type { Notice } from '../notice.ts'

/** Assumptions that hold for many rows, each said once with the number of rows that it was made for. */
type Assumption =
  | 'lift_range_assumed'
  | 'lift_from_impact'
  | 'lift_by_default'
  | 'effort_range_assumed'
  | 'effort_by_default'
  | 'reach_range_assumed'
  | 'confidence_from_words'
  | 'text_cut'
  | 'done_left_out'

export interface Tally {
  add(assumption: Assumption, place: { line: number; column?: number | undefined }): void
  notices(): Notice[]
}

export function tally(): Tally {
  const counted = new Map<Assumption, Notice>()
  return {
    add(code, { line, column }) {
      const before = counted.get(code)
      if (before === undefined) counted.set(code, { line, column, code, params: { count: 1 } })
      else if ('count' in before.params) before.params.count += 1
    },
    notices: () => [...counted.values()],
  }
}
