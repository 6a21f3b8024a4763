import { dueConnectors } from '../../../db/queries/connectors.ts'
import type { Deps } from '../../deps.ts'
import { failureName } from '../failureName.ts'
import { pullConnector } from './pull.ts'

/** Pulls the connectors whose turn has come, one after the other; one that fails is logged and holds up no other. */
export async function pullDueConnectors(deps: Deps): Promise<void> {
  const errors: unknown[] = []
  for (const id of await dueConnectors(deps.db, deps.now().toISOString())) {
    try {
      await pullConnector(deps, id, { onlyDue: true })
    } catch (error) {
      deps.log.error('pull failed', { connector: id, message: failureName(error) })
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}
