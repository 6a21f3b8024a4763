import { benjaminiHochberg, holm } from '../../stats/adjust.ts'
import { emptyArm } from '../../stats/arm.ts'
import { type BareComparison, compare, figuresOf } from '../../stats/methods/compare.ts'
import type { Outcome } from '../../stats/methods/comparison.ts'
import { methods } from '../../stats/methods/index.ts'
import { type Method, oneLook } from '../../stats/methods/method.ts'
import { outcomeOf } from '../../stats/methods/outcome.ts'
import { readArms } from '../../stats/methods/readArms.ts'
import type { AnalysisMetric, AnalysisVariant, MetricAnalysis } from './analysis.ts'
import type { ClaimsNow, TrailOf } from './claims.ts'
import { decidingLooks } from './decidingLooks.ts'
import { looksOf } from './looks.ts'
import { lossClaims } from './lossClaims.ts'
import type { Reader } from './reader.ts'
import { armOf, looksAt, type Run } from './run.ts'

interface Entry {
  metric: AnalysisMetric
  treatment: AnalysisVariant
  shown: BareComparison
}

/**
 * Every treatment against the control on every metric, at the current look. `outcome` is what the method concludes from
 * the last look that may decide (minimum counts are for verdicts only); on secondary metrics after Benjamini-Hochberg.
 */
export function comparisonsOf(run: Run, reader: Reader, trailOf: TrailOf): MetricAnalysis[] {
  const { metrics, plan } = run.experiment
  const { latches } = methods[plan.method]
  const entries = metrics.flatMap((metric) =>
    run.treatments.map((treatment) => ({
      metric,
      treatment,
      shown: currentOf(run, reader, metric, treatment),
    })),
  )
  const adjusted = adjust(entries, (entry) => entry.shown.pValue)
  const outcomes = outcomesOf(run, reader, entries)
  return metrics.map((metric) => ({
    metric: metric.key,
    role: metric.role,
    comparisons: entries
      .filter((entry) => entry.metric === metric)
      .map((entry) => ({
        variant: entry.treatment.key,
        ...entry.shown,
        adjustedPValue: adjusted.get(entry) ?? null,
        anytimePValue: latches ? (trailOf(entry.treatment, metric).at(-1)?.anytimeP ?? null) : null,
        outcome: outcomes.get(entry) ?? 'unclear',
      })),
  }))
}

/** The current look; while no date has every arm, each arm's own totals so far and nothing computed from them. */
function currentOf(
  run: Run,
  reader: Reader,
  metric: AnalysisMetric,
  treatment: AnalysisVariant,
): BareComparison {
  const { method, alpha } = run.experiment.plan
  const { goodDirection } = metric
  const question = { method, goodDirection, alternative: 'two-sided' as const, alpha, prior: run.prior }
  const look = looksAt(run, metric).at(-1)
  if (look) return compare(question, reader.at(treatment, metric, { date: look.date, look }))
  const soFar = (variant: AnalysisVariant) => {
    const series = run.series.get(metric.key) ?? new Map()
    const own = looksOf(series, [variant.key], run.mode, run.experiment.startDate).at(-1)
    return figuresOf(metric.type, own ? armOf(own, variant) : emptyArm)
  }
  const frame = { ...oneLook, alpha }
  const nothing = compare(question, readArms(methods[method], metric.type, emptyArm, emptyArm, frame))
  return { ...nothing, control: soFar(run.control), treatment: soFar(treatment) }
}

/** Holm over the judged family, Benjamini-Hochberg over what is only displayed; what has no p-value is in neither. */
function adjust(entries: readonly Entry[], pOf: (entry: Entry) => number | null): Map<Entry, number> {
  const adjusted = new Map<Entry, number>()
  const family = (secondary: boolean, correct: (ps: number[]) => number[]) => {
    const members = entries.flatMap((entry) => {
      const p = (entry.metric.role === 'secondary') === secondary ? pOf(entry) : null
      return p === null ? [] : [{ entry, p }]
    })
    for (const [index, p] of correct(members.map((member) => member.p)).entries()) {
      const member = members[index]
      if (member) adjusted.set(member.entry, p)
    }
  }
  family(false, holm)
  family(true, benjaminiHochberg)
  return adjusted
}

/**
 * Outcomes at the last deciding look of each metric; none where there was none. Corrected as verdicts are: better by Holm over the
 * treatments, worse by Holm over everything judged; on secondary metrics by Benjamini-Hochberg.
 */
function outcomesOf(run: Run, reader: Reader, entries: readonly Entry[]): Map<Entry, Outcome> {
  const method: Method = methods[run.experiment.plan.method]
  const found = entries.flatMap((entry) => {
    const at = decidingLooks(run, entry.metric).at(-1)
    const read = at && reader.at(entry.treatment, entry.metric, at)
    if (!read?.reading.ok) return []
    const { reading } = read
    const p = reading.pValue('two-sided')
    const good = reading.estimate > 0 === (entry.metric.goodDirection === 'increase')
    return [{ entry, read, reading, p, better: good ? p : 1, worse: good ? 1 : p }]
  })
  const { alpha, minimumEffect } = run.experiment.plan
  const judged = found.filter(({ entry }) => entry.metric.role !== 'secondary')
  const displayed = found.filter(({ entry }) => entry.metric.role === 'secondary')
  const worse = new Map(zip(judged, holm(judged.map((one) => one.worse))))
  const better = new Map(
    run.judged.flatMap((metric) => {
      const ofMetric = judged.filter(({ entry }) => entry.metric === metric)
      return zip(ofMetric, holm(ofMetric.map((one) => one.better)))
    }),
  )
  const shown = new Map(zip(displayed, benjaminiHochberg(displayed.map((one) => one.p))))
  return new Map(
    found.map((one) => {
      const { role, goodDirection } = one.entry.metric
      if (role === 'primary' && method.decidesBy === 'expectedLoss')
        return [one.entry, outcomeOfLoss(lossClaims(run, one.entry.metric, one.read))]
      const p = shown.get(one) ?? Math.min(better.get(one) ?? 1, worse.get(one) ?? 1)
      const effect = role === 'primary' ? minimumEffect : undefined
      return [one.entry, outcomeOf(one.reading, p, { alpha, goodDirection, minimumEffect: effect })]
    }),
  )
}

const zip = <Key, Value>(keys: readonly Key[], values: readonly Value[]): [Key, Value][] =>
  keys.flatMap((key, i) => {
    const value = values[i]
    return value === undefined ? [] : [[key, value]]
  })

const outcomeOfLoss = ({ better, worse, negligible }: ClaimsNow): Outcome =>
  better === 0 ? 'better' : worse === 0 ? 'worse' : negligible ? 'negligible' : 'unclear'
