import { formatDate, formatLift, formatNumber } from '../../format.ts'

const number = (n: number) => formatNumber('en', n, { maximumSignificantDigits: 6 })
const lift = (share: number) => formatLift('en', share, 2)
const date = (day: string) => formatDate('en', day)

interface Figures {
  metric: string
  tool: string
  /** Whether the tool's own conclusions are there to be kept. */
  kept: boolean
}
interface Arm {
  metric: string
  variant: string
}

const kept = (p: Figures) =>
  p.kept ? `What ${p.tool} reports was kept as such; it cannot be computed again.` : 'It was left out.'

/** What the readers of results of other tools and of tables of totals have to say. */
export const resultNotices = {
  results_totals_into_days: () =>
    'The file holds totals, and this experiment takes increments by day. Send the figures by day of first exposure.',
  results_days_into_totals: () =>
    'The file holds increments by day, and this experiment takes totals. Send totals up to a date.',
  results_nothing: (p: { theirs: string; ours: string }) =>
    p.theirs === ''
      ? 'Nothing in the file belongs to this experiment.'
      : `None of the metrics in the file (${p.theirs}) is called as those of this experiment (${p.ours}); say in the mapping which is which.`,
  results_number: (p: { header: string; text: string }) =>
    `“${p.text}” under “${p.header}” is not a number that can stand there.`,
  results_dated_outside: (p: { theirs: string; date: string }) =>
    `The file says that its figures are as of ${date(p.theirs)}, which is outside the run; they were dated ${date(p.date)}.`,

  results_variant_unmatched: (p: { theirs: string; ours: string }) =>
    `“${p.theirs}” is none of the variants of this experiment (${p.ours}); say in the mapping which it is.`,
  results_variant_unknown: (p: { key: string; ours: string }) =>
    `The mapping names the variant “${p.key}”, which this experiment does not have; it has ${p.ours}.`,
  results_variant_twice: (p: { theirs: string; other: string; ours: string }) =>
    `“${p.other}” and “${p.theirs}” would both be the variant “${p.ours}”; say in the mapping which is which.`,
  results_control_unknown: (p: { control: string; theirs: string }) =>
    `The mapping says that “${p.control}” is the control, and the file has no such variant; it has ${p.theirs}.`,
  results_variant_guessed: (p: { theirs: string; ours: string }) =>
    `“${p.theirs}” was taken for the variant “${p.ours}”: only these two were left.`,
  results_variant_left_out: (p: { theirs: string; n: number | null }) =>
    `“${p.theirs}” belongs to no variant and was left out${p.n === null ? '' : ` (units: ${number(p.n)})`}.`,
  results_variant_absent: (p: { ours: string }) => `The file says nothing of the variant “${p.ours}”.`,

  results_metric_key_unknown: (p: { key: string }) =>
    `The mapping names the metric “${p.key}”, which this experiment does not have.`,
  results_metric_unknown: (p: { column: string; metric: string }) =>
    `The mapping reads “${p.metric}” from “${p.column}”, and the file has no metric of that name.`,
  results_metric_guessed: (p: { theirs: string; metric: string }) =>
    p.theirs === ''
      ? `The file does not name its metric; it was taken for “${p.metric}”.`
      : `“${p.theirs}” was taken for the metric “${p.metric}”.`,
  results_metric_unused: (p: { theirs: string }) =>
    `“${p.theirs}” is no metric of this experiment and was left out.`,
  results_metric_absent: (p: { metric: string }) => `The file says nothing of the metric “${p.metric}”.`,
  results_metric_empty: (p: { theirs: string }) => `“${p.theirs}” has no figures yet and was left out.`,

  results_impossible: (p: Arm & { field: string }) =>
    `The figures of “${p.metric}” for “${p.variant}” contradict each other or are too large (${p.field}).`,
  results_mean_differs: (p: Arm & { theirs: number; ours: number }) =>
    `For “${p.variant}” the tool gives ${number(p.theirs)} as the mean of “${p.metric}”, and its own counts give ${number(p.ours)}. The counts were taken.`,
  results_lift_differs: (p: Arm & { theirs: number; ours: number }) =>
    `For “${p.variant}” the tool reports a lift of ${lift(p.theirs)} on “${p.metric}”, and its own counts give ${lift(p.ours)}: it adjusts its figures, or they mean something else. The counts were taken.`,
  results_lift_outside: (p: Arm & { ours: number }) =>
    `The lift of “${p.variant}” on “${p.metric}” by the counts (${lift(p.ours)}) is outside the interval that the tool reports. The counts were taken.`,
  results_other_baseline: (p: { theirs: string }) =>
    `The tool compares with “${p.theirs}”, which is not the control here; its own conclusions were left out.`,
  results_only_breakdown: (p: { dimension: string }) =>
    `The file is broken down by “${p.dimension}”: its figures are shown as segments and add to no total.`,

  figures_not_yes_no: (p: Figures) =>
    `The figures of “${p.metric}” are not those of a yes/no metric: they are adjusted, rounded, or count a unit more than once. ${kept(p)}`,
  figures_without_spread: (p: Figures) =>
    `The file gives no variance or sum of squares for “${p.metric}”. ${kept(p)}`,
  figures_without_denominator: (p: Figures) =>
    `“${p.metric}” is a ratio, and the file lacks the sums of its denominator. ${kept(p)}`,
  figures_of_a_ratio: (p: Figures) =>
    `The figures of “${p.metric}” are those of a ratio and not of a mean over units. ${kept(p)}`,
  figures_adjusted: (p: Figures) =>
    `The spread of “${p.metric}” is not that of the raw values: the lift is not that of the means (CUPED or a prior). ${kept(p)}`,
  figures_not_a_mean: (p: Figures) =>
    `The figures of “${p.metric}” are not those of a mean, but perhaps of a quantile. ${kept(p)}`,
  figures_of_events: (p: Figures) =>
    `“${p.metric}” counts events, of which one unit may have several, without their spread. ${kept(p)}`,
  figures_of_sessions: (p: Figures) =>
    `“${p.metric}” counts sessions or events and not the units that were assigned. ${kept(p)}`,

  growthbook_many_results: () =>
    'The file has several results without a dimension that would tell them apart.',
  growthbook_dimension: (p: { value: string }) => `“${p.value}” is not a value of the file’s dimension.`,
  statsig_cuped: () =>
    'Statsig adjusts its means and standard errors with CUPED unless it is asked not to (cuped=false); that cannot be seen in the file.',
  optimizely_nothing: () => 'The file is empty: Optimizely answers so (204) while it has no results.',
  optimizely_stale: () => 'Optimizely says that these results are out of date.',
  optimizely_cents: (p: { metric: string }) =>
    `Optimizely gives the revenue of “${p.metric}” in cents; it was divided by 100.`,
  ga4_no_variant: (p: { columns: string }) =>
    `No column says which variant a row is of (${p.columns}); name it in the mapping.`,
  ga4_no_users: (p: { columns: string }) =>
    `No column counts users (${p.columns}). Counts of events do not do: one user may have several.`,
  ga4_no_exposure: (p: { events: string }) =>
    `No event says who was shown a variant (${p.events}); export it too, such as “experiment_impression”.`,
  ga4_users_by_day: (p: { header: string }) =>
    `By “${p.header}” the same user counts again on every day. Export without it, or by the day of first exposure (“first_exposure_date”).`,
  ga4_rows_repeated: (p: { variant: string; event: string }) =>
    `There is another row for “${p.variant}”${p.event === '' ? '' : ` and “${p.event}”`}: users of a breakdown cannot be added up. Export without further dimensions.`,
  ga4_row_absent: (p: { event: string; variant: string }) =>
    `There is no row for “${p.event}” of “${p.variant}”; it was taken for none.`,
  ga4_page: (p: { rows: number; total: number }) =>
    `The file has ${number(p.rows)} of ${number(p.total)} rows; ask for all of them.`,
  ga4_estimated: () =>
    'Users of these reports are estimated by Google Analytics; only a query on the BigQuery export counts them.',
  ga4_thresholded: () =>
    'Google Analytics withheld rows with few users (thresholding); the figures may be too low.',
  ga4_other_row: () => 'Google Analytics put rare rows together as “(other)”; the figures may be too low.',
  ga4_sampled: () => 'Google Analytics computed these figures from a sample.',
}
