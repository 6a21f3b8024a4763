/** Escape folds the innermost thing that is unfolded around what has the focus, and puts the focus where it was unfolded. */
export function foldOnEscape(document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return
    const unfolded = event.target.closest<HTMLDetailsElement>('details[open]')
    const summary = unfolded?.querySelector<HTMLElement>(':scope > summary')
    if (unfolded == null || summary == null) return
    unfolded.open = false
    summary.focus()
  })
}
