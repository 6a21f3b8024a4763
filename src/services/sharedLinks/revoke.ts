import { revokeLink, sharedLinkStore } from '../../../db/queries/sharedLinks.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'

/** Ends a link: it leads nowhere from here on. The record that there was one stays. */
export async function revokeSharedLink(deps: Deps, id: string): Promise<Write<null>> {
  if ((await sharedLinkStore.find(deps.db, id)) === undefined) throw notFound(id)
  return { statements: [revokeLink(deps.db, id, deps.now().toISOString())], answer: null }
}
