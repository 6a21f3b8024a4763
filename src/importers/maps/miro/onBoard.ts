import type { BoardItem } from './boardItems.ts'

/** An item's rectangle on the board, whatever its parent. */
export interface Placed {
  item: BoardItem
  x: number
  y: number
  left: number
  right: number
  top: number
  bottom: number
}

/** Frames do not nest deeper; a parent that is its own is left at the first. */
const deepest = 20

/** Where items lie on the board; those whose parent is not among them, and so lie nowhere, apart. */
export function onBoard(items: readonly BoardItem[]): { placed: Placed[]; lost: BoardItem[] } {
  const byId = new Map(items.map((item) => [item.id, item]))
  const placed: Placed[] = []
  const lost: BoardItem[] = []
  for (const item of items) {
    let { x, y } = item
    let outer: BoardItem | undefined = item
    for (let depth = 0; outer?.inParent === true && depth < deepest; depth += 1) {
      outer = byId.get(outer.parentId ?? '')
      x += (outer?.x ?? 0) - (outer?.width ?? 0) / 2
      y += (outer?.y ?? 0) - (outer?.height ?? 0) / 2
    }
    if (outer === undefined) lost.push(item)
    else placed.push({ item, ...rectangle(x, y, item) })
  }
  return { placed, lost }
}

const rectangle = (x: number, y: number, { width, height }: BoardItem) => ({
  x,
  y,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

/** The same with columns and rows changed over, for boards whose lanes stand upright. */
export const turned = ({ item, x, y, left, right, top, bottom }: Placed): Placed => ({
  item,
  x: y,
  y: x,
  left: top,
  right: bottom,
  top: left,
  bottom: right,
})

/** How far a group of items reaches in a direction. */
export function reach(items: readonly Placed[], of: 'x' | 'y'): number {
  const at = items.map((item) => item[of])
  return (
    at.reduce((most, value) => Math.max(most, value), -Infinity) -
    at.reduce((least, value) => Math.min(least, value), Infinity)
  )
}

/** The band that a place lies in, else the one whose middle is nearest. */
export function nearest<Band extends { middle: number; from: number; to: number }>(
  bands: readonly Band[],
  at: number,
): Band | undefined {
  const within = bands.filter((band) => band.from <= at && at <= band.to)
  const among = within.length > 0 ? within : bands
  return among.reduce<Band | undefined>(
    (best, band) =>
      best === undefined || Math.abs(band.middle - at) < Math.abs(best.middle - at) ? band : best,
    undefined,
  )
}
