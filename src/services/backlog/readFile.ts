import { rememberedMapping } from '../../../db/queries/imports.ts'
import type { Deps } from '../../deps.ts'
import { type BacklogMapping, backlogMapping } from '../../domain/backlogMapping.ts'
import { rankingSettings } from '../../domain/scoring/settings.ts'
import { importBacklog } from '../../importers/backlog/index.ts'
import type { MapRow } from '../resources/map.ts'

export interface BacklogFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** What is what in the file; left out, the mapping of an earlier file with the same headings, and guesses. */
  mapping?: BacklogMapping | undefined
}

/** Formats of backlogs are remembered apart from those of results. */
export const sourceOf = (format: string): string => `backlog/${format}`

/** The file by the mapping given, or by the one that was last given for files of its shape. */
export async function readBacklogFile(deps: Deps, map: MapRow, { bytes, type, mapping }: BacklogFile) {
  const { framework: _framework, ...given } = map.ranking ?? {}
  const frame = { period: map.period, impactSteps: rankingSettings(given).impactSteps }
  const read = importBacklog(bytes, type, { ...frame, mapping: mapping ?? {} })
  if (mapping !== undefined || read.shape === '') return { read, remembered: false }
  const stored = backlogMapping.safeParse(await rememberedMapping(deps.db, sourceOf(read.format), read.shape))
  if (!stored.success) return { read, remembered: false }
  return { read: importBacklog(bytes, type, { ...frame, mapping: stored.data }), remembered: true }
}
