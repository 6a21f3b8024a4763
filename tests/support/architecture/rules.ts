import { builtinModules } from 'node:module'
import { importDirections, roomOf } from './rooms.ts'
import { codeOf, importsOf, type SourceFile } from './source.ts'
import { hardCodedWords } from './words.ts'

type Rule = (file: SourceFile) => string[]

const isEntry = (path: string) => roomOf(path) === 'entry'
const isOnNode = (path: string) =>
  (isEntry(path) && path !== 'src/worker.ts') || path === 'db/client.node.ts' || path === 'db/migrate.ts'
const isExact = (path: string) => ['stats', 'domain'].includes(roomOf(path) ?? '')

const needsNode = (specifier: string) =>
  specifier.startsWith('node:') ||
  builtinModules.includes(specifier) ||
  ['@hono/node-server', 'node-cron', 'libsql'].includes(specifier)

const imports =
  (why: string, forbidden: (specifier: string, path: string) => boolean): Rule =>
  (file) =>
    importsOf(file)
      .filter(({ specifier }) => forbidden(specifier, file.path))
      .map(({ specifier }) => `${why}: ${specifier}`)

const code =
  (why: string, where: (path: string) => boolean, forbidden: RegExp): Rule =>
  ({ path, text }) =>
    where(path) ? [...codeOf(text).matchAll(forbidden)].map(([match]) => `${why}: ${match.trim()}`) : []

/** Tables and approximations of `simple-statistics` that are too coarse to take a p-value or a bound from. */
const coarse = new Set([
  'cumulativeStdNormalProbability',
  'standardNormalTable',
  'probit',
  'erf',
  'errorFunction',
  'inverseErrorFunction',
  'chiSquaredDistributionTable',
  'chiSquaredGoodnessOfFit',
])

const simpleStatistics: Rule = (file) =>
  importsOf(file)
    .filter(({ specifier }) => specifier.startsWith('simple-statistics'))
    .flatMap(({ names }) => {
      if (!/^\s*\{/.test(names)) return ['name what is taken from simple-statistics']
      const taken = [...names.matchAll(/\w+/g)].map(([name]) => name)
      return taken.filter((name) => coarse.has(name)).map((name) => `too coarse for an answer: ${name}`)
    })

const fileNames: Rule = ({ path }) =>
  /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\.tsx?$|\/)/.test(path) ? ['is named after no idea'] : []

const speaks = new Set(['pages', 'channels', 'connectors', 'exporters', 'services'])
/** What maps are called is theirs, in the language of their files. */
const namesOfExamples = 'src/pages/board/example/examples.ts'

const words: Rule = (file) =>
  speaks.has(roomOf(file.path) ?? '') && file.path !== namesOfExamples ? hardCodedWords(file) : []

const rules: readonly Rule[] = [
  importDirections,
  imports(
    'drizzle is known only under db/',
    (name, path) => /^drizzle-/.test(name) && !path.startsWith('db/'),
  ),
  imports(
    'only db/ talks to the database',
    (name, path) => /^@libsql\//.test(name) && !path.startsWith('db/'),
  ),
  imports('only what runs on Node alone imports this', (name, path) => needsNode(name) && !isOnNode(path)),
  code(
    'only what runs on Node alone uses this',
    (path) => !isOnNode(path),
    /\b(?:process|Buffer|__dirname)\s*\./g,
  ),
  code('only entries read the environment', (path) => !isEntry(path), /\bprocess\s*\.\s*env\b/g),
  code(
    'not the same to the last digit in every engine',
    isExact,
    /\bMath\b(?!\s*\.\s*(?:sqrt|abs|min|max|floor|ceil|round|trunc|sign|imul|PI|E|LN2|LN10|SQRT2|SQRT1_2)\b)(?:\s*\.\s*\w+)?|\*\*=?/g,
  ),
  code(
    'time and chance are passed in',
    isExact,
    /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())|(?<!new\s+)\bDate\s*\(|\bperformance\s*\.\s*now\b|\bcrypto\s*\./g,
  ),
  code('a barrel hides where things are', () => true, /\bexport\s+\*/g),
  simpleStatistics,
  fileNames,
  words,
]

/** What the architecture has against the files, one line each: `path: what`. */
export function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => rules.flatMap((rule) => rule(file)).map((what) => `${file.path}: ${what}`))
}
