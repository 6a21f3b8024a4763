import type { Deps } from '../deps.ts'
import { hex } from '../services/crypto/hash.ts'

const length = 64

/**
 * The mark of a session with a number for the page that is shown: every form of the page carries both, so that a form that is sent
 * twice can be told from two forms.
 */
export const markOfPage = (deps: Deps, session: string): string => session + hex(deps.randomBytes(8).buffer)

/** Whether a form carries the mark of a session, whichever page it was on. */
export const isMarked = (mark: string | undefined, session: string): boolean =>
  mark !== undefined && mark.slice(0, length) === session
