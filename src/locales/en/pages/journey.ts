import { formatDate, formatNumber, formatPercent } from '../../format.ts'
import { plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const counted = (n: number, one: string, other: string) => `${whole(n)} ${plural('en', n, { one, other })}`
const per = (period: 'week' | 'month') => (period === 'week' ? 'a week' : 'a month')
const people = (n: number) => counted(Math.round(n), 'person', 'people')
const thing = { stage: 'The stage', barrier: 'The barrier' }

export const journey = {
  brief: 'The map in brief',
  filters: {
    label: 'Which barriers, and as of when',
    segment: 'Segment',
    state: 'State',
    source: 'Evidence from',
    product: 'Product',
    channel: 'Channel',
    all: 'all',
    submit: 'Show',
    shown: (p: { shown: number; total: number }) =>
      `${whole(p.shown)} of ${counted(p.total, 'barrier', 'barriers')} shown.`,
    clear: 'Show all barriers',
    none: 'none that fits the filter',
  },
  time: {
    asOf: 'As of',
    slider: 'Dates of change',
    title: (p: { date: string }) => `As it was at the end of ${formatDate('en', p.date)}`,
    text: 'Put together from the record of every change and verdict; to be read only. Evidence counts if it had been entered by then and is still kept.',
    earlier: (p: { date: string }) => `Change before: ${formatDate('en', p.date)}`,
    later: (p: { date: string }) => `Next change: ${formatDate('en', p.date)}`,
    now: 'Back to today',
    notYet: (p: { date: string }) => `This map was not there yet on ${formatDate('en', p.date)}.`,
    first: (p: { date: string }) => `The record of its changes begins on ${formatDate('en', p.date)}.`,
  },
  glance: {
    loss: 'Most are lost at',
    lossNote: (p: { lost: number; share: number; period: 'week' | 'month' }) =>
      `${people(p.lost)} ${per(p.period)}, ${formatPercent('en', p.share)} of those who enter, do not go on`,
    lossUnknown: 'not counted',
    lossUnknownNote: 'No stage has both those who enter and those who go on.',
    open: 'Without a hypothesis',
    openNote: 'nobody has said yet what would remove them',
    testing: 'Being tested',
    testingNote: (p: { hypothesised: number }) =>
      `and ${whole(p.hypothesised)} with a hypothesis that waits for its test`,
    proven: 'With a proven improvement',
    provenNote: (p: { unmoved: number; contested: number }) =>
      `${whole(p.unmoved)} tested and not moved, ${whole(p.contested)} contested`,
    ofBarriers: (p: { total: number }) => `of ${whole(p.total)}`,
  },
  jump: 'The stages',
  lanes: {
    flow: 'Flow',
    flowHint: 'people who enter and who go on; computed, never typed',
  },
  flow: {
    /** Behind the figure, which is set larger. */
    entering: (p: { people: number; period: 'week' | 'month' }) =>
      `${plural('en', p.people, { one: 'enters', other: 'enter' })} ${per(p.period)}`,
    goOn: (p: { share: number; people: number }) =>
      `${formatPercent('en', p.share)} go on (${whole(p.people)})`,
    lost: (p: { people: number; share: number }) =>
      `${whole(p.people)} lost, ${formatPercent('en', p.share)}`,
    more: (p: { people: number }) => `${whole(p.people)} more enter the next stage than this one`,
    unknown: 'Nobody counted who enters.',
    openEnd: 'How many go on was not counted.',
    last: 'The last stage; who completes it was not counted.',
    largest: 'largest loss',
    own: 'from its own figures',
    next: 'from who enters the next stage',
    drawing: (p: { stage: string }) =>
      `Flow through “${p.stage}”: the height is in people, the shaded part does not go on`,
  },
  standing: (p: { state: string; count: number }) => `${p.state}: ${whole(p.count)}`,
  card: {
    people: (p: { people: number; period: 'week' | 'month' }) => `${people(p.people)} ${per(p.period)}`,
    peopleUnknown: 'Whom it hits is not counted.',
    evidence: (p: { count: number }) =>
      p.count === 0 ? 'no evidence' : counted(p.count, 'piece of evidence', 'pieces of evidence'),
    claims: (p: { count: number }) => counted(p.count, 'claim', 'claims'),
    best: 'Best result',
    harm: (p: { count: number }) => `${counted(p.count, 'test', 'tests')} did harm`,
    shrunken: (p: { lift: string }) => `shrunken ${p.lift}`,
    between: (p: { lower: string; upper: string }) => `${p.lower} to ${p.upper}`,
    more: (p: { count: number }) => `${whole(p.count)} more, hitting fewer people`,
  },
  change: {
    edit: 'Edit',
    editOf: (p: { name: string }) => `Edit “${p.name}”, or move it`,
    left: (p: { name: string }) => `Move “${p.name}” left`,
    right: (p: { name: string }) => `Move “${p.name}” right`,
    toStage: (p: { name: string; stage: string }) => `Move “${p.name}” to “${p.stage}”`,
    quickTitle: 'What stops the customer',
    add: 'Add',
    allFields: 'with all fields',
  },
  notice: {
    created: (p: { entity: 'stage' | 'barrier'; name: string }) =>
      `${thing[p.entity]} “${p.name}” was added.`,
    updated: (p: { entity: 'stage' | 'barrier'; name: string }) =>
      `${thing[p.entity]} “${p.name}” was changed.`,
    archived: (p: { entity: 'stage' | 'barrier'; name: string }) =>
      `${thing[p.entity]} “${p.name}” was put into the archive.`,
    restored: (p: { entity: 'stage' | 'barrier'; name: string }) =>
      `${thing[p.entity]} “${p.name}” was taken out of the archive.`,
    moved: (p: { name: string; stage: string }) => `The barrier “${p.name}” was moved to “${p.stage}”.`,
    reordered: (p: { name: string; place: number }) =>
      `The stage “${p.name}” was moved to place ${whole(p.place)}.`,
    undo: 'Undo',
    undoOf: (p: { what: string }) => `Undo: ${p.what}`,
  },
  conflict: {
    move: 'Somebody else was faster; it was not moved',
    undo: 'It was changed again since; it was not undone',
    text: 'Nothing was stored. Look at both versions and choose.',
    stageField: 'Stage',
    order: 'Order of the stages',
    anyway: 'Use mine',
    leave: 'Leave it as it is',
  },
  edit: {
    stage: 'Edit the stage',
    barrier: 'Edit the barrier',
    save: 'Save the changes',
    moveHeading: 'Move to another stage',
    stageOf: 'Stage',
    move: 'Move it there',
    archiveHeading: 'Put into the archive',
    archiveStage:
      'The stage and its barriers leave the board; nothing is deleted, and what was tested stays in the record.',
    archiveBarrier:
      'The barrier leaves the board; nothing is deleted, and what was tested stays in the record.',
    archive: 'Put into the archive',
    restore: 'Take out of the archive',
    restoreOf: (p: { name: string }) => `Take “${p.name}” out of the archive`,
    archivedThings: (p: { count: number }) => `In the archive: ${whole(p.count)}`,
    atStage: (p: { stage: string }) => `at “${p.stage}”`,
    yes: 'yes',
    no: 'no',
  },
}
