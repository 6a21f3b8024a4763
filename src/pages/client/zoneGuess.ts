/** Offers the time zone of this computer beside a field that holds another. */
export function zoneGuess(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-zone]')
  const field = document.getElementById(button?.dataset.zone ?? '')
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (button === null || !(field instanceof HTMLInputElement) || !zone || field.value === zone) return
  button.append(` ${zone}`)
  button.hidden = false
  button.addEventListener('click', () => {
    field.value = zone
    button.hidden = true
    field.focus()
  })
}
