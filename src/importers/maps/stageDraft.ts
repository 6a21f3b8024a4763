import type { Notice } from '../notice.ts'
import type { MapColumn } from './columns.ts'
import type { StageRecord } from './mapFile.ts'
import type { Cell } from './stageTable.ts'

/** A stage while its cells are being read. */
export interface StageDraft {
  stage: StageRecord
  /** The cell that named it. */
  named: Cell
  /** Where its numbers stand. */
  places: Map<MapColumn, Cell>
  /** A share of the entrants that goes on, until completions are worked out of it. */
  conversion: number | undefined
  /** Cells under headings that are not known, by heading. */
  notes: Map<string, string>
  /** What its lists hold already, by kind and key. */
  listed: Set<string>
}

export const newDraft = (named: Cell): StageDraft => ({
  stage: { name: named.text, barriers: [] },
  named,
  places: new Map(),
  conversion: undefined,
  notes: new Map(),
  listed: new Set(),
})

/** Whether this is the first item of its kind with that key in the stage; from now on it is not. */
export function isFirst({ listed }: StageDraft, kind: MapColumn, key: string): boolean {
  const entry = `${kind} ${key}`
  if (listed.has(entry)) return false
  listed.add(entry)
  return true
}

/**
 * Finishes a stage that has all its cells. Only now can be judged what completions a given conversion makes, and whether more people
 * complete than enter, in which case the completions are left out.
 */
export function finishDraft({ stage, places, conversion, notes }: StageDraft): Notice[] {
  if (notes.size > 0) stage.notes = [...notes].map(([label, value]) => ({ label, value }))
  const notices: Notice[] = []
  const place = (column: MapColumn) => {
    const cell = places.get(column)
    return { line: cell?.line, column: cell?.column }
  }
  const { name, entrants } = stage
  if (conversion !== undefined && stage.completions !== undefined)
    notices.push({ ...place('conversion'), code: 'conversion_ignored', params: { stage: name } })
  else if (conversion !== undefined && entrants === undefined)
    notices.push({ ...place('conversion'), code: 'conversion_without_entrants', params: { stage: name } })
  else if (conversion !== undefined && entrants !== undefined) {
    const completions = Math.round(entrants * conversion)
    stage.completions = completions
    notices.push({
      ...place('conversion'),
      code: 'completions_from_conversion',
      params: { stage: name, share: conversion, entrants, completions },
    })
  }
  const { completions } = stage
  if (entrants !== undefined && completions !== undefined && completions > entrants) {
    delete stage.completions
    notices.push({
      ...place('completions'),
      code: 'completions_exceed_entrants',
      params: { stage: name, entrants, completions },
    })
  }
  return notices
}
