import type { ReportedFigure } from '../../domain/reported.ts'
import type { MetricType } from '../../stats/methods/metric.ts'
import type { Notice } from '../notice.ts'

/** The experiment that a file is read for. */
export interface ImportTarget {
  variants: { key: string; name: string | null; isControl: boolean; weight: number }[]
  metrics: { key: string; name: string; type: MetricType; role: 'primary' | 'secondary' | 'guardrail' }[]
  startDate: string
  /** What figures without a date are dated by: the stop, or today. */
  lastDate: string
  /** What it takes since its first batch; null before. */
  mode: 'daily' | 'cumulative' | null
}

/** Which column or metric of theirs a metric of ours is read from. */
export interface MetricSource {
  /** A heading, or what the tool calls the metric. */
  column: string
  /** For ratios. */
  denominator?: string | undefined
  /** A value from before the experiment, of the same unit (CUPED). */
  covariate?: string | undefined
  /** Values beyond this quantile (0.5 to 1) become it; left out, none is changed. */
  winsorize?: number | undefined
  /** What an empty cell means: 0, or that the user is left out; left out, an empty outcome is a fault. */
  empty?: 'zero' | 'leaveOut' | undefined
}

/** What is what in a file. What is left out is guessed, and the guess is said. */
export interface ResultsMapping {
  /** Heading of the column that holds the variant. */
  variant?: string | undefined
  /** Heading of the column that holds the date of first exposure. */
  date?: string | undefined
  /** What they call the control. */
  control?: string | undefined
  /** What they call each variant, to our keys. */
  variants?: Record<string, string> | undefined
  /** By our metric keys. */
  metrics?: Record<string, MetricSource> | undefined
}

/** A row of the batch as the JSON body would have it, not validated yet, and where it stood. */
export interface PlacedRow {
  line?: number
  column?: number
  pointer?: string
  value: Record<string, unknown>
}

/** What a file said. With a fault, nothing of it is taken. */
export interface ReadResults {
  /** Rows or entries that were understood. */
  understood: number
  /** As it was used, guesses filled in. */
  mapping: ResultsMapping
  /** What files of this shape have in common: the mapping is remembered under it. */
  shape: string
  mode: 'daily' | 'cumulative'
  exposures: PlacedRow[]
  rows: PlacedRow[]
  reported: Omit<ReportedFigure, 'by'>[]
  warnings: Notice[]
  faults: Notice[]
}

/** The results format of one tool. Reading is pure and total: whatever the text is, the answer is rows or faults. */
export interface ResultsFormat {
  /** As people know the tool, for "reported by X". */
  name: string
  /** Whether a text looks like this format, by its beginning (64 KB); asked in the registry's order. */
  detects(head: string): boolean
  /**
   * Begins to read a file that comes in pieces.
   *
   * @param mapping what the caller or an earlier import says; undefined entries are guessed
   */
  open(target: ImportTarget, mapping: ResultsMapping): ResultsReader
}

/** Takes a decoded text piece by piece; a format that needs it whole keeps the pieces. */
export interface ResultsReader {
  /** Returns the rows read so far, for progress. */
  push(piece: string): number
  end(): ReadResults
}
