/** The slash, or Ctrl+K, leads to the search field from anywhere but a field. */
export function searchShortcut(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"][data-search]')
    if (field === null || event.altKey) return
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)
    const letter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (!slash && !letter) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
