import type { Page } from 'playwright-core'

/** What the keyboard can't do on a page: things that Tab never comes to, that don't show their focus, or have it out of sight. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const expected = await page.evaluate(markStops)
  const faults: string[] = []
  const reached = new Set<number>()
  // A few more than there are: the browser's own stops, such as the parts of a date, come in between.
  for (let presses = 0; presses < expected * 3 + 20; presses += 1) {
    await page.keyboard.press('Tab')
    const { stop, fault } = await page.evaluate(lookAtFocus)
    if (stop === null) break
    if (!reached.has(stop) && fault !== null) faults.push(fault)
    reached.add(stop)
  }
  const missed = await page.evaluate(
    (stops) =>
      [...document.querySelectorAll('[data-stop]')]
        .filter((one) => !stops.includes(Number(one.getAttribute('data-stop'))))
        .map((one) => `Tab never comes to ${one.outerHTML.slice(0, 200)}`),
    [...reached],
  )
  return [...faults, ...missed]
}

/** Numbers everything that can be used and is in sight; of radio buttons of one name Tab comes to one. */
function markStops(): number {
  const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  const groups = new Set<string>()
  let count = 0
  for (const one of document.querySelectorAll<HTMLElement>(usable)) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) continue
    if (one instanceof HTMLInputElement && one.type === 'radio') {
      const members = [
        ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${one.name}"]`),
      ]
      const own = members.filter((member) => member.form === one.form)
      const chosen = own.find((member) => member.checked)
      const group = `${[...document.forms].indexOf(one.form as HTMLFormElement)} ${one.name}`
      if (chosen === undefined ? groups.has(group) : chosen !== one) continue
      groups.add(group)
    }
    count += 1
    one.dataset.stop = String(count)
  }
  return count
}

/** What has the focus now, and what is wrong with how that looks. */
function lookAtFocus(): { stop: number | null; fault: string | null } {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return { stop: null, fault: null }
  const stop = Number(focused.getAttribute('data-stop') ?? 0)
  const told = focused.outerHTML.slice(0, 200)
  if (stop === 0) return { stop, fault: `Tab comes to what is no stop: ${told}` }
  const outlined = (element: Element) => {
    const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(element)
    // Outlines don't follow the shapes of a drawing: there a stroke around the shape tells.
    const shape =
      element instanceof SVGCircleElement && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2
    return shape || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)
  }
  const shows = outlined(focused) || (focused.closest('svg') !== null && [...focused.children].some(outlined))
  if (!shows) return { stop, fault: `doesn't show its focus: ${told}` }
  const boxes = [...focused.getClientRects()]
  const seen = boxes.some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const there = document.elementFromPoint(left + width * across, top + height * down)
        return there !== null && (focused.contains(there) || there.contains(focused))
      }),
    ),
  )
  return { stop, fault: seen ? null : `has its focus out of sight: ${told}` }
}
