import { formatDate, formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'
import { importsBacklog } from './importsBacklog.ts'
import { importsEvidence } from './importsEvidence.ts'
import { importsRules } from './importsRules.ts'

const whole = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const counted = (n: number, one: string, other: string) => `${whole(n)} ${plural('en', n, { one, other })}`
const date = (text: string) => formatDate('en', text)

type Kind = 'map' | 'results' | 'evidence' | 'backlog'
const things = {
  map: ['stage', 'stages'],
  results: ['row of results', 'rows of results'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  backlog: ['hypothesis', 'hypotheses'],
} as const satisfies Record<Kind, readonly [string, string]>

const of = (kind: Kind, count: number) => counted(count, things[kind][0], things[kind][1])

/** Bringing files into a map, and what was brought. */
export const imports = {
  menu: 'Import',
  links: {
    evidence: 'Evidence from a file',
    rules: 'Rules that place evidence',
    backlog: 'Ideas from a file',
    imports: 'What was imported',
  },
  file: 'File',
  paste: 'Or paste it here',
  pasteHint: 'The heading of the table and its rows, as they come out of a spreadsheet.',
  nothing: 'Choose a file or paste a table.',
  tooLarge: (p: { megabytes: number }) =>
    `The file is larger than ${whole(p.megabytes)} MB. Send it through the API.`,
  again: 'Take it in again all the same',
  known: (p: { date: string; by: string }) => `This very file was taken in on ${date(p.date)} by ${p.by}.`,
  knownLink: 'See that import',
  knownFault: 'Say that you want to take it in again.',
  line: 'Line',
  remarks: (p: { count: number }) => `Remarks on the file: ${whole(p.count)}`,
  notShown: (p: { count: number }) => `and ${whole(p.count)} more`,
  refused: 'Nothing can be taken from this file',
  noBarriers: 'This map has no barriers yet',
  noBarriersText: 'What a file brings hangs on barriers. Add them on the board first.',
  toBoard: 'To the board',
  list: {
    title: 'Imports',
    lead: 'Every file that came in, newest first. An import can be reversed as a whole: what it made is taken back.',
    empty: 'Nothing was imported into this map yet',
    emptyText:
      'Tickets, reviews and survey answers become evidence on its barriers, lists of ideas become hypotheses.',
    caption: 'Imports into this map and its tests, newest first',
    when: 'When',
    what: 'What',
    made: 'Made',
    from: 'From',
    by: 'By',
    state: 'State',
    stands: 'stands',
    reversed: 'reversed',
    older: 'Older imports',
    newest: 'The newest',
    ofTest: (p: { test: string }) => `for the test “${p.test}”`,
    running: 'Under way',
  },
  kinds: {
    map: 'Map',
    results: 'Results',
    evidence: 'Evidence',
    backlog: 'Ideas',
  } satisfies Record<Kind, string>,
  made: (p: { kind: Kind; count: number }) => of(p.kind, p.count),
  one: {
    title: {
      map: 'Import of a map',
      results: 'Import of results',
      evidence: 'Import of evidence',
      backlog: 'Import of ideas',
    } satisfies Record<Kind, string>,
    done: (p: { kind: Kind; count: number }) => `Taken in: ${of(p.kind, p.count)}.`,
    leftOut: (p: { count: number }) =>
      `${counted(p.count, 'row of the file was', 'rows of the file were')} left out: known already, or without a place on the map.`,
    reversed: (p: { date: string; by: string; reason: string }) =>
      `Reversed on ${date(p.date)} by ${p.by}: ${p.reason}`,
    reversedText: 'What it made no longer counts anywhere. The same file can be taken in again.',
    facts: 'The file',
    when: 'Taken in',
    by: 'By',
    format: 'Read as',
    size: 'Size',
    bytes: (p: { bytes: number }) => `${whole(Math.max(1, Math.round(p.bytes / 1024)))} KB`,
    understood: 'Rows understood',
    accepted: 'Taken',
    connector: 'Brought by a connector',
    where: 'What it made',
    barrier: 'Barrier',
    pieces: 'Pieces of evidence',
    piecesCaption: 'The barriers that evidence of this import hangs on',
    hypothesesCaption: 'The hypotheses of this import',
    hypothesis: 'Hypothesis',
    more: (p: { count: number }) => `and ${whole(p.count)} more`,
    toMap: (p: { map: string }) => `To the map “${p.map}”`,
    toBacklog: 'To the backlog',
    toTest: (p: { test: string }) => `To the test “${p.test}”`,
    gone: 'Nothing of it is left.',
    formats: {
      table: 'a table',
      json: 'JSON',
      markdown: 'Markdown',
      mermaid: 'a Mermaid journey',
      miro: 'a Miro board',
      jira: 'an export from Jira',
      ideas: 'a list of ideas',
    } as Record<string, string>,
    reverse: {
      heading: 'Reverse this import',
      warning: {
        map: 'The map is archived with all that it holds.',
        results: 'The rows are withdrawn, earlier ones stand again, and the verdict is computed anew.',
        evidence: 'The evidence is removed, and reach and ranks are computed without it.',
        backlog: 'The hypotheses are removed; those with drafts of tests are archived.',
      } satisfies Record<Kind, string>,
      blocked: 'It is refused where a test was started on something that the import made.',
      reason: 'Why',
      reasonHint: 'Stays on record with your name.',
      submit: 'Reverse the import',
      started: 'Tests were started on what this import made, so it stays.',
    },
  },
  evidence: importsEvidence,
  backlog: importsBacklog,
  rules: importsRules,
}
