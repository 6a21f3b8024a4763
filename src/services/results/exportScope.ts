import type { ExportScope } from '../../../db/queries/exports.ts'
import type { Deps } from '../../deps.ts'
import { findExperiment } from '../analyses/subject.ts'
import { mapStore } from '../resources/map.ts'
import { notFound } from '../resources/resource.ts'

/** What the experiment or the map is called whose rows leave; refused where there is none. */
export async function scopeName(deps: Deps, scope: ExportScope): Promise<string> {
  if ('experimentId' in scope) return (await findExperiment(deps, scope.experimentId)).name
  const map = await mapStore.find(deps.db, scope.mapId)
  if (map === undefined) throw notFound(scope.mapId)
  return map.name
}
