import type { MapExport } from './mapExport.ts'

/** Names the shape of the file; the import knows it. */
const format = 'journeyproof/map/1'

/** The whole map; imports back to the same map. */
export const writeJsonMap = (map: MapExport): string => `${JSON.stringify({ format, ...map }, null, 2)}\n`
