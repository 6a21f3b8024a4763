const pause = 3000

/**
 * A button that is pressed twice sends its form once. The server would do it once all the same; but where it shows something only
 * once, the first answer must not be given up for a second one.
 */
export function oneSend(document: Document): void {
  const sent = new WeakMap<HTMLFormElement, { by: HTMLElement | null; at: number }>()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    const last = sent.get(form)
    if (last !== undefined && last.by === event.submitter && event.timeStamp - last.at < pause)
      event.preventDefault()
    else sent.set(form, { by: event.submitter, at: event.timeStamp })
  })
}
