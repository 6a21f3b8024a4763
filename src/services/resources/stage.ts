import { z } from 'zod'
import {
  barrierIdsOfStage,
  hypothesesOnlyOn,
  nextPosition,
  stageHasStarted,
} from '../../../db/queries/lookups.ts'
import { stagesOfMaps } from '../../../db/queries/maps.ts'
import { stages } from '../../../db/schema/maps.ts'
import { store } from '../../../db/store.ts'
import { said } from '../../domain/fault.ts'
import { patchOf } from '../../domain/fields.ts'
import { completionsFault, conversion, type StageInput, stageInput } from '../../domain/map.ts'
import { AppError } from '../../errors.ts'
import { defined, filled } from './fields.ts'
import { mapStore } from './map.ts'
import { heldByExperiments, refuse } from './refuse.ts'
import { defineResource, notFound, type Versioned } from './resource.ts'

export type StageRow = typeof stages.$inferSelect
export const stageStore = store(stages)

export const stageResource = defineResource({
  entity: 'stage',
  store: stageStore,
  create: stageInput,
  patch: patchOf(stageInput.extend({ archived: z.boolean() })),
  mapOf: (row) => row.mapId,
  make: async (deps, input, stamp, mapId) => {
    if ((await mapStore.find(deps.db, mapId)) === undefined) throw notFound(mapId)
    refuse([completionsFault(input)])
    return { row: stageRow(input, stamp, mapId, await nextPosition(deps.db, mapId)) }
  },
  change: async (_deps, row, patch) => {
    const { touchpoints, opportunities, momentOfTruth, ...rest } = defined(patch)
    refuse([completionsFault({ ...row, ...rest })])
    return {
      row: {
        ...rest,
        ...(touchpoints === undefined ? {} : { touchpoints: touchpoints ?? [] }),
        ...(opportunities === undefined ? {} : { opportunities: opportunities ?? [] }),
        ...(momentOfTruth === undefined ? {} : { momentOfTruth: momentOfTruth ?? false }),
      },
    }
  },
  beforeRemove: async (deps, row) => {
    if (await stageHasStarted(deps.db, row.id)) throw heldByExperiments(row.id)
    const orphans = await hypothesesOnlyOn(deps.db, await barrierIdsOfStage(deps.db, row.id))
    if (orphans.length > 0)
      throw new AppError('has_dependents', said('only_barriers_of', { ids: orphans.join(', ') }))
    return []
  },
  present: async (deps, rows) => {
    const mapIds = [...new Set(rows.map((row) => row.mapId))]
    const siblings = await stagesOfMaps(deps.db, mapIds)
    return rows.map((row) => {
      const next = siblings.find(
        (other) =>
          other.mapId === row.mapId && other.id !== row.id && place(other).localeCompare(place(row)) > 0,
      )
      return presentStage(row, next ?? null)
    })
  },
})

const place = (stage: { position: number; id: string }): string =>
  `${String(stage.position).padStart(9, '0')} ${stage.id}`

/** A stage as it is shown: with the conversion to the next one, which is derived. */
export function presentStage(row: StageRow, next: { entrants: number | null } | null) {
  return { ...row, conversion: conversion(row, next) }
}

/** A stage's row from what was typed or imported. */
export function stageRow(input: StageInput, stamp: Versioned, mapId: string, position: number): StageRow {
  return {
    ...stamp,
    mapId,
    position,
    ...filled(input, ['goal', 'actions', 'thoughts', 'emotion', 'emotionScore']),
    ...filled(input, ['entrants', 'completions', 'medianMinutes', 'negativeMentions']),
    name: input.name,
    touchpoints: input.touchpoints ?? [],
    opportunities: input.opportunities ?? [],
    momentOfTruth: input.momentOfTruth ?? false,
    notes: [],
    archived: false,
  }
}
