import {
  metricFigures,
  type RankedHypothesisRow,
  rankedHypotheses,
  readMap,
  type WholeMap,
} from '../../../db/queries/maps.ts'
import { everyEffect } from '../../../db/queries/programme.ts'
import type { Deps } from '../../deps.ts'
import { calibrationOf } from '../../domain/learning/calibration.ts'
import type { HistoricEffect } from '../../domain/programme/priorInForce.ts'
import { candidatesOf } from '../../domain/scoring/candidate.ts'
import type { HypothesisFigures } from '../../domain/scoring/figures.ts'
import { rankingSettings } from '../../domain/scoring/settings.ts'
import { measuredLift } from '../../domain/value/measuredLift.ts'
import { learnedPrior } from '../../stats/programme/learnedPrior.ts'
import type { NormalPrior } from '../../stats/shrink.ts'
import { type ConcludedPrediction, testedPredictions } from '../learning/testedPredictions.ts'
import { barrierFigures } from '../maps/figures.ts'
import { notFound } from '../resources/resource.ts'

/** An effect that the programme has learned from, with the change and the metric that it is of. */
interface OwnedEffect extends HistoricEffect {
  hypothesisId: string
  metric: string
}

/** All that the candidates of a map are made of: the map, and what the whole deployment has learned. */
export interface Sources {
  whole: WholeMap
  hypotheses: RankedHypothesisRow[]
  metrics: Awaited<ReturnType<typeof metricFigures>>
  effects: OwnedEffect[]
  tested: ConcludedPrediction[]
}

/** The same as it stands. */
export async function readSources(deps: Deps, mapId: string): Promise<Sources> {
  const [whole, hypotheses, metrics, effects, tested] = await Promise.all([
    readMap(deps.db, mapId),
    rankedHypotheses(deps.db, mapId),
    metricFigures(deps.db),
    everyEffect(deps.db),
    testedPredictions(deps),
  ])
  if (whole === undefined) throw notFound(mapId)
  return { whole, hypotheses, metrics, effects, tested }
}

/** The hypotheses of a map with all that any framework asks of them, and the map that they were read with. */
export async function readCandidates(deps: Deps, mapId: string) {
  return candidatesFrom(await readSources(deps, mapId))
}

/** One hypothesis of a map as any framework sees it; undefined where it is archived. */
export async function readCandidate(deps: Deps, mapId: string, hypothesisId: string) {
  const sources = await readSources(deps, mapId)
  const hypotheses = sources.hypotheses.filter(({ id }) => id === hypothesisId)
  return candidatesFrom({ ...sources, hypotheses }).candidates[0]
}

/** The same from what was read, or from what it is going to be. */
export function candidatesFrom(sources: Sources) {
  const { whole, hypotheses, metrics, effects, tested } = sources
  const { map, links } = whole
  const stages = whole.stages.filter((stage) => !stage.archived)
  const living = new Set(stages.map((stage) => stage.id))
  const barriers = whole.barriers.filter((barrier) => !barrier.archived && living.has(barrier.stageId))
  const { framework = 'rice', ...given } = map.ranking ?? {}
  const settings = rankingSettings(given)
  const barriersOf = Map.groupBy(links, (link) => link.hypothesisId)
  const effectsOf = Map.groupBy(effects, (effect) => effect.hypothesisId)
  const tests = Map.groupBy(whole.standings, (standing) => standing.hypothesisId)
  const candidates = candidatesOf({
    period: map.period,
    currency: map.currency,
    settings,
    stages,
    barriers: barrierFigures(barriers, whole.figures, whole),
    hypotheses: hypotheses.map((hypothesis) => ({
      ...hypothesis,
      barrierIds: (barriersOf.get(hypothesis.id) ?? []).map((link) => link.barrierId),
      ...builtBy(tests.get(hypothesis.id)),
      ...measuredBy(effectsOf.get(hypothesis.id), hypothesis.metric),
    })),
    metrics,
    priorOf: onceForEach((types) => learnedPrior(effects, types)),
    calibration: calibrationOf(tested, learnedPrior(effects).sd),
  })
  return { whole, framework, settings, hypotheses, candidates }
}

/** What a test has had in it is built, however the test ended. */
function builtBy(tests: WholeMap['standings'] | undefined): Pick<HypothesisFigures, 'built'> {
  const days = (tests ?? []).flatMap(({ startDate }) => startDate ?? []).sort()
  return tests === undefined ? {} : { built: { since: days[0] ?? null } }
}

/** What its own tests say of the metric that it is estimated by. */
function measuredBy(effects: OwnedEffect[] = [], metric: string): Pick<HypothesisFigures, 'measured'> {
  const measured = measuredLift(effects.filter((effect) => effect.metric === metric))
  return measured === null ? {} : { measured }
}

/** Barriers are of few types, and hypotheses are many. */
function onceForEach(learn: (types: string[]) => NormalPrior): (types: string[]) => NormalPrior {
  const known = new Map<string, NormalPrior>()
  return (types) => {
    const distinct = [...new Set(types)].sort()
    const key = JSON.stringify(distinct)
    const prior = known.get(key) ?? learn(distinct)
    known.set(key, prior)
    return prior
  }
}
