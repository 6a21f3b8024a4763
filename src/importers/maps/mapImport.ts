import type { Notice } from '../notice.ts'
import type { MapRecord, StageRecord } from './mapFile.ts'

/** What a file says about a map. With faults nothing may be stored. */
export interface MapImport {
  /** The map's own fields, as far as the file has them (a table has no more than its language). */
  map: Partial<Omit<MapRecord, 'stages'>>
  stages: StageRecord[]
  warnings: Notice[]
  faults: Notice[]
}

export const refusedMap = (faults: Notice[]): MapImport => ({ map: {}, stages: [], warnings: [], faults })
