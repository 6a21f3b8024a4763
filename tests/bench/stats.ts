import { quantile } from 'simple-statistics'
import { analyze } from '../../src/domain/verdict/analyze.ts'
import { proportionArm } from '../../src/stats/arm.ts'
import { studentTCdf, studentTQuantile } from '../../src/stats/distributions/studentT.ts'
import { compare } from '../../src/stats/methods/compare.ts'
import { DEFAULT_PRIOR } from '../../src/stats/methods/comparison.ts'
import { type MethodId, methods } from '../../src/stats/methods/index.ts'
import { oneLook } from '../../src/stats/methods/method.ts'
import { readArms } from '../../src/stats/methods/readArms.ts'
import { measure } from './measure.ts'
import { fiveMetrics } from './statsExperiments.ts'

/** What the statistics cost, as multiples of one t-cdf and one t-quantile of @stdlib in the same run; then memory. */
const CALLS = 500
const frame = { ...oneLook, alpha: 0.05, plannedUnits: 20_000, fractions: [1], information: [20_000] }

const pairs = Array.from({ length: 64 }, (_, i) => ({
  control: proportionArm(10_000 + 37 * i, 1000 + 11 * i),
  treatment: proportionArm(10_050 + 29 * i, 1060 + 13 * i),
  t: 0.5 + i / 16,
  df: 20_000 + 66 * i,
}))

/** Keeps what was computed from being thrown away unseen. */
let sink = 0
const repeated = (work: (i: number) => number) => () => {
  for (let i = 0; i < CALLS; i += 1) sink += work(i % pairs.length)
}
const pairAt = (i: number) => pairs[i] as (typeof pairs)[number]

function complete(id: MethodId) {
  return (i: number): number => {
    const { control, treatment } = pairAt(i)
    const reading = methods[id].read('proportion', control, treatment, frame)
    if (!reading.ok) throw new Error(reading.reason)
    const absolute = reading.interval('absolute', 0.05, 'two-sided')
    const relative = reading.interval('relative', 0.05, 'two-sided')
    return reading.pValue('two-sided') + (absolute.ok && relative.ok ? (relative.upper ?? 0) : 0)
  }
}

function withPosterior(i: number): number {
  const { control, treatment } = pairAt(i)
  const question = { method: 'fixed', goodDirection: 'increase' } as const
  const read = readArms(methods.fixed, 'proportion', control, treatment, frame)
  const shown = compare({ ...question, alternative: 'two-sided', alpha: 0.05, prior: DEFAULT_PRIOR }, read)
  return shown.chanceToWin as number
}

const experiments = (['fixed', 'sequential', 'group-sequential'] as const).map(
  (method) => [method, Array.from({ length: 8 }, (_, i) => fiveMetrics(method, i))] as const,
)

const works = {
  't-cdf and t-quantile': repeated(
    (i) => studentTCdf(-pairAt(i).t, pairAt(i).df) + studentTQuantile(0.975, pairAt(i).df),
  ),
  'fixed, both intervals': repeated(complete('fixed')),
  'sequential, both intervals': repeated(complete('sequential')),
  'group-sequential, both intervals': repeated(complete('group-sequential')),
  'fixed, with P(B>A), loss, shrunken lift': repeated(withPosterior),
  ...Object.fromEntries(
    experiments.map(([method, inputs]) => [
      `experiment, ${method}: 5 metrics, 3 arms, verdict`,
      () => {
        for (const input of inputs) sink += analyze(input).metrics.length
      },
    ]),
  ),
}

const measured = await measure(works, 40)
const calls = (name: string) => (name.startsWith('experiment') ? 8 : CALLS)
const perCall = Object.entries(measured).map(([name, times]) => ({
  name,
  each: quantile(times, 0.5) / calls(name),
}))
const baseline = perCall[0]?.each ?? Number.NaN
console.table(
  perCall.map(({ name, each }) => ({
    what: name,
    microseconds: (each * 1000).toFixed(2),
    'times the baseline': (each / baseline).toFixed(2),
    'a second': Math.round(1000 / each),
  })),
)

/** Heap after a collection; without --expose-gc there is none to ask for. */
function heap(): number {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

const MILLION = 1_000_000
const heaps: string[] = []
for (let i = 0; i <= MILLION; i += 1) {
  const method = (['fixed', 'sequential', 'group-sequential'] as const)[i % 3]
  if (method !== undefined) sink += complete(method)(i % pairs.length)
  if (i % (MILLION / 5) === 0) heaps.push(heap().toFixed(1))
}
console.log(
  `heap in MB over a million analyses: ${heaps.join(', ')}${Number.isNaN(sink) ? ' (nothing computed)' : ''}`,
)
