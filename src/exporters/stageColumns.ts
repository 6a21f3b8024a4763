import { imports as en } from '../locales/en/imports.ts'
import type { Locale } from '../locales/plural.ts'
import { imports as ru } from '../locales/ru/imports.ts'
import { joinItems, touchpointItem } from './cellList.ts'
import type { StageExport } from './mapExport.ts'

/** One column of a map's table: its heading, and what it holds for a stage; an empty text where the stage has nothing to say. */
export interface StageColumn {
  heading: string
  /** Whether its numbers are of people or mentions. */
  isCount?: boolean
  cell: (stage: StageExport) => string | number
}

const texts = { en, ru }
/** Stand in the table even when they are empty. */
const always = new Set(['stage', 'barriers'])
const counts = new Set(['entrants', 'completions', 'negativeMentions'])

/** The columns of a map's table: those that any stage fills, in the customary order, and one for each heading among the notes. */
export function stageColumns(stages: readonly StageExport[], locale: Locale): StageColumn[] {
  const { columns, yes } = texts[locale]
  const cells: Record<keyof typeof columns, StageColumn['cell']> = {
    stage: (stage) => stage.name,
    goal: (stage) => stage.goal ?? '',
    actions: (stage) => stage.actions ?? '',
    thoughts: (stage) => stage.thoughts ?? '',
    emotion: (stage) => stage.emotion ?? '',
    emotionScore: (stage) => stage.emotionScore ?? '',
    touchpoints: (stage) => joinItems((stage.touchpoints ?? []).map(touchpointItem)),
    barriers: (stage) => joinItems(stage.barriers.map((barrier) => barrier.title)),
    opportunities: (stage) => joinItems(stage.opportunities ?? []),
    momentOfTruth: (stage) => (stage.momentOfTruth === true ? yes : ''),
    entrants: (stage) => stage.entrants ?? '',
    completions: (stage) => stage.completions ?? '',
    medianMinutes: (stage) => stage.medianMinutes ?? '',
    negativeMentions: (stage) => stage.negativeMentions ?? '',
  }
  const known = (Object.keys(columns) as (keyof typeof columns)[])
    .filter((column) => always.has(column) || stages.some((stage) => cells[column](stage) !== ''))
    .map((column) => ({ heading: columns[column], isCount: counts.has(column), cell: cells[column] }))
  const labels = new Set(stages.flatMap((stage) => (stage.notes ?? []).map((note) => note.label)))
  const noted = [...labels].map((label) => ({
    heading: label,
    cell: (stage: StageExport) =>
      (stage.notes ?? [])
        .filter((note) => note.label === label)
        .map((note) => note.value)
        .join('\n'),
  }))
  return [...known, ...noted]
}
