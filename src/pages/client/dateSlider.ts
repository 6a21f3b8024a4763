/** A slider with `data-dates` steps through dates and puts the chosen one into the field that `data-sets` names; its last step is no date. */
export function dateSlider(document: Document): void {
  document.addEventListener('input', (event) => {
    const slider = event.target
    if (!(slider instanceof HTMLInputElement) || slider.dataset.dates === undefined) return
    const dates = slider.dataset.dates.split(' ')
    const step = Number(slider.value)
    const field = document.getElementById(slider.dataset.sets ?? '')
    if (!(field instanceof HTMLInputElement)) return
    field.value = step === dates.length - 1 ? '' : (dates[step] ?? '')
    slider.setAttribute('aria-valuetext', dates[step] ?? '')
  })
}
