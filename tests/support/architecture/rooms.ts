import { importsOf, type SourceFile } from './source.ts'

const lower = [
  'services',
  'importers',
  'exporters',
  'channels',
  'connectors',
  'db',
  'domain',
  'stats',
  'locales',
  'base',
]

/** Which rooms a room may import from, beside itself; `types:` where it may only name their types. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  entry: ['app', 'http', 'pages', 'jobs', 'client', ...lower],
  app: ['http', 'pages', ...lower],
  http: lower,
  // Pages are served beside the API, with the same reading of requests and choice of language.
  pages: ['http', ...lower],
  jobs: lower,
  services: lower.slice(1),
  importers: ['domain', 'stats', 'locales', 'base'],
  exporters: ['domain', 'stats', 'locales', 'base'],
  channels: ['domain', 'stats', 'locales', 'base'],
  connectors: ['domain', 'stats', 'locales', 'base'],
  client: ['db', 'base'],
  db: ['types:domain', 'types:base'],
  base: ['domain', 'types:db'],
  locales: ['types:domain', 'types:stats', 'types:base'],
  domain: ['stats'],
  stats: [],
}

/** The room of a file, or undefined where nobody planned one. */
export function roomOf(path: string): string | undefined {
  if (path === 'src/worker.ts' || path === 'src/node.ts' || path.startsWith('src/cli/')) return 'entry'
  if (path === 'src/app.ts' || path === 'src/app.tsx') return 'app'
  if (/^db\/(?:client\.\w+|migrate)\.ts$/.test(path)) return 'client'
  if (path.startsWith('db/')) return 'db'
  if (path.startsWith('jobs/')) return 'jobs'
  const [top, room, below] = path.split('/')
  if (top !== 'src' || room === undefined) return undefined
  if (below === undefined) return 'base'
  return room in allowed ? room : undefined
}

export function importDirections(file: SourceFile): string[] {
  const room = roomOf(file.path)
  if (room === undefined) return ['lies in no room of the architecture']
  const may = allowed[room] ?? []
  return importsOf(file).flatMap(({ specifier, target, typeOnly }) => {
    if (!specifier.startsWith('.')) return []
    const other = roomOf(target)
    if (other === room || (other !== undefined && may.includes(other))) return []
    if (typeOnly && may.includes(`types:${other}`)) return []
    return [`${room} may not import ${target}`]
  })
}
