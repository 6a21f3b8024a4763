import type { Deps } from '../../deps.ts'

/** A new secret of 256 random bits, recognisable as ours. */
export function newToken(deps: Pick<Deps, 'randomBytes'>): string {
  const text = btoa(String.fromCharCode(...deps.randomBytes(32)))
  return `jp_${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}
