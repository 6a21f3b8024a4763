import type { Deps } from '../../deps.ts'
import { newSecret } from '../sign-in/secret.ts'

/** A new token of 256 random bits, recognisable as ours. */
export const newToken = (deps: Pick<Deps, 'randomBytes'>): string => `jp_${newSecret(deps)}`
