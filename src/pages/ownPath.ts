const base = 'http://here.invalid'

/** A path on this site that a parameter asks to go on to; the start where it would lead anywhere else. */
export function ownPath(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/') || !URL.canParse(wanted, base)) return '/'
  // Browsers read an address as URL does: backslashes, tabs, line breaks and dots can make another host of it.
  const { origin, pathname, search } = new URL(wanted, base)
  return origin === base && !pathname.startsWith('//') ? pathname + search : '/'
}
