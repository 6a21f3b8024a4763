/** An interval with its estimate, as a tool reports it; bounds are null where it gives none. */
export interface ReportedEstimate {
  estimate: number
  lower: number | null
  upper: number | null
}

/**
 * A comparison that a tool reports without the sums behind it: it cannot be computed again, so it is kept as "reported by X, not
 * recomputable" and no verdict rests on it.
 */
export interface ReportedFigure {
  /** The tool's name. */
  by: string
  /** Keys of the experiment's variant and metric. */
  variant: string
  metric: string
  /** Treatment over control, minus one; fractions. */
  relative: ReportedEstimate | null
  /** Treatment minus control, in the metric's unit. */
  absolute: ReportedEstimate | null
  /** Confidence or credibility of the interval, as a fraction; null where the tool doesn't say. */
  level: number | null
  pValue: number | null
  chanceToWin: number | null
  /** Units in each arm, where told. */
  n: { control: number | null; treatment: number | null }
}
