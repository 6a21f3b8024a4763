import { csvStream } from '../csvStream.ts'
import { mostColumns } from '../limits.ts'
import type { Notice } from '../notice.ts'
import { type PerUserPlan, planPerUser } from './perUser/plan.ts'
import { type Reduction, reduction } from './perUser/reduction.ts'
import type { ImportTarget, ReadResults, ResultsFormat, ResultsMapping } from './resultsFormat.ts'
import { type Notices, shapeOf } from './table/columns.ts'
import { isBlankRow, type Sample, sampleLength, sampleOf } from './table/sample.ts'

/** Faults that are named; a file with more is named by these. */
const mostFaults = 100

/** A table of any kind with two columns or more. */
function detects(head: string): boolean {
  if (/^\s*[[{<]/.test(head)) return false
  return sampleOf(head, false).headers.length > 1
}

interface Open {
  sample: Sample
  plan: PerUserPlan
  reduction: Reduction
}

/**
 * A table with a row per user: variant, outcomes, perhaps a date of first exposure, an id and what was known before. It is reduced as it
 * streams to an arm per date, variant and metric, so that memory doesn't grow with its rows.
 */
export const perUserTable: ResultsFormat = {
  name: 'CSV, a row per user',
  detects,
  open(target, mapping) {
    const notices: Notices = { warnings: [], faults: [] }
    let head = ''
    let open: Open | null = null
    const refuse = (fault: Notice): void => {
      if (notices.faults.length < mostFaults) notices.faults.push(fault)
      else if (notices.faults.length === mostFaults) notices.faults.push(tooMany)
    }
    let stream: ReturnType<typeof csvStream> | null = null

    function begin(whole: boolean): void {
      const sample = sampleOf(head, whole)
      if (sample.headers.length > mostColumns) {
        refuse({ line: sample.line, code: 'too_many_columns', params: { limit: mostColumns } })
        stream = csvStream(sample.delimiter, () => {})
        return
      }
      const plan = planPerUser(sample, target, mapping, notices)
      open = { sample, plan, reduction: reduction(sample, plan, target, notices.warnings, refuse) }
      stream = csvStream(sample.delimiter, rowTaker(open))
      stream.push(head.slice(sample.skip))
      head = ''
    }

    function rowTaker({ sample: { headers }, reduction: { take } }: Open) {
      let begun = false
      return (cells: readonly string[], line: number): void => {
        if (notices.faults.length > mostFaults) return
        const width = headers.length
        const fits = cells.length === width || (cells.length > width && isBlankRow(cells.slice(width)))
        if (begun && fits) take(cells, line)
        else if (isBlankRow(cells)) return
        else if (begun) refuse({ line, code: 'ragged_row', params: { expected: width, found: cells.length } })
        else begun = true
      }
    }

    return {
      push(piece) {
        if (stream !== null) stream.push(piece)
        else {
          head += piece
          if (head.length >= sampleLength + 16) begin(false)
        }
        return open?.reduction.rows() ?? 0
      },
      end() {
        if (stream === null) begin(true)
        stream?.end()
        if (stream?.fault) notices.faults.unshift(stream.fault)
        return resultsOf(open, target, mapping, notices)
      },
    }
  },
}

const tooMany: Notice = { line: 1, code: 'more_faults', params: { shown: mostFaults } }

function resultsOf(
  open: Open | null,
  target: ImportTarget,
  mapping: ResultsMapping,
  notices: Notices,
): ReadResults {
  const refused: ReadResults = {
    understood: open?.reduction.rows() ?? 0,
    mapping,
    shape: open === null ? '' : shapeOf('per-user', open.sample),
    mode: target.mode ?? 'cumulative',
    exposures: [],
    rows: [],
    reported: [],
    warnings: notices.warnings,
    faults: notices.faults,
  }
  if (open === null) return refused
  // A file about one variant looks like the one about the other: its mapping must not be remembered.
  if (open.plan.arms.only !== -1) refused.shape = ''
  if (open.reduction.rows() === 0 && notices.faults.length === 0)
    notices.faults.push({ line: open.sample.line, code: 'no_rows', params: {} })
  const used = { ...refused, mapping: open.plan.used(), mode: open.reduction.mode }
  if (notices.faults.length > 0) return used
  const { exposures, rows } = open.reduction.finish()
  return notices.faults.length > 0 ? used : { ...used, exposures, rows }
}
