/** Offers the time zone of this computer above a field that holds another, where room was left for it. */
export function zoneGuess(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-zone]')
  const field = document.getElementById(button?.dataset.zone ?? '')
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (button === null || !(field instanceof HTMLInputElement) || !zone || field.value === zone) return
  button.append(` ${zone}`)
  button.classList.add('made')
  button.addEventListener('click', () => {
    field.value = zone
    button.classList.remove('made')
    field.focus()
  })
}
