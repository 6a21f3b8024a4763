import { revokeLink, sharedLinkStore } from '../../../db/queries/sharedLinks.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'

/**
 * Ends a link: it leads nowhere from here on. The record that there was one stays.
 *
 * @param experimentId whose link it must be, where it is revoked on a page of that experiment
 */
export async function revokeSharedLink(deps: Deps, id: string, experimentId?: string): Promise<Write<null>> {
  const link = await sharedLinkStore.find(deps.db, id)
  if (link === undefined || (experimentId ?? link.experimentId) !== link.experimentId) throw notFound(id)
  return { statements: [revokeLink(deps.db, id, deps.now().toISOString())], answer: null }
}
