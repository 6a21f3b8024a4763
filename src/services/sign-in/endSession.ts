import { endSessions } from '../../../db/queries/signIn.ts'
import type { Deps } from '../../deps.ts'
import type { Write } from '../write.ts'

/** Ends a session: its cookie lets nobody in from now on. */
export async function endSession(deps: Deps, id: string): Promise<Write<null>> {
  return { statements: [endSessions(deps.db, { id }, deps.now().toISOString())], answer: null }
}
