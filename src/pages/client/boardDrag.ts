/**
 * Stages and barriers of a board can be dragged: what is dropped sends the form that the buttons beside it send.
 * A barrier is dropped on a stage, a stage in the place of another one.
 */
export function boardDrag(document: Document): void {
  let dragged: HTMLElement | null = null

  const form = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>('form#move')
  const stageOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[data-stage]') : null
  const unmark = () => {
    for (const stage of document.querySelectorAll('.drop')) stage.classList.remove('drop')
  }
  /** The stage that what is dragged can be dropped on: any but its own. */
  const goal = (event: DragEvent): HTMLElement | null => {
    const stage = dragged === null ? null : stageOf(event.target)
    return stage === null || stage === stageOf(dragged) ? null : stage
  }

  document.addEventListener('pointerover', (event) => {
    if (!(event.target instanceof Element) || event.pointerType !== 'mouse' || form() === null) return
    const thing = event.target.closest<HTMLElement>('[data-moves]')
    if (thing !== null) thing.draggable = true
  })
  document.addEventListener('dragstart', (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.moves === undefined) return
    dragged = event.target
    dragged.classList.add('dragged')
    event.dataTransfer?.setData('text/plain', dragged.dataset.moves ?? '')
  })
  document.addEventListener('dragover', (event) => {
    const stage = goal(event)
    unmark()
    if (stage === null) return
    event.preventDefault()
    stage.classList.add('drop')
  })
  document.addEventListener('drop', (event) => {
    const stage = goal(event)
    const move = form()
    const thing = dragged?.dataset.moves
    if (stage === null || move === null || thing === undefined) return
    event.preventDefault()
    const go = document.createElement('input')
    go.type = 'hidden'
    go.name = 'go'
    go.value = `${thing} ${stage.dataset.stage ?? ''}`
    move.append(go)
    move.submit()
  })
  document.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged')
    dragged = null
    unmark()
  })
}
