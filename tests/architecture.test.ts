import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { violations } from './support/architecture/rules.ts'

const root = resolve(import.meta.dirname, '..')

describe('this project', () => {
  test('keeps to its architecture', () => {
    const paths = globSync('{src,db,jobs}/**/*.{ts,tsx}', { cwd: root })
    const files = paths.map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(root, path), 'utf8'),
    }))
    expect(files.length).toBeGreaterThan(50)
    expect(violations(files)).toEqual([])
  })

  test('has at its top level what was agreed, and no other folders', () => {
    for (const name of [
      'src',
      'db',
      'jobs',
      'tests',
      'wrangler.toml',
      'package.json',
      'tsconfig.json',
      'README.md',
    ]) {
      expect(existsSync(join(root, name)), name).toBe(true)
    }
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== '.git' && !ignored.includes(`${entry.name}/`))
      .map((entry) => entry.name)
    expect(folders.sort()).toEqual(['.ci', 'db', 'docs', 'jobs', 'src', 'tests'])
  })
})

/** A file, and what the rules have against it: nothing where it is undefined. */
const cases: [path: string, text: string, verdict: string | undefined][] = [
  // Directions
  ['src/services/maps/import.ts', "import { app } from '../../app.ts'", 'services may not import src/app.ts'],
  ['src/services/maps/import.ts', "import { f } from '../../domain/map.ts'", undefined],
  ['src/http/routes/maps.ts', "import { f } from '../../services/maps/import.ts'", undefined],
  [
    'src/http/routes/maps.ts',
    "import { f } from '../../../jobs/digest.ts'",
    'http may not import jobs/digest.ts',
  ],
  ['src/services/a.ts', "import { f } from '../http/auth.ts'", 'services may not import src/http/auth.ts'],
  [
    'src/services/a.ts',
    "import { f } from '../../db/client.node.ts'",
    'services may not import db/client.node.ts',
  ],
  ['src/node.ts', "import { f } from '../db/client.node.ts'", undefined],
  ['src/domain/map.ts', "import { f } from '../services/a.ts'", 'domain may not import src/services/a.ts'],
  ['src/domain/map.ts', "import { f } from '../stats/arm.ts'", undefined],
  ['src/domain/map.ts', "import type { T } from '../../db/schema.ts'", 'domain may not import db/schema.ts'],
  [
    'src/domain/map.ts',
    "import { t } from '../locales/en/map.ts'",
    'domain may not import src/locales/en/map.ts',
  ],
  ['src/stats/arm.ts', "import { f } from '../domain/map.ts'", 'stats may not import src/domain/map.ts'],
  ['src/stats/arm.ts', "export { f } from '../domain/map.ts'", 'stats may not import src/domain/map.ts'],
  [
    'src/stats/arm.ts',
    "const f = await import('../domain/map.ts')",
    'stats may not import src/domain/map.ts',
  ],
  ['src/stats/arm.ts', "import '../errors.ts'", 'stats may not import src/errors.ts'],
  ['src/stats/arm.ts', "import {\n  a,\n  b,\n} from '../errors.ts'", 'stats may not import src/errors.ts'],
  ['src/stats/arm.ts', "// import { f } from '../errors.ts'\n/* import '../errors.ts' */", undefined],
  ['src/locales/en/map.ts', "import type { T } from '../../domain/map.ts'", undefined],
  ['src/locales/en/map.ts', "import { type T, type U } from '../../domain/map.ts'", undefined],
  [
    'src/locales/en/map.ts',
    "import { f, type T } from '../../domain/map.ts'",
    'locales may not import src/domain/map.ts',
  ],
  [
    'src/importers/csv.ts',
    "import { f } from '../../db/queries/maps.ts'",
    'importers may not import db/queries/maps.ts',
  ],
  [
    'src/channels/slack.ts',
    "import { f } from '../services/a.ts'",
    'channels may not import src/services/a.ts',
  ],
  [
    'db/queries/maps.ts',
    "import { f } from '../../src/services/a.ts'",
    'db may not import src/services/a.ts',
  ],
  ['src/somewhere/a.ts', '', 'lies in no room of the architecture'],
  // Drizzle, the database, Node, the environment
  ['src/services/a.ts', "import { eq } from 'drizzle-orm'", 'drizzle is known only under db/: drizzle-orm'],
  ['db/queries/maps.ts', "import { eq } from 'drizzle-orm'", undefined],
  [
    'src/deps.ts',
    "import type { Client } from '@libsql/client'",
    'only db/ talks to the database: @libsql/client',
  ],
  [
    'src/importers/csv.ts',
    "import { x } from 'node:fs'",
    'only what runs on Node alone imports this: node:fs',
  ],
  ['src/worker.ts', "import { x } from 'node:fs'", 'only what runs on Node alone imports this: node:fs'],
  ['jobs/tick.ts', "import cron from 'node-cron'", 'only what runs on Node alone imports this: node-cron'],
  ['src/cli/demo.ts', "import { x } from 'node:fs'\nprocess.env.X", undefined],
  ['db/migrate.ts', "import { x } from 'node:fs'", undefined],
  ['db/migrate.ts', 'const x = process.env.X', 'only entries read the environment: process.env'],
  ['src/log.ts', 'process.stdout.write(x)', 'only what runs on Node alone uses this: process.'],
  ['src/log.ts', "const x = 'process.stdout' // Buffer.from", undefined],
  // Exact numbers, no clock, no chance
  ['src/stats/a.ts', 'const x = Math.exp(1)', 'not the same to the last digit in every engine: Math.exp'],
  ['src/stats/a.ts', 'const { log } = Math', 'not the same to the last digit in every engine: Math'],
  [
    'src/stats/a.ts',
    ['const x = `$', '{Math.log(2)}`'].join(''),
    'not the same to the last digit in every engine: Math.log',
  ],
  ['src/domain/a.ts', 'const x = a ** 2', 'not the same to the last digit in every engine: **'],
  ['src/domain/a.ts', 'x **= 2', 'not the same to the last digit in every engine: **='],
  [
    'src/domain/a.ts',
    'const x = Math.random()',
    'not the same to the last digit in every engine: Math.random',
  ],
  ['src/domain/a.ts', '/** a ** b, Math.exp */ const x = Math.sqrt(Math.PI) + Math.max(1, 2)', undefined],
  ['src/domain/a.ts', "const x = '**' + /\\/\\*\\*'/.source + Math.trunc(1) + Math.imul(3, 5)", undefined],
  ['src/http/a.ts', 'const x = Math.exp(1)', undefined],
  ['src/stats/a.ts', 'const x = Date.now()', 'time and chance are passed in: Date.now'],
  ['src/stats/a.ts', 'const x = new Date()', 'time and chance are passed in: new Date()'],
  ['src/stats/a.ts', 'const x = new Date', 'time and chance are passed in: new Date'],
  ['src/stats/a.ts', 'const x = crypto.randomUUID()', 'time and chance are passed in: crypto.'],
  ['src/stats/a.ts', 'const x = new Date(at)', undefined],
  // Words that people read
  [
    'src/pages/a.tsx',
    'const a = <p>You have {n} left</p>',
    'says itself what belongs into the dictionaries: You have',
  ],
  [
    'src/pages/a.tsx',
    "const a = <p>{n > 1 ? 'many' : null}</p>",
    'says itself what belongs into the dictionaries: many',
  ],
  [
    'src/pages/a.tsx',
    'const a = <b aria-label="close" />',
    'says itself what belongs into the dictionaries: aria-label=close',
  ],
  [
    'src/pages/a.tsx',
    'const a = <b title="Close" />',
    'says itself what belongs into the dictionaries: title=Close',
  ],
  [
    'src/pages/a.tsx',
    'const a = <input placeholder="say 5" />',
    'says itself what belongs into the dictionaries: placeholder=say 5',
  ],
  [
    'src/pages/a.tsx',
    'const a = <Field label="Name" name="name" />',
    'says itself what belongs into the dictionaries: label=Name',
  ],
  [
    'src/pages/a.tsx',
    ['const a = <Field hint={`At most $', '{n}`} />'].join(''),
    'says itself what belongs into the dictionaries: hint=At most',
  ],
  [
    'src/pages/a.tsx',
    "const view = { title: 'Nothing here' }",
    'says itself what belongs into the dictionaries: Nothing here',
  ],
  [
    'src/channels/a.ts',
    "const line = ['Won', 'Proven this week'].join()",
    'says itself what belongs into the dictionaries: Proven this week',
  ],
  [
    'src/pages/a.tsx',
    'const a = <p class="small soft">{t.left({ n })}{view === \'chart\' ? <A /> : null}</p>',
    undefined,
  ],
  [
    'src/pages/a.tsx',
    'const a = <Field name="effort" type="number">{[a, b].join(\', \')}</Field>',
    undefined,
  ],
  ['src/pages/a.ts', "throw new AppError('forbidden', 'This needs the role editor')", undefined],
  [
    'src/channels/a.ts',
    ['const line = `*$', '{name}* proven`'].join(''),
    'says itself what belongs into the dictionaries: * * proven',
  ],
  ['src/channels/a.ts', "const kind = 'section'", undefined],
  // simple-statistics, names, barrels
  ['src/stats/a.ts', "import { mean, quantile } from 'simple-statistics'", undefined],
  ['src/stats/a.ts', "import { probit } from 'simple-statistics'", 'too coarse for an answer: probit'],
  ['src/stats/a.ts', "import * as ss from 'simple-statistics'", 'name what is taken from simple-statistics'],
  ['src/services/utils.ts', '', 'is named after no idea'],
  ['src/services/helpers/a.ts', '', 'is named after no idea'],
  ['src/stats/index.ts', "export * from './arm.ts'", 'a barrel hides where things are: export *'],
]

describe('the rules', () => {
  test.each(cases)('%s with %j: %s', (path, text, verdict) => {
    const found = violations([{ path, text }])
    if (verdict === undefined) expect(found).toEqual([])
    else expect(found).toContain(`${path}: ${verdict}`)
  })
})
