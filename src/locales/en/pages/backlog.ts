import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const hypotheses = (n: number) => `${count(n)} ${plural('en', n, { one: 'hypothesis', other: 'hypotheses' })}`

interface Moved {
  change: string
  before: number
  after: number
  framework: string
}

export const backlog = {
  title: (p: { map: string }) => `Backlog: ${p.map}`,
  caption: (p: { name: string; unit: string; shown: number; total: number }) =>
    p.shown === p.total
      ? `${hypotheses(p.total)} by ${p.name}: ${p.unit}`
      : `${count(p.shown)} of ${hypotheses(p.total)} by ${p.name}: ${p.unit}`,
  empty: 'There are no hypotheses on this map yet',
  emptyText: 'A hypothesis begins on a barrier: what would change, and by how much. Here they are ranked.',
  toMap: 'To the map',
  nothingFits: 'No hypothesis fits all of this',
  clear: 'Show all',
  frameworks: 'Framework',
  own: (p: { name: string }) => `${p.name} (the map's own)`,
  views: 'Shown as',
  list: 'List',
  chart: 'Chart and list',
  filters: {
    label: 'What the backlog shows',
    q: 'Text',
    state: 'State',
    owner: 'Owner',
    barrier: 'Barrier',
    advice: 'Advice',
    sort: 'Order',
    all: 'all',
    show: 'Show',
    ascending: (p: { column: string }) => `${p.column}, rising`,
    descending: (p: { column: string }) => `${p.column}, falling`,
  },
  rank: 'Place',
  hypothesis: 'Hypothesis',
  state: 'State',
  score: 'Score',
  advice: 'Advice',
  range: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  always: (p: { place: string }) => `always ${p.place}`,
  giveBaseline: 'Say what it is at today',
  why: 'Why it stands here',
  wouldMove: (p: { input: string; value: string; end: 'low' | 'high'; rank: number }) =>
    `What would change the order most is “${p.input}”: at the ${p.end === 'low' ? 'low' : 'high'} end of what is thought possible (${p.value}) it would stand at place ${count(p.rank)}.`,
  nothingMoves: 'No single input, at either end of what is thought possible, would move it.',
  chances: (p: { first: string; three: string }) =>
    `First in ${p.first} of the draws, among the first three in ${p.three}.`,
  simulated: (p: { at: string }) =>
    `The bar below a place shows where it lies in 80% of 2,000 draws of all inputs from their ranges, computed on ${p.at}.`,
  notSimulated: 'How sure the places are is being computed in the background.',
  computed:
    'Scores are computed from these inputs; nothing here is typed in by hand but what is marked as estimated.',
  plan: 'Plan a test',
  edit: 'Change estimates',
  estimates: {
    title: 'Estimates',
    lift: 'Relative lift, %',
    effort: 'Effort, person-weeks',
    reach: 'Reach, people per period',
    reachHint: 'Counts only where it cannot be measured.',
    confidence: 'Confidence, %',
    typedHint: 'Kept beside what the evidence says.',
    ratings: (p: { framework: string }) => `Ratings for ${p.framework}`,
    scales: { ten: '1 to 10', hundred: '1 to 100', ease: '0 to 3', yesNo: 'yes or no' },
    yes: 'yes',
    no: 'no',
    low: 'low',
    likely: 'likely',
    high: 'high',
    order: (p: { range: string }) => `“${p.range}” needs low ≤ likely ≤ high.`,
    positive: (p: { range: string }) => `“${p.range}” must begin above 0.`,
    save: 'Save and rank anew',
    tryOut: 'Try it out',
    asYouType: 'The place is computed anew as you type. Nothing is stored until you save.',
    faults: 'No place yet:',
  },
  tried: {
    moves: (p: { before: number; after: number; of: number }) =>
      `Place ${count(p.after)} of ${count(p.of)} instead of ${count(p.before)}`,
    stays: (p: { after: number; of: number }) => `Still at place ${count(p.after)} of ${count(p.of)}`,
    gains: (p: { after: number; of: number }) =>
      `Place ${count(p.after)} of ${count(p.of)}; now it has no score, and so no place`,
    score: (p: { before: string; after: string }) => `score ${p.after}, now ${p.before}`,
    sameScore: (p: { score: string }) => `score ${p.score}, as now`,
    around: 'Around it',
    notStored: 'Nothing of this is stored.',
  },
  changed: {
    moved: (p: Moved) =>
      `“${p.change}” moved from place ${count(p.before)} to ${count(p.after)} by ${p.framework}.`,
    stays: (p: Omit<Moved, 'before'>) =>
      `The estimates of “${p.change}” are changed; by ${p.framework} it stays at place ${count(p.after)}.`,
    gains: (p: Omit<Moved, 'before'>) =>
      `“${p.change}” has a score now: by ${p.framework} it stands at place ${count(p.after)}.`,
    unscored: (p: { change: string; framework: string }) =>
      `The estimates of “${p.change}” are changed; by ${p.framework} it has no score.`,
    show: 'Show it',
    undo: 'Undo',
    undoOf: (p: { change: string }) => `Undo the change of “${p.change}”`,
  },
  bubbles: {
    title: (p: { worth: string }) => `${p.worth} against effort`,
    effort: 'Effort, person-weeks',
    worth: (p: { unit: string }) => `Score: ${p.unit}`,
    worthTimesEffort: 'Worth before it is divided by effort (score × effort)',
    worthTimesSize: 'Cost of delay (score × job size)',
    logarithmic: (p: { name: string }) => `${p.name} (logarithmic)`,
    area: (p: { reach: string }) => `Area: people reached; the largest is ${p.reach}`,
    unreached: 'Smallest circles: reach is not known',
    number: 'The number in a circle is its place',
    text: (p: { n: number; best: string }) =>
      `${hypotheses(p.n)}, each a circle that leads to its page: further right it takes more work, further up it is worth more, and the larger the more people it reaches. First is “${p.best}”. The list below holds the same figures.`,
    first: (p: { shown: number; of: number }) =>
      `The chart shows the first ${count(p.shown)} of ${count(p.of)}.`,
    without: (p: { n: number }) =>
      `${hypotheses(p.n)} without a score ${plural('en', p.n, { one: 'is', other: 'are' })} not drawn.`,
    none: 'Nothing here has a score by this framework, so there is nothing to draw.',
    bubble: (p: {
      rank: number
      change: string
      advice: string
      effort: string
      worth: string
      reach: string
    }) =>
      `${count(p.rank)}. ${p.change}. ${p.advice}; effort ${p.effort}; worth ${p.worth}; reach ${p.reach}`,
  },
  adviceWords: {
    test: 'test',
    ship: 'ship',
    notWorthIt: 'not worth it',
    untestable: 'untestable',
    unknown: 'no advice',
  },
  page: {
    scores: 'By every framework',
    scoresCaption: 'Scores side by side; each by its own unit',
    framework: 'Framework',
    score: 'Score',
    place: 'Place',
    unit: 'Unit',
    outOf: (p: { of: number }) => `of ${count(p.of)}`,
    archived: 'It is archived, and so it is not ranked.',
    history: 'What tests have changed',
    historyCaption: 'Scores that tests have moved, the newest first',
    noHistory:
      'No test has moved its scores yet. A verdict on the same barrier, type of barrier or metric will.',
    when: 'When',
    scoreMoved: 'Score',
    placeMoved: 'Place',
    cause: 'Cause',
    fromTo: (p: { before: string; after: string }) => `${p.before} → ${p.after}`,
    olderThere: 'Older changes are in the API.',
    edit: 'Change estimates',
    inBacklog: 'In the backlog',
  },
}
