import { connectedTo, connectorStore } from '../../../db/queries/connectors.ts'
import type { Actor, Deps } from '../../deps.ts'
import { checkVersion, notFound, type Seen } from '../resources/resource.ts'
import type { Write } from '../write.ts'
import { type Connection, connectExperiments } from './connect.ts'

interface Target {
  id: string
  /** The version that the caller has seen. */
  version: number
}

/** The experiments that a connector feeds, unless it is at another version than the caller has seen. */
async function connectionsOf(deps: Deps, { id, version }: Target): Promise<Connection[]> {
  const row = await connectorStore.find(deps.db, id)
  if (row === undefined) throw notFound(id)
  checkVersion(row, version)
  return (await connectedTo(deps.db, [id])).map(({ experimentId, theirId, mapping }) => ({
    experimentId,
    theirId,
    ...(mapping === null ? {} : { mapping: mapping as Connection['mapping'] }),
  }))
}

/** Has a connector feed one more experiment, or one that it feeds otherwise than before. Faults point at it as the first of a list. */
export async function connectOne(
  deps: Deps,
  actor: Actor,
  target: Target,
  connection: Connection,
): Promise<Write<Seen>> {
  const known = await connectionsOf(deps, target)
  const others = known.filter(({ experimentId }) => experimentId !== connection.experimentId)
  return connectExperiments(deps, actor, target.id, [connection, ...others])
}

/** Has a connector feed an experiment no more. What it brought stays. */
export async function disconnectOne(
  deps: Deps,
  actor: Actor,
  target: Target,
  experimentId: string,
): Promise<Write<Seen>> {
  const known = await connectionsOf(deps, target)
  return connectExperiments(
    deps,
    actor,
    target.id,
    known.filter((one) => one.experimentId !== experimentId),
  )
}
