import { safeParse } from '../../domain/safeParse.ts'
import { evidenceNotices } from '../evidence/evidenceNotices.ts'
import type { Notice } from '../notice.ts'
import { readJson } from '../readJson.ts'
import { schemaNotices } from '../schemaNotices.ts'
import { textKey } from '../textKey.ts'
import { mapFile, type StageRecord } from './mapFile.ts'
import { type MapImport, refusedMap } from './mapImport.ts'

/** What the schema cannot say about a stage: numbers and evidence that contradict each other. */
function contradictions(stage: StageRecord, pointer: string): Notice[] {
  const { name, entrants, completions } = stage
  const notices: Notice[] = []
  if (entrants !== undefined && completions !== undefined && completions > entrants)
    notices.push({
      pointer: `${pointer}/completions`,
      code: 'completions_exceed_entrants',
      params: { stage: name, entrants, completions },
    })
  for (const [b, barrier] of stage.barriers.entries())
    for (const [e, evidence] of (barrier.evidence ?? []).entries())
      for (const notice of evidenceNotices(evidence))
        notices.push({ ...notice, pointer: `${pointer}/barriers/${b}/evidence/${e}` })
  return notices
}

/** Names that stand twice are kept as they are, or a map would not import back; evidence cannot be told apart by them, so a word is said. */
function repetitions(stages: readonly StageRecord[]): Notice[] {
  const notices: Notice[] = []
  const names = new Set<string>()
  for (const [s, stage] of stages.entries()) {
    const key = textKey(stage.name)
    if (names.has(key))
      notices.push({ pointer: `/stages/${s}`, code: 'same_stage_name', params: { stage: stage.name } })
    names.add(key)
    const titles = new Set<string>()
    for (const [b, { title }] of stage.barriers.entries()) {
      if (titles.has(textKey(title)))
        notices.push({
          pointer: `/stages/${s}/barriers/${b}`,
          code: 'same_barrier_title',
          params: { stage: stage.name, barrier: title },
        })
      titles.add(textKey(title))
    }
  }
  return notices
}

/** A map from the JSON that the export writes. Strict: an unknown field or a contradiction is a fault, and every one is named. */
export function readMapJson(text: string): MapImport {
  const { value, fault } = readJson(text)
  if (fault !== null) return refusedMap([fault])
  const parsed = safeParse(mapFile, value)
  if (!parsed.success) return refusedMap(schemaNotices(parsed.error, value))
  const { format: _, stages, ...map } = parsed.data
  const faults = stages.flatMap((stage, s) => contradictions(stage, `/stages/${s}`))
  return faults.length > 0 ? refusedMap(faults) : { map, stages, warnings: repetitions(stages), faults }
}
