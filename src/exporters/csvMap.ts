import { csvStyle, writeCsv } from './csvWriter.ts'
import { livingStages, type MapExport } from './mapExport.ts'
import { stageColumns } from './stageColumns.ts'

/**
 * The map's table, one row a stage, in the map's language; imports back to the same stages and barrier titles. What a table has no column
 * for (persona, a barrier's description and evidence) is in the JSON export only.
 */
export function writeCsvMap(map: MapExport): string {
  const locale = map.locale ?? 'en'
  const stages = livingStages(map)
  const columns = stageColumns(stages, locale)
  const rows = stages.map((stage) => columns.map((column) => column.cell(stage)))
  return writeCsv([columns.map((column) => column.heading), ...rows], csvStyle[locale])
}
