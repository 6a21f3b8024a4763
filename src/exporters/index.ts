import { writeCsvMap } from './csvMap.ts'
import { writeJsonMap } from './jsonMap.ts'
import type { MapExport } from './mapExport.ts'
import { writeMarkdownMap } from './markdownMap.ts'

interface MapExporter {
  /** The content type of the answer. */
  mediaType: string
  write: (map: MapExport) => string
}

/** Forms in which a map leaves the service, by the `format` asked for. */
export const mapExporters = {
  json: { mediaType: 'application/json', write: writeJsonMap },
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsvMap },
  md: { mediaType: 'text/markdown; charset=utf-8', write: writeMarkdownMap },
} as const satisfies Record<string, MapExporter>
