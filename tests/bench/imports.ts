import { spawnSync } from 'node:child_process'
import { parse } from 'csv-parse'
import { decodeStream } from '../../src/importers/decodeStream.ts'
import { perUserTable } from '../../src/importers/results/perUser.ts'
import type { ImportTarget } from '../../src/importers/results/resultsFormat.ts'

/**
 * A file with a row per user, made as it is read and never on disk: how fast it is reduced, against csv-parse doing nothing with its
 * rows, and how much memory that takes. In turns of a part of the file, so that what slows the machine down slows both down.
 */
const ROWS = 5_000_000
const PARTS = 5
const PIECE = 65_536
const LONGEST = 120

const target: ImportTarget = {
  variants: [
    { key: 'gate_30', name: null, isControl: true, weight: 1 },
    { key: 'gate_40', name: null, isControl: false, weight: 1 },
  ],
  metrics: [
    { key: 'retention_1', name: 'Back after a day', type: 'proportion', role: 'primary' },
    { key: 'retention_7', name: 'Back after a week', type: 'proportion', role: 'secondary' },
    { key: 'revenue', name: 'Revenue', type: 'mean', role: 'secondary' },
  ],
  startDate: '2026-11-01',
  lastDate: '2026-11-14',
  mode: null,
}
const mapping = {
  metrics: {
    retention_1: { column: 'retention_1' },
    retention_7: { column: 'retention_7' },
    revenue: { column: 'revenue', covariate: 'revenue_before', winsorize: 0.999 },
  },
}

const heading = 'userid,version,date,retention_1,retention_7,revenue,revenue_before\n'

/** Written into bytes at once: strings put together would be garbage enough to hide what the reader needs. */
function* file(from: number, to: number): Generator<Buffer> {
  let piece = Buffer.allocUnsafe(PIECE)
  let length = piece.write(heading, 'latin1')
  for (let i = from; i < to; i += 1) {
    const mixed = Math.imul(i, 2_654_435_761) >>> 0
    const day = 1 + Math.floor((i / ROWS) * 14)
    const revenue = mixed % 10 === 0 ? (mixed % 9973) / 100 : 0
    length += piece.write(
      `${10_000_000 + i},gate_${mixed & 64 ? 30 : 40},2026-11-${day < 10 ? '0' : ''}${day},${mixed % 7 < 3 ? 'TRUE' : 'FALSE'},${mixed % 5 === 0 ? 'TRUE' : 'FALSE'},${revenue},${(mixed % 4999) / 100}\n`,
      length,
      'latin1',
    )
    if (length < PIECE - LONGEST) continue
    yield piece.subarray(0, length)
    piece = Buffer.allocUnsafe(PIECE)
    length = 0
  }
  yield piece.subarray(0, length)
}

/** Seconds that the pieces themselves take to make, which neither reader is charged with. */
function made(from: number, to: number): number {
  const began = performance.now()
  let bytes = 0
  for (const piece of file(from, to)) bytes += piece.length
  if (bytes === 0) throw new Error('nothing was made')
  return (performance.now() - began) / 1000
}

async function bare(from: number, to: number): Promise<number> {
  const parser = parse()
  let rows = 0
  const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  parser.on('readable', () => {
    while (parser.read() !== null) rows += 1
  })
  const began = performance.now()
  for (const piece of file(from, to))
    if (!parser.write(piece)) await new Promise((resolve) => parser.once('drain', resolve))
  parser.end()
  await ended
  if (rows !== to - from + 1) throw new Error(`${rows} rows`)
  return (performance.now() - began) / 1000
}

const megabytes = () => process.memoryUsage().rss / 1e6
const decoder = decodeStream()
const reader = perUserTable.open(target, mapping)
let peak = 0

function ours(from: number, to: number): number {
  const began = performance.now()
  let since = 0
  for (const piece of file(from, to)) {
    reader.push(decoder.push(from === 0 || since > 0 ? piece : piece.subarray(heading.length)))
    since += 1
    if (since % 64 === 0) peak = Math.max(peak, megabytes())
  }
  return (performance.now() - began) / 1000
}

const times = { ours: 0, bare: 0 }
const only = process.argv.includes('--memory')
for (let part = 0; part < PARTS; part += 1) {
  const [from, to] = [(part * ROWS) / PARTS, ((part + 1) * ROWS) / PARTS]
  const making = made(from, to)
  times.ours += ours(from, to) - making
  if (!only) times.bare += (await bare(from, to)) - making
}
reader.push(decoder.end())
const read = reader.end()
if (read.faults.length > 0 || read.understood !== ROWS)
  throw new Error(JSON.stringify([read.understood, read.faults]))

const rate = (seconds: number) => Math.round(ROWS / seconds)
console.table([
  {
    what: 'per-user CSV, 5 million rows, reduced',
    seconds: times.ours.toFixed(1),
    'rows a second': rate(times.ours),
    ...(only
      ? { 'peak MB resident': Math.round(peak), aim: '200', met: peak <= 200 ? 'yes' : 'NO' }
      : {
          'bare parser, rows a second': rate(times.bare),
          'of the bare parser': (times.bare / times.ours).toFixed(2),
          aim: '0.5',
          met: times.bare / times.ours >= 0.5 ? 'yes' : 'NO',
        }),
  },
])

// Memory in a process of its own: what csv-parse leaves behind here would count as ours.
if (!only) {
  const script = process.argv[1] ?? ''
  spawnSync(process.execPath, [...process.execArgv, script, '--memory'], { stdio: 'inherit' })
}
