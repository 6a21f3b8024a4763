import type { Deps } from '../../deps.ts'

/** 256 random bits as text that stands in URLs and cookies. */
export function newSecret(deps: Pick<Deps, 'randomBytes'>): string {
  const text = btoa(String.fromCharCode(...deps.randomBytes(32)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
