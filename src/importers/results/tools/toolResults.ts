import type { Notice } from '../../notice.ts'

/** Where in a file: line and cell counted from 1, or a JSON pointer. */
export interface FilePlace {
  line?: number
  column?: number
  pointer?: string
}

/** For what concerns a file as a whole. */
export const wholeFile: FilePlace = { pointer: '' }

/** Sums over units of one further quantity, and of its product with the outcome. */
export interface ToolSums {
  sum: number
  sumSquares: number
  productSum: number
}

/** What a tool says of the units of one arm, in whatever form it has them. A variance is that of the units (n-1). */
export interface ToolMoments {
  n: number
  sum?: number | undefined
  sumSquares?: number | undefined
  mean?: number | undefined
  variance?: number | undefined
  denominator?: ToolSums | undefined
  covariate?: ToolSums | undefined
}

/** Why figures cannot be computed again from a file; a code of the notices. */
export type Irrecoverable =
  | 'figures_not_yes_no'
  | 'figures_without_spread'
  | 'figures_without_denominator'
  | 'figures_of_a_ratio'
  | 'figures_adjusted'
  | 'figures_not_a_mean'
  | 'figures_of_events'
  | 'figures_of_sessions'

export interface ToolVariant {
  /** What the tool calls it; the first is its id. */
  names: string[]
  /** Whether the tool itself takes it for the control. */
  isControl?: boolean
  /** Units in it, where told. */
  n: number | null
  place: FilePlace
}

export interface ToolArm {
  /** Id of the variant. */
  variant: string
  place: FilePlace
  moments: ToolMoments | null
  /** Day of first exposure, where a file has its figures by day. */
  date?: string | undefined
  /** `dimension=value`, where it is a breakdown. */
  segment?: string | undefined
  /** The mean as the tool itself gives it, to check ours against. */
  mean?: number | undefined
}

interface ToolEstimate {
  estimate: number | null
  lower: number | null
  upper: number | null
}

/** What a tool itself concludes about a treatment; fractions, and the metric's unit. */
export interface ToolComparison {
  /** Id of the treatment. */
  variant: string
  place: FilePlace
  relative: ToolEstimate | null
  absolute: ToolEstimate | null
  level: number | null
  pValue: number | null
  chanceToWin: number | null
  n: { control: number | null; treatment: number | null }
}

export interface ToolMetric {
  /** Its id, then what else it is called; none where the file does not name it. */
  names: string[]
  place: FilePlace
  arms: ToolArm[]
  comparisons: ToolComparison[]
  /** Why no rows can be made of it, whatever our metric's type. */
  irrecoverable?: Irrecoverable | undefined
  /** Whether its spread is that of adjusted values: then only yes/no outcomes, which need none, can be computed again. */
  adjusted?: boolean
}

/** The results of a tool in our words, its names not matched with ours yet. */
export interface ToolResults {
  variants: ToolVariant[]
  metrics: ToolMetric[]
  exposures: { variant: string; n: number; date?: string | undefined; place: FilePlace }[]
  mode: 'daily' | 'cumulative'
  /** The last day that is in the figures, where the tool says. */
  asOf: string | null
  warnings: Notice[]
  faults: Notice[]
}

export const refusedResults = (faults: Notice[]): ToolResults => ({
  variants: [],
  metrics: [],
  exposures: [],
  mode: 'cumulative',
  asOf: null,
  warnings: [],
  faults,
})
