import { recordChanges } from '../../../db/queries/changes.ts'
import type { Actor, Deps } from '../../deps.ts'
import type { Entity } from '../../domain/identifiers.ts'
import { completionsFault } from '../../domain/map.ts'
import { importMap } from '../../importers/maps/index.ts'
import type { StageRecord } from '../../importers/maps/mapFile.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { storeEvidence } from '../evidence/add.ts'
import { type Remark, refuseFile, remark } from '../imports/notices.ts'
import { knownImport, recordImport, sha256OfBytes } from '../imports/record.ts'
import { barrierRow, barrierStore } from '../resources/barrier.ts'
import { mapRow, mapStore } from '../resources/map.ts'
import { refuse } from '../resources/refuse.ts'
import { presentStage, stageRow, stageStore } from '../resources/stage.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'

interface MapFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** What to call the map; the file's own name for it where left out. */
  name?: string | undefined
  dryRun: boolean
}

export interface ImportedMap {
  map: object
  stages: object[]
  barriers: object[]
  warnings: Remark[]
  /** The format that the file was read as. */
  format: string
  /** The record of the import; null for a dry run. */
  importId: string | null
  /** The import that took this very file before. */
  known: { id: string; at: string; by: string } | null
}

/** Makes a map of a file: all of it in one batch, or nothing. A dry run says what would be made. */
export async function importMapFile(
  deps: Deps,
  actor: Actor,
  file: MapFile,
  locale: Locale,
): Promise<Write<ImportedMap>> {
  const read = importMap(file.bytes, file.type)
  refuseFile(locale, read.faults)
  refuse(
    read.stages.map((stage, i) => {
      const fault = completionsFault(stage)
      return fault === null ? null : { pointer: `/stages/${i}${fault.pointer}`, detail: fault.detail }
    }),
  )
  const at = deps.now().toISOString()
  const stamp = (entity: Entity) => ({ id: deps.newId(entity), version: 1, createdAt: at, updatedAt: at })
  const map = mapRow(
    { ...read.map, name: file.name ?? read.map.name ?? dictionary(locale).imports.unnamedMap },
    stamp('map'),
    await readSettings(deps),
  )
  const stages = read.stages.map((stage, position) => ({
    ...stageRow(stage, stamp('stage'), map.id, position),
    notes: stage.notes ?? [],
    archived: stage.archived === true,
  }))
  const barriers = read.stages.flatMap((stage, i) => barriersOf(stage, stages[i]?.id ?? '', map.id, stamp))
  const evidence = await storeEvidence(
    deps,
    actor,
    map.id,
    barriers.flatMap(({ row, evidence }) => evidence.map((item) => ({ barrierId: row.id, evidence: item }))),
  )
  const rows = barriers.map((barrier) => barrier.row)
  const trail = [
    { entity: 'map', row: map },
    ...stages.map((row) => ({ entity: 'stage', row })),
    ...rows.map((row) => ({ entity: 'barrier', row })),
  ].map(({ entity, row }) => ({
    entityId: row.id,
    version: 1,
    entity,
    action: 'create' as const,
    mapId: map.id,
    before: null,
    after: row,
    actor: actor.id,
    at,
  }))
  const fileHash = await sha256OfBytes(file.bytes)
  const record = recordImport(deps, actor, {
    kind: 'map',
    format: read.format,
    mapId: map.id,
    bytes: file.bytes.byteLength,
    fileHash,
    understood: read.stages.length,
    accepted: read.stages.length,
    items: [{ entity: 'map', entityId: map.id }],
  })
  return {
    statements: file.dryRun
      ? []
      : [
          ...recordChanges(deps.db, trail),
          ...mapStore.insert(deps.db, [map]),
          ...stageStore.insert(deps.db, stages),
          ...barrierStore.insert(deps.db, rows),
          ...evidence.statements,
          ...record.statements,
        ],
    answer: {
      map,
      stages: stages.map((stage, i) => presentStage(stage, stages[i + 1] ?? null)),
      barriers: rows,
      warnings: read.warnings.map((warning) => remark(locale, warning)),
      format: read.format,
      importId: file.dryRun ? null : record.id,
      known: await knownImport(deps, fileHash, { kind: 'map' }),
    },
  }
}

function barriersOf(
  stage: StageRecord,
  stageId: string,
  mapId: string,
  stamp: (entity: Entity) => { id: string; version: number; createdAt: string; updatedAt: string },
) {
  return stage.barriers.map(({ evidence = [], archived = false, ...barrier }) => ({
    row: { ...barrierRow(barrier, stamp('barrier'), { id: stageId, mapId }), archived },
    evidence,
  }))
}
