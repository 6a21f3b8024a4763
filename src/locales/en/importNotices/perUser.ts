import { formatDate, formatNumber, formatPercent } from '../../format.ts'
import { plural } from '../../plural.ts'

const number = (n: number) => formatNumber('en', n)
const quantile = (n: number) => formatNumber('en', n, { maximumFractionDigits: 6 })
const percent = (share: number) => formatPercent('en', share)
const rows = (n: number) => `${number(n)} ${plural('en', n, { one: 'row', other: 'rows' })}`
const values = (n: number) => `${number(n)} ${plural('en', n, { one: 'value', other: 'values' })}`
const cells = (n: number) => `${number(n)} empty ${plural('en', n, { one: 'cell', other: 'cells' })}`

interface Cell {
  header: string
  text: string
}
interface Extreme {
  metric: string
  header: string
  value: number
  next: number
  deviations: number
  share: number
}
interface Empties {
  metric: string
  header: string
  count: number
}

const extreme = (p: Extreme) =>
  `${number(p.value)} under “${p.header}” is ${number(Math.round(p.deviations))} standard deviations from the mean (the next value is ${number(p.next)}) and makes up ${percent(p.share)} of the variance of “${p.metric}” alone. Nothing was changed.`

/** What the readers of tables of results have to say. */
export const perUserNotices = {
  mixed_encoding: () =>
    'The file is UTF-8 up to here, and this line is not. Save it as UTF-8 from one program and send it again.',
  more_faults: (p: { shown: number }) =>
    `The file has more faults than the ${number(p.shown)} that are named; the rest of it was not looked at.`,

  repeated_header: (p: { header: string; first: number }) =>
    `The column “${p.header}” stands in the table twice, before this as column ${number(p.first)}; nobody can tell which is meant. Rename or take out one of them.`,
  mapped_column_missing: (p: { column: string; columns: string }) =>
    `The mapping names a column “${p.column}”, which the file does not have. It has: ${p.columns}.`,
  ambiguous_column: (p: { entry: string; columns: string }) =>
    `More than one column may be meant by “${p.entry}”: ${p.columns}. Say which in the mapping.`,
  no_variant_column: (p: { columns: string }) =>
    `No column was recognised as the variant. The file has: ${p.columns}. Name the column in the mapping as “variant”; for a file about one variant only, give the variant's key as {"variants": {"*": "key"}}.`,
  no_metric_column: (p: { columns: string; metrics: string }) =>
    `No column was recognised as a metric of the experiment (${p.metrics}). The file has: ${p.columns}. Name the columns in the mapping.`,
  mapped_variant_unknown: (p: { variant: string; known: string }) =>
    `The mapping names a variant “${p.variant}”, which the experiment does not have. It has: ${p.known}.`,
  variant_guessed: (p: { value: string; variant: string }) =>
    `“${p.value}” was taken for the variant “${p.variant}”. If that is wrong, say what is right in the mapping.`,
  metric_guessed: (p: { metric: string; header: string }) =>
    `The column “${p.header}” was taken for the metric “${p.metric}”. If that is wrong, say what is right in the mapping.`,
  metric_not_in_file: (p: { metric: string }) =>
    `No column was found for the metric “${p.metric}”; it gets no rows from this file.`,
  denominator_needed: (p: { metric: string }) =>
    `“${p.metric}” is a ratio: name the column of its denominator in the mapping.`,
  stray_denominator: (p: { metric: string }) =>
    `“${p.metric}” is no ratio; with a row per user it has no denominator.`,
  winsorized_proportion: (p: { metric: string }) =>
    `“${p.metric}” is a share of yes and no; there is nothing to winsorize.`,

  variant_empty: () => 'The row names no variant.',
  variant_unknown: (p: { text: string; known: string }) =>
    `“${p.text}” is not a variant of the experiment, which has: ${p.known}. Say in the mapping which it is.`,
  variant_without_rows: (p: { variant: string }) => `The file has no rows of the variant “${p.variant}”.`,
  date_unreadable: (p: Cell) =>
    `“${p.text}” under “${p.header}” is not a date that can be read in one way only; write it as 2026-10-31 or 31.10.2026.`,
  date_outside: (p: { date: string; start: string; last: string }) =>
    `${formatDate('en', p.date)} lies outside the experiment, which has data from ${formatDate('en', p.start)} to ${formatDate('en', p.last)}.`,
  date_column_needed: () =>
    'The experiment takes rows by day since its first results, and the file has no date. Name the column of the date of first exposure in the mapping as “date”.',
  dates_not_used: () =>
    'The experiment takes totals since its first results, so the dates were not used: the file counts as the total as of its end.',
  heading_repeated: (p: { count: number }) =>
    `The heading stands in the middle of the table again (${rows(p.count)}); it was skipped.`,

  outcome_not_flag: (p: Cell) =>
    `“${p.text}” under “${p.header}” is neither yes nor no. A proportion needs true or false, yes or no, 1 or 0.`,
  outcome_unreadable: (p: Cell) => `“${p.text}” under “${p.header}” is not a number.`,
  outcome_ambiguous: (p: Cell) =>
    `“${p.text}” under “${p.header}” can be read in two ways (thousands or decimals), and no other number of the column decides. Write it without a thousands separator.`,
  outcome_mixed_marks: (p: Cell) =>
    `“${p.text}” under “${p.header}” is written with another decimal mark than the numbers before it.`,
  outcome_mixed_percents: (p: Cell) =>
    `Some numbers under “${p.header}” have a percent sign and some have none, such as “${p.text}” here.`,
  outcome_too_large: (p: Cell) => `“${p.text}” under “${p.header}” is too large to be computed with.`,

  empty_outcome: (p: Empties) =>
    `${cells(p.count)} under “${p.header}”, the first here. Nobody can tell whether nothing happened or the value is unknown, and “${p.metric}” depends on it. Write 0 where nothing happened and take out the rows where it is unknown; or say it in the mapping, as "empty": "zero" or "leaveOut".`,
  empty_counts_as_none: (p: Empties) =>
    `${cells(p.count)} under “${p.header}”, the first here, were counted as nothing happened (0) for “${p.metric}”.`,
  empty_left_out: (p: Empties & { shares: { variant: string; share: number }[] }) =>
    `${rows(p.count)} without a value under “${p.header}”, the first here, were left out of “${p.metric}”: ${p.shares.map(({ variant, share }) => `${variant} ${percent(share)}`).join(', ')}. If what is missing depends on the variant, the comparison is biased.`,
  covariate_empty: (p: Empties) =>
    `${cells(p.count)} under “${p.header}”, the first here, were taken as 0 for the pre-period value of “${p.metric}”. The comparison stays right; only less is gained from it.`,

  extreme_high: (p: Extreme) =>
    `${extreme(p)} If it is an error, correct it; else consider winsorizing: "winsorize": 0.999 in the mapping of “${p.metric}”.`,
  extreme_low: (p: Extreme) => `${extreme(p)} It may stand for “no value”.`,
  winsorized: (p: { metric: string; quantile: number; threshold: number; changed: number; rows: number }) =>
    `“${p.metric}” was winsorized: ${values(p.changed)} of ${number(p.rows)} above ${number(p.threshold)}, the ${quantile(p.quantile)} quantile over all variants, became it.`,
  winsorize_too_deep: (p: { metric: string; quantile: number; least: number; rows: number }) =>
    `Over ${rows(p.rows)} the ${quantile(p.quantile)} quantile of “${p.metric}” cannot be found exactly; ${quantile(p.least)} or above can.`,

  users_not_checked: () =>
    'No column of user ids was found, so every row was taken for another user. If a user stands in several rows, intervals come out too narrow.',
  user_in_two_variants: (p: { user: string }) =>
    `The user “${p.user}” stands in an earlier row with another variant. Take out users who saw both.`,
  user_in_two_rows: (p: { user: string }) =>
    `The user “${p.user}” stands in an earlier row with other values. One row per user is needed: add the rows of a user up.`,
  user_repeated: (p: { count: number; unsorted: boolean }) =>
    `${rows(p.count)}, the first here, repeat users with the same values; each user counts once, on the date of the first row.${p.unsorted ? ' The file is not in the order of its dates, so that need not be the first exposure.' : ''}`,
  users_partly_checked: (p: { limit: number; unchecked: number }) =>
    `Users were checked for being in several rows up to ${number(p.limit)} of them; ${rows(p.unchecked)} with later users were not.`,

  several_experiments: (p: { count: number; names: string }) =>
    `The file is about ${number(p.count)} experiments (${p.names}). Send the rows of this one only.`,
  two_controls: (p: { first: string; second: string }) =>
    `“${p.second}” is marked as the control here, and “${p.first}” before. An experiment has one.`,
  units_needed: (p: { metric: string }) =>
    `No column says how many units “${p.metric}” was measured on. Name it in the mapping as the metric's "denominator".`,
  spread_needed: (p: { metric: string }) =>
    `“${p.metric}” is a mean: beside its sum the sum of squares is needed (or beside its mean the variance or standard deviation); without it nothing tells how far chance goes.`,
  ratio_of_totals: (p: { metric: string }) =>
    `“${p.metric}” is a ratio: totals of it need sums of squares and products. Send them with the headings of the product's own result rows, or send a row per user.`,
  not_of_totals: (p: { metric: string; entry: string }) =>
    `The mapping gives “${p.metric}” a "${p.entry}", which totals cannot have; it takes a row per user.`,
  total_no_count: (p: Cell) => `“${p.text}” under “${p.header}” is not a whole number of 0 or more.`,
  total_repeated: (p: { first: number }) =>
    `The row is about the same variant, date and metric as line ${number(p.first)}. If the table is broken down by something else, add it up first.`,
  total_row_skipped: (p: { text: string }) => `The row “${p.text}” adds up the others; it was skipped.`,
  metric_row_skipped: (p: { text: string }) =>
    `“${p.text}” is not a metric of the experiment; the row was skipped.`,
  empty_totals: (p: Empties) =>
    `“${p.metric}” has no number in ${rows(p.count)}, the first here. Empty is not zero: they give it no result.`,
  running_totals: () =>
    'The numbers of every variant grow from day to day. They were taken for what each day added; if they are running totals, send the last day only, without its date.',
  start_differs: (p: { date: string; start: string }) =>
    `The file begins on ${formatDate('en', p.date)}, the experiment on ${formatDate('en', p.start)}.`,
}
