/** A short form that is unfolded takes the focus, and with it comes into sight: it may lie below the edge of its board. */
export function unfoldedInSight(document: Document): void {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches('.quick')) return
      target.querySelector('button')?.scrollIntoView({ block: 'nearest' })
      target.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
    },
    true,
  )
}
