import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const counted = (n: number, one: string, other: string) => `${whole(n)} ${plural('en', n, { one, other })}`

/** Ideas from a file. */
export const importsBacklog = {
  title: 'Import ideas',
  lead: 'An export from Jira, a list scored for RICE or ICE, or our own export: each idea becomes a hypothesis on the barrier that it names. Nothing is stored before you have seen what becomes of each row.',
  fileHint: (p: { megabytes: number }) =>
    `CSV, JSON or JSON lines, at most ${whole(p.megabytes)} MB; larger files go through the API.`,
  submit: 'Show what would be made',
  columnsHeading: 'What a file looks like',
  columnsText:
    'A table with a heading: the change, the barrier it is about, the metric that it should move, and what is estimated of it: lift or impact, confidence, ease, reach, effort. Headings may be English or Russian; what is missing can be said for all rows in the next step.',
  previewTitle: 'Check what becomes of the ideas',
  refusedTitle: 'The file needs an answer first',
  readAs: (p: { format: string; rows: number }) =>
    `Read as ${p.format}: ${counted(p.rows, 'idea', 'ideas')} understood.`,
  formats: { jira: 'an export from Jira', ideas: 'a list of ideas', json: 'JSON' } as Record<string, string>,
  tiles: {
    fresh: 'Would be made',
    freshNote: 'in the backlog',
    doubles: 'Known already',
    doublesNote: 'the same change for the same metric',
    leftOut: 'Left out',
    leftOutNote: 'no barrier or no metric was found',
  },
  store: (p: { count: number }) => `Make ${counted(p.count, 'hypothesis', 'hypotheses')}`,
  nothingNew: 'There is nothing to make from this file.',
  remembered: 'The mapping is the one that was last used for files with these headings.',
  rows: 'What would be made',
  rowsCaption: (p: { shown: number; total: number }) =>
    p.shown < p.total
      ? `The first ${whole(p.shown)} of ${counted(p.total, 'hypothesis', 'hypotheses')} that would be made`
      : 'Hypotheses that would be made',
  change: 'Hypothesis',
  because: (p: { reason: string }) => `because ${p.reason}`,
  barriers: 'Barriers',
  metric: 'Metric',
  lift: 'Lift',
  effort: 'Effort, person-weeks',
  ratings: 'Ratings',
  between: (p: { likely: string; low: string; high: string }) =>
    p.low === p.high ? p.likely : `${p.likely} (${p.low} to ${p.high})`,
  left: 'Rows that are left out',
  leftCaption: 'Rows that no barrier or no metric was found for',
  names: 'Names',
  reason: 'Why',
  reasons: {
    unnamed: 'It names no barrier. Choose one above for all such rows.',
    unknown_id: 'The map has no barrier with this id.',
    unknown_title: 'The map has no barrier of this title, or a similar one.',
    ambiguous: 'Several barriers have this title: name the stage too.',
    no_metric: 'It names no metric. Choose one above for all such rows.',
    unknown_metric:
      'There is no metric of this key or name: leave its column out above and choose one for all rows, or make the metric with a first hypothesis.',
  },
  mapping: 'What is what in the file',
  mappingHint:
    'Change what was misunderstood, and look again. It is remembered for files with the same headings.',
  columns: 'Columns',
  otherwise: 'For rows that don’t say it',
  units: 'What numbers are in',
  guess: 'as the file says',
  none: 'none',
  barrier: 'Barrier',
  metricOf: 'Metric',
  impactScale: 'Impact',
  impactScales: { percent: 'a lift in percent', rice: 'RICE steps (0.25 to 3)', ice: 'a rating of 1 to 10' },
  confidenceScale: 'Confidence',
  confidenceScales: { share: 'a share (0.8)', percent: 'percent (80)', ten: 'a rating of 1 to 10' },
  effortUnit: 'Effort, of one person',
  effortUnits: {
    seconds: 'seconds',
    hours: 'hours',
    days: 'days',
    weeks: 'weeks',
    months: 'months',
    points: 'story points',
  },
  weeksPerPoint: 'Person-weeks of a story point',
  reachPeriod: 'Reach, people a',
  reachPeriods: { week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
  previewAgain: 'Look again with this mapping',
  fields: {
    change: 'Change',
    because: 'Because',
    barrier: 'Barrier',
    barrierId: 'Id of the barrier',
    stage: 'Stage',
    metric: 'Metric',
    owner: 'Owner',
    key: 'Key of the idea',
    labels: 'Labels',
    statusCategory: 'Status',
    lift: 'Lift',
    liftLow: 'Lift, low',
    liftHigh: 'Lift, high',
    impact: 'Impact',
    confidence: 'Confidence',
    ease: 'Ease',
    reach: 'Reach',
    reachLow: 'Reach, low',
    reachHigh: 'Reach, high',
    effort: 'Effort',
    effortLow: 'Effort, low',
    effortHigh: 'Effort, high',
  },
}
