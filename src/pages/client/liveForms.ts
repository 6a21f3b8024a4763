const pause = 250

/**
 * Forms with `data-live="#region"` answer while people type: the page that the form leads to is asked for, and its region (or several of
 * them: "#one, #other") takes the place of this page's. What is typed stays; only the newest answer counts. Without this script the same form is sent with its button.
 */
export function liveForms(document: Document): void {
  const running = new WeakMap<HTMLFormElement, AbortController>()
  const waiting = new WeakMap<HTMLFormElement, number>()
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    if (form?.dataset.live === undefined) return
    window.clearTimeout(waiting.get(form))
    waiting.set(
      form,
      window.setTimeout(() => void answer(form), pause),
    )
  })

  async function answer(form: HTMLFormElement): Promise<void> {
    const selector = form.dataset.live ?? ''
    const regions = [...document.querySelectorAll(selector)]
    if (regions.length === 0) return
    running.get(form)?.abort()
    const controller = new AbortController()
    running.set(form, controller)
    for (const region of regions) region.setAttribute('aria-busy', 'true')
    try {
      const response = await fetch(request(form), { signal: controller.signal })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      for (const region of regions) {
        const fresh = page.getElementById(region.id)
        if (fresh !== null) region.replaceWith(fresh)
      }
      if (form.method === 'get' && response.ok) history.replaceState(null, '', addressOf(form))
    } catch (error) {
      // A newer question has taken its place, or the network is away: the button still sends the form.
      if (!(error instanceof DOMException && error.name === 'AbortError')) form.removeAttribute('data-live')
    } finally {
      for (const region of regions) region.removeAttribute('aria-busy')
    }
  }
}

/** Only forms that ask (GET), or that have a page of their own to try things out (`data-live-action`), are sent while people type. */
function request(form: HTMLFormElement): Request {
  const action = form.dataset.liveAction
  if (action === undefined) return new Request(addressOf(form))
  return new Request(action, { method: 'POST', body: new FormData(form) })
}

function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action)
  address.search = ''
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '' && name !== 'csrf') address.searchParams.append(name, value)
  return address.href
}
