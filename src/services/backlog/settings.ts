import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { type RankingSettings, rankingSettings } from '../../domain/scoring/settings.ts'
import { mapStore } from '../resources/map.ts'
import { refuse } from '../resources/refuse.ts'

/** The settings that the frameworks have on a map; the defaults where none is named. */
export async function settingsOf(deps: Deps, mapId: string | undefined): Promise<RankingSettings> {
  if (mapId === undefined) return rankingSettings(null)
  const map = await mapStore.find(deps.db, mapId)
  refuse([map === undefined ? { pointer: '?mapId', detail: said('unknown_id', { id: mapId }) } : null])
  const { framework: _, ...given } = map?.ranking ?? {}
  return rankingSettings(given)
}
