import { sharedLinkStore } from '../../../db/queries/sharedLinks.ts'
import type { Page, PageRequest } from '../../../db/store.ts'
import type { Deps } from '../../deps.ts'
import { findExperiment } from '../analyses/subject.ts'
import type { ShownLink } from './make.ts'

/** The links to an experiment's summary, revoked and expired ones among them. */
export async function listSharedLinks(
  deps: Deps,
  experimentId: string,
  page: PageRequest,
): Promise<Page<ShownLink>> {
  await findExperiment(deps, experimentId)
  const { rows, next } = await sharedLinkStore.list(deps.db, { experimentId }, page)
  return { rows: rows.map(({ hash: _hash, ...shown }) => shown), next }
}
