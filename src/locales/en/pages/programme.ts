import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const decimal = (n: number) => formatNumber('en', n, { maximumFractionDigits: 1 })
const tests = (n: number) => `${count(n)} ${plural('en', n, { one: 'test', other: 'tests' })}`

export const programme = {
  title: (p: { map: string }) => `Programme of ${p.map}`,
  none: 'No test of this map has ended yet.',
  noneText:
    'Once tests end, this page says what they add up to, how many of the wins are chance, and how good the estimates were.',
  toBacklog: 'Choose what to test',
  tiles: {
    corrected: 'Corrected total lift',
    correctedNote: (p: { naive: string }) => `as measured ${p.naive}; winners are picked for being large`,
    correctedSame:
      'the same as measured: these wins passed so far above the bar that picking them changed nothing',
    noWins: 'nothing is proven yet',
    winRate: 'Win rate',
    winRateNote: (p: { won: number; concluded: number }) =>
      `${count(p.won)} of ${tests(p.concluded)} that ended and were run rightly`,
    risk: 'False-positive risk',
    riskNote: 'share of the wins that are no improvements, at this win rate',
    riskLater: (p: { missing: number }) =>
      `said after ${count(p.missing)} more ended ${plural('en', p.missing, { one: 'test', other: 'tests' })}`,
    pace: 'Tests ended a month',
    paceNote: (p: { months: number }) =>
      `mean of ${count(p.months)} ${plural('en', p.months, { one: 'month', other: 'months' })}`,
    perMonth: (n: number) => decimal(n),
    unknown: '—',
  },
  total: {
    title: 'What the wins add up to',
    text: 'Raw lifts were picked for being large, so their sum promises too much. Tests that decide once are corrected for the picking, all others by shrinking. One treatment of a test can be shipped, so a test counts once: where several stand, by their mean. Relative lifts of different metrics are added up: it compares the programme with itself and is no forecast of any one metric.',
    chart: (p: { naive: string; corrected: string }) =>
      `As measured the proven lifts add up to ${p.naive}; corrected they come to ${p.corrected}.`,
    naive: 'as measured',
    corrected: 'corrected',
    caption: 'The two sums by how tests were judged',
    method: 'Judged',
    fixed: 'once, at the planned size',
    others: 'while they ran, or by expected loss',
    all: 'together',
    tests: 'Treatments',
    proven: 'Proven and standing',
    nothing: 'There is no sum yet: nothing is proven.',
  },
  months: {
    title: 'Tests by month',
    chart: (p: { months: string }) => `Ended tests by month: ${p.months}`,
    bar: (p: { month: string; ended: number; won: number }) =>
      `${p.month} ${count(p.ended)}, of which won ${count(p.won)}`,
    caption: 'Tests that started and ended, by month',
    month: 'Month',
    started: 'Started',
    ended: 'Ended',
    won: 'Won',
    legend: 'Filled: ended with an improvement that stands. Hollow: ended without one.',
    table: 'The figures as a table',
  },
  prior: {
    title: 'What tests usually bring',
    text: (p: { sd: string; tests: number }) =>
      p.tests === 0
        ? `No ended test has taught anything yet; lifts are shrunken as if most were within ±${p.sd}.`
        : `Learned from ${count(p.tests)} ended ${plural('en', p.tests, { one: 'treatment', other: 'treatments' })} of the whole installation: most true lifts are within ±${p.sd}. Measured lifts are shrunken towards that.`,
    caption: 'By type of barrier: tests of the type count fully, all others as at most ten',
    type: 'Type of barrier',
    tests: 'Treatments of the type',
    mean: 'Mean true lift',
    meanSet: (p: { zero: string }) => `${p.zero}, set below 20 tests`,
    spread: 'Spread (standard deviation)',
    all: 'all types',
  },
  estimates: {
    title: 'How good the estimates were',
    text: 'What was predicted before a test started, held against the lift that it then measured. Losers count as winners do.',
    none: 'No ended test of this map had a prediction on record when it started.',
    chart: (p: { points: string }) => `Predicted against measured lift. ${p.points}`,
    point: (p: { name: string; predicted: string; realised: string }) =>
      `${p.name}: predicted ${p.predicted}, measured ${p.realised}`,
    predicted: 'predicted lift',
    realised: 'measured lift',
    legend:
      'Each dot is a test, its line the 95% interval. On the dashed line an estimate came true; below it, it was too high.',
    caption: 'Every prediction and what became of it; + is good',
    test: 'Test',
    by: 'Estimated by',
    nobody: 'nobody named',
    range: 'Predicted (low to high)',
    measured: 'Measured (95% interval)',
    people: 'By person',
    peopleCaption: 'How the estimates of each person held',
    person: 'Person',
    everybody: 'everybody',
    tests: 'Tests',
    slope: 'Came true of each predicted 1%',
    order: 'Order (Spearman)',
    brier: 'Saw the sign coming (Brier)',
    brierValue: (p: { brier: string; coin: string }) => `${p.brier}; a coin ${p.coin}`,
    slopeValue: (p: { slope: string; lower: string; upper: string }) =>
      `${p.slope}% (${p.lower} to ${p.upper})`,
    orderValue: (p: { rho: string; chance: string }) => `${p.rho}; chance ±${p.chance}`,
    frameworks: 'By framework',
    frameworksCaption: 'Whether what a framework put first then brought more',
    framework: 'Framework',
    typedOrder: (p: { by: string }) => `order typed by ${p.by}`,
    half: 'Mean lift of its better half',
    halfValue: (p: { lift: string; random: string }) => `${p.lift}; any half ${p.random}`,
    correction: (p: { tests: number; slope: string; intercept: string }) =>
      `New estimates are corrected by this: of each predicted 1%, ${p.slope}% is believed, beside ${p.intercept} that came anyway (learned from ${tests(p.tests)} of the installation).`,
    leftOut: 'Left out',
  },
}
