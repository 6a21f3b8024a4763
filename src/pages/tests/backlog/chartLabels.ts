export interface Bubble {
  id: string
  x: number
  y: number
  r: number
  name: string
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Label {
  id: string
  text: string
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
}

/** Of letters of 13 px on average, generously. */
const LETTER = 7.2
const LINE = 15
/** The most letters of a name, and as many as it is cut to where those have no room. */
const LENGTHS = [46, 30]
const GAP = 5

/** The beginning of a name, to the last whole word that has room. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name
  const start = name.slice(0, longest)
  const space = start.lastIndexOf(' ')
  return `${start.slice(0, space > longest / 2 ? space : longest).replace(/[\s,.;:–—-]+$/, '')}…`
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Names beside the bubbles that have room for one: right of it, left, above or below, wherever it covers neither a bubble nor a name
 * that stands already. Bubbles are taken in their order, so that the first keep theirs.
 */
export function labelsOf(bubbles: readonly Bubble[], room: Box): Label[] {
  const taken: (Box & { of?: string })[] = bubbles.map(({ id, x, y, r }) => ({
    of: id,
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }))
  return bubbles.flatMap(({ id, x, y, r, name }): Label[] => {
    for (const text of new Set(LENGTHS.map((longest) => cut(name, longest)))) {
      const width = [...text].length * LETTER
      const places: [left: number, middle: number, label: Omit<Label, 'id' | 'text'>][] = [
        [x + r + GAP, y, { x: x + r + GAP, y: y + 4, anchor: 'start' }],
        [x - r - GAP - width, y, { x: x - r - GAP, y: y + 4, anchor: 'end' }],
        [x - width / 2, y - r - LINE / 2 - 2, { x, y: y - r - GAP, anchor: 'middle' }],
        [x - width / 2, y + r + LINE / 2 + 2, { x, y: y + r + LINE - 1, anchor: 'middle' }],
      ]
      for (const [left, middle, label] of places) {
        const box = { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 }
        const inside =
          box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
        if (!inside || taken.some((other) => other.of !== id && meets(box, other))) continue
        taken.push(box)
        return [{ id, text, ...label }]
      }
    }
    return []
  })
}
