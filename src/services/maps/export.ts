import { evidenceOfMap } from '../../../db/queries/evidence.ts'
import { readMap } from '../../../db/queries/maps.ts'
import type { Deps } from '../../deps.ts'
import { mapExporters } from '../../exporters/index.ts'
import type { MapExport } from '../../exporters/mapExport.ts'
import type { ExportedFile } from '../exportedFile.ts'
import { notFound } from '../resources/resource.ts'

/** The forms a map can leave in. */
export type MapExportFormat = keyof typeof mapExporters

type Given<Row> = { [F in keyof Row]?: NonNullable<Row[F]> }

/** The named fields of a row that hold something. */
function given<Row extends object, Field extends keyof Row>(
  row: Row,
  fields: readonly Field[],
): Given<Pick<Row, Field>> {
  return Object.fromEntries(
    fields.flatMap((field) => (row[field] === null ? [] : [[field, row[field]]])),
  ) as Given<Pick<Row, Field>>
}

const archivedOf = (row: { archived: boolean }): { archived?: true } =>
  row.archived ? { archived: true } : {}

/** A map as a file, without ids: what it holds, so that it can be imported again. */
export async function exportMap(deps: Deps, id: string, format: MapExportFormat): Promise<ExportedFile> {
  const [whole, evidence] = await Promise.all([readMap(deps.db, id), evidenceOfMap(deps.db, id)])
  if (whole === undefined) throw notFound(id)
  const evidenceOf = Map.groupBy(evidence, (row) => row.barrierId)
  const barriersOf = Map.groupBy(whole.barriers, (barrier) => barrier.stageId)
  const { map } = whole
  const file: MapExport = {
    name: map.name,
    locale: map.locale,
    currency: map.currency,
    period: map.period,
    ...given(map, ['persona', 'goal', 'segment', 'ranking']),
    stages: whole.stages.map((stage) => ({
      name: stage.name,
      ...given(stage, [
        'goal',
        'actions',
        'thoughts',
        'emotion',
        'emotionScore',
        'touchpoints',
        'opportunities',
      ]),
      ...given(stage, [
        'entrants',
        'completions',
        'medianMinutes',
        'negativeMentions',
        'momentOfTruth',
        'notes',
      ]),
      ...archivedOf(stage),
      barriers: (barriersOf.get(stage.id) ?? []).map((barrier) => ({
        title: barrier.title,
        ...archivedOf(barrier),
        ...given(barrier, ['description', 'type', 'affectedShare', 'segment', 'touchpoint']),
        evidence: (evidenceOf.get(barrier.id) ?? []).map((row) => ({
          source: row.source,
          date: row.date,
          ...given(row, [
            'externalId',
            'sampleSize',
            'affected',
            'sentiment',
            'quote',
            'url',
            'segment',
            'region',
          ]),
          ...given(row, ['product', 'channel', 'authorRole', 'kind', 'claim']),
        })),
      })),
    })),
  }
  const { mediaType, write } = mapExporters[format]
  return { name: `${map.name}.${format}`, mediaType, text: write(file) }
}
