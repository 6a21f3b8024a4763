import { unforetoldTests } from '../../../db/queries/learning.ts'
import { everyEffect } from '../../../db/queries/programme.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { calibrationOf } from '../../domain/learning/calibration.ts'
import { chanceOfGain } from '../../domain/learning/chanceOfGain.ts'
import { estimateQuality } from '../../domain/learning/estimateQuality.ts'
import type { LeftOut } from '../../domain/learning/leftOut.ts'
import { orderQuality } from '../../domain/learning/orderQuality.ts'
import { ENOUGH_TESTS, orderTypedBy, typistOf } from '../../domain/learning/testedPrediction.ts'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'
import { learnedPrior } from '../../stats/programme/learnedPrior.ts'
import { mapStore } from '../resources/map.ts'
import { refuse } from '../resources/refuse.ts'
import { testedPredictions } from './testedPredictions.ts'

/**
 * How good estimates and orders have been, of the deployment or of one map: over all, by person, by framework and by typed order.
 * The correction that estimates get is learned from the whole deployment, as the prior is.
 */
export async function qualityOf(deps: Deps, mapId: string | undefined) {
  const [known, all, unforetold, effects] = await Promise.all([
    mapId === undefined ? true : mapStore.find(deps.db, mapId),
    testedPredictions(deps),
    unforetoldTests(deps.db),
    everyEffect(deps.db),
  ])
  refuse([
    known === undefined ? { pointer: '?mapId', detail: said('unknown_id', { id: mapId ?? '' }) } : null,
  ])
  const spread = learnedPrior(effects).sd
  const isAsked = (test: { mapId: string }) => mapId === undefined || test.mapId === mapId
  const tests = all.filter(isAsked)
  const byPerson = Map.groupBy(tests, ({ by }) => by ?? '')
  const people = [...byPerson.keys()].filter((by) => by !== '').sort()
  const orders = new Set(tests.flatMap(({ standings }) => Object.keys(standings)))
  const typed = [...orders].flatMap((order) => typistOf(order) ?? []).sort()
  return {
    mapId: mapId ?? null,
    needed: ENOUGH_TESTS,
    correction: calibrationOf(all, spread),
    overall: estimateQuality(tests, spread),
    people: people.map((by) => ({ by, ...estimateQuality(byPerson.get(by) ?? [], spread) })),
    frameworks: (Object.keys(frameworks) as FrameworkId[]).map((framework) => ({
      framework,
      ...orderQuality(tests, framework),
    })),
    typedOrders: typed.map((by) => ({ by, ...orderQuality(tests, orderTypedBy(by)) })),
    leftOut: leftOut(unforetold.filter(isAsked)),
    tests: tests.map(
      ({ experimentId, hypothesisId, mapId: ofMap, by, metric, predicted, realised, proven }) => ({
        experimentId,
        hypothesisId,
        mapId: ofMap,
        by,
        metric,
        predicted,
        chanceOfGain: chanceOfGain(predicted),
        realised,
        proven,
      }),
    ),
  }
}

/** How many concluded tests are held against nothing, by why. */
function leftOut(tests: { predicted: boolean }[]): { code: LeftOut; tests: number }[] {
  const codes = tests.map(({ predicted }): LeftOut => (predicted ? 'other_metric' : 'not_foretold'))
  return (['not_foretold', 'other_metric'] as const).flatMap((code) => {
    const count = codes.filter((one) => one === code).length
    return count === 0 ? [] : [{ code, tests: count }]
  })
}
