import { connectorStore, type PullRow } from '../../../db/queries/connectors.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { notFound } from '../resources/resource.ts'
import { pullConnector } from './pull.ts'

/** Pulls a connector because somebody asks for it, due or not. */
export async function pullNow(deps: Deps, id: string): Promise<PullRow> {
  const row = await connectorStore.find(deps.db, id)
  if (row === undefined) throw notFound(id)
  if (row.archived) throw new AppError('conflict', said('archived', { id }))
  const pull = await pullConnector(deps, id, { onlyDue: false })
  if (pull !== undefined) return pull
  if ((await connectorStore.find(deps.db, id)) === undefined) throw notFound(id)
  throw new AppError('in_flight', said('being_pulled', { id }), { retryAfter: 10 })
}
