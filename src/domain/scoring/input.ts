import type { Range } from '../fields.ts'
import type { Uncertain } from '../uncertainty/uncertain.ts'
import type { Detail } from './detail.ts'

/** Measured beats estimated, estimated beats assumed. */
export type InputSource = 'measured' | 'estimated' | 'assumed'

/** One input of a score, with where it comes from. */
export interface Input {
  /** Null where nothing is known; the score is null then too. */
  value: number | null
  low?: number
  high?: number
  source: InputSource
  detail: Detail
  /** What the team typed, kept beside a value that comes from better knowledge. */
  typed?: number
  /** What was typed lies outside the measured 80 % interval. */
  contradicts?: true
  /** The distribution of the value; left out where it is a point. Of no interest outside. */
  uncertain?: Uncertain
}

const weight = { measured: 0, estimated: 1, assumed: 2 }

/** What is computed from several inputs is as good as the worst of them. */
export function weakest(sources: InputSource[]): InputSource {
  return sources.reduce((worst, source) => (weight[source] > weight[worst] ? source : worst), 'measured')
}

/** An input with what was typed for it beside what is known better, and whether the one contradicts the other. */
export function besideTyped(input: Input, typed: number | undefined): Input {
  if (typed === undefined) return input
  return { ...input, typed, ...(outside(input, typed) ? { contradicts: true as const } : {}) }
}

/** Whether an estimate lies outside the 80 % interval of a measurement. */
function outside({ source, low, high }: Input, typed: number): boolean {
  return source === 'measured' && low !== undefined && high !== undefined && (typed < low || typed > high)
}

/** The bounds of a range, left out where it is a point. */
export function bounds(range: Range): { low?: number; high?: number } {
  return range.low === range.high ? {} : { low: range.low, high: range.high }
}

/** The distribution of a value, left out where nothing spreads. */
export function spread({ low, high }: Range, uncertain: Uncertain): { uncertain?: Uncertain } {
  return low === high ? {} : { uncertain }
}
