import { standingOfMaps } from '../../../db/queries/mapCounts.ts'
import type { Deps } from '../../deps.ts'
import { type Conversion, conversion } from '../../domain/map.ts'
import { type BarrierState, barrierState, type HypothesisState } from '../../domain/verdict/states.ts'
import { statesFrom } from './states.ts'

interface OverviewStage {
  id: string
  name: string
  entrants: number | null
  conversion: Conversion
}

export interface MapOverview {
  stages: OverviewStage[]
  /** How many barriers are in each state; states of none are left out. */
  barriers: Map<BarrierState, number>
  hypotheses: number
}

const untested: HypothesisState = { status: 'idea', contested: false }

/** What stands on every map, by the map's id; a map with nothing on it is left out. */
export async function mapsOverview(deps: Deps): Promise<Map<string, MapOverview>> {
  const { stages, barriers, ownHypotheses, started } = await standingOfMaps(deps.db)
  const overview = new Map<string, MapOverview>()
  const of = (mapId: string): MapOverview => {
    const known = overview.get(mapId) ?? { stages: [], barriers: new Map(), hypotheses: 0 }
    overview.set(mapId, known)
    return known
  }
  for (const [mapId, own] of Map.groupBy(stages, (stage) => stage.mapId))
    of(mapId).stages = own.map((stage, i) => ({
      ...stage,
      conversion: conversion(stage, own[i + 1] ?? null),
    }))
  const states = statesFrom(started)
  for (const { mapId, links } of barriers) {
    const pairs = JSON.parse(links) as [barrierId: string, hypothesisId: string | null][]
    const counted = of(mapId).barriers
    for (const own of Map.groupBy(pairs, ([barrierId]) => barrierId).values()) {
      const state = barrierState(own.flatMap(([, id]) => (id === null ? [] : (states.get(id) ?? untested))))
      counted.set(state, (counted.get(state) ?? 0) + 1)
    }
  }
  for (const { mapId } of ownHypotheses) of(mapId).hypotheses += 1
  return overview
}
