import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const number = (n: number) => formatNumber('en', n, { maximumFractionDigits: 6 })
const rows = (n: number) => `${number(n)} ${plural('en', n, { one: 'row', other: 'rows' })}`
const units: Record<string, string> = {
  seconds: 'seconds',
  hours: 'person-hours',
  days: 'person-days',
  weeks: 'person-weeks',
  months: 'person-months',
  points: 'points',
}

/** What the readers of backlogs have to say. */
export const backlogNotices = {
  no_idea_column: () =>
    'No ideas found: a column must be headed “Idea”, “Hypothesis”, “Change” or “Summary”.',
  row_without_idea: () => 'The row names no idea; it was left out.',
  idea_column_missing: (p: { header: string; field: string }) =>
    `The mapping takes “${p.field}” from a column “${p.header}”, which the table does not have.`,
  idea_columns_ignored: (p: { headers: string; count: number }) =>
    `${number(p.count)} ${plural('en', p.count, { one: 'column is not read', other: 'columns are not read' })}: ${p.headers}.`,
  done_left_out: (p: { count: number }) => `${rows(p.count)} of what is done already left out.`,
  text_cut: (p: { count: number }) =>
    `In ${rows(p.count)} a description longer than 5,000 characters was cut.`,

  no_lift: () =>
    'No column says what an idea may bring: one must be headed “Lift” or “Impact”, or the mapping must give a lift ({"lift": {"low": 0, "likely": 0.02, "high": 0.05}}).',
  row_without_lift: () =>
    'The row says nothing of a lift or an impact; give the mapping a lift for such rows.',
  lift_unit_unknown: (p: { header: string }) =>
    `“${p.header}” holds numbers above 1 without a percent sign. Write 5% or 0.05, or put “%” into the heading.`,
  lift_range_assumed: (p: { count: number }) =>
    `For ${rows(p.count)} one lift is given: its range was assumed to go from nothing to double.`,
  lift_from_impact: (p: { count: number }) =>
    `For ${rows(p.count)} the lift was taken from the map's scale of impacts: likely the smallest that has this impact, from the step below to the step above.`,
  lift_by_default: (p: { count: number }) => `${rows(p.count)} without a lift got the mapping's.`,
  rating_is_no_lift: (p: { header: string }) =>
    `“${p.header}” is a rating from 1 to 10 and says nothing of a lift. Give the mapping a lift ({"lift": {"low": 0, "likely": 0.02, "high": 0.05}}); the ratings are kept.`,
  impact_scale_unknown: (p: { header: string }) =>
    `Nothing tells what “${p.header}” is in. Say so in the mapping: "impactScale" is "percent", "rice" (the map's scale) or "ice" (1 to 10).`,
  impact_on_no_step: (p: { text: string; steps: string }) =>
    `“${p.text}” is no impact of the map's scale (${p.steps}); it was left out.`,

  no_effort: () =>
    'No column says what an idea takes: one must be headed “Effort (person-weeks)”, or the mapping must give an effort ({"effortWeeks": {"low": 1, "likely": 2, "high": 4}}).',
  row_without_effort: () => 'The row says nothing of the effort; give the mapping effortWeeks for such rows.',
  effort_unit_unknown: (p: { header: string }) =>
    `“${p.header}” has no unit: person-weeks and person-months differ fourfold. Put it into the heading, or say it in the mapping as “Effort, of one person” (effortUnit in the API).`,
  effort_in_points: (p: { header: string }) =>
    `“${p.header}” is in points, which are no time. Say in the mapping how many person-weeks a point takes ("weeksPerPoint").`,
  effort_is_a_size: (p: { header: string }) =>
    `“${p.header}” is in sizes, which are no time. Write person-weeks instead.`,
  effort_converted: (p: { unit: string; weeks: number }) =>
    `The effort was converted from ${units[p.unit] ?? p.unit}: each is ${number(p.weeks)} person-weeks.`,
  effort_range_assumed: (p: { count: number }) =>
    `For ${rows(p.count)} one effort is given: its range was assumed to go from half to double.`,
  effort_by_default: (p: { count: number }) => `${rows(p.count)} without an effort got the mapping's.`,

  reach_period_assumed: (p: { period: 'week' | 'month' }) =>
    `The reach was taken for people a ${p.period}, as the map counts.`,
  reach_converted: (p: { from: string; to: 'week' | 'month' }) =>
    `The reach was converted from a ${p.from} to a ${p.to}, as the map counts.`,
  reach_range_assumed: (p: { count: number }) =>
    `For ${rows(p.count)} one reach is given: its range was assumed to go from half to double. It counts only where the reach cannot be measured.`,

  confidence_scale_unknown: (p: { header: string }) =>
    `Nothing tells what “${p.header}” is in. Say so in the mapping: "confidenceScale" is "share", "percent" or "ten".`,
  confidence_taken_for_percent: () => 'The confidence was taken for percentages.',
  confidence_from_words: (p: { count: number }) =>
    `For ${rows(p.count)} the confidence is a word: high was taken for 100%, medium for 80%, low for 50%.`,

  barrier_by_label: (p: { label: string; barrier: string }) =>
    `The label “${p.label}” was taken for the barrier “${p.barrier}”.`,
  metric_by_label: (p: { label: string; metric: string }) =>
    `The label “${p.label}” was taken for the metric “${p.metric}”.`,
  mapping_remembered: () => 'The mapping of an earlier file with the same headings was used.',
}
