import { type MapColumn, mapColumn } from '../columns.ts'
import { nearest, type Placed, reach, turned } from './onBoard.ts'

/** A stage or a lane with the stretch of the board that is its own. */
export interface Band {
  title: Placed
  middle: number
  from: number
  to: number
}

/** What a board turns out to be: its stages in order, and where each of the other items belongs. */
export interface Layout {
  /** What the frame around the whole map is called. */
  name: string | undefined
  stages: Band[]
  /** Items that are neither stages nor titles, from the top down and from left to right; a stage is null for what lies outside. */
  contents: { placed: Placed; stage: Band | null; lane: MapColumn | null }[]
}

const across = (title: Placed): Band => ({ title, middle: title.x, from: title.left, to: title.right })
const down = (title: Placed): Band => ({ title, middle: title.y, from: title.top, to: title.bottom })
const inOrder = (bands: Band[]): Band[] => bands.sort((a, b) => a.middle - b.middle)
const byPlace = (a: Placed, b: Placed): number => a.y - b.y || a.x - b.x

const isFrame = ({ item }: Placed): boolean => item.type === 'frame'
/** What a title is the title of. Beside notes, titles may be explained in further lines: "Actions", "What does the customer do?" */
function columnOf({ item }: Placed): MapColumn | null {
  const [first = '', more] = item.text.split('\n')
  return more === undefined || item.type === 'sticky_note' ? mapColumn(item.text) : mapColumn(first)
}

const holds = (frame: Placed, { item, x, y }: Placed): boolean =>
  item.id !== frame.item.id &&
  (item.parentId === frame.item.id ||
    (frame.left <= x && x <= frame.right && frame.top <= y && y <= frame.bottom))

/** Whether a place is among bands or next to one: no further beyond the ends than neighbours are apart. */
function isNear(bands: readonly Band[], at: number): boolean {
  const [first, last] = [bands[0], bands.at(-1)]
  if (first === undefined || last === undefined) return false
  const gap = bands.reduce((most, band, i) => Math.max(most, band.middle - (bands[i - 1] ?? band).middle), 0)
  return gap === 0 || (first.from - gap <= at && at <= last.to + gap)
}

/** Frames side by side (or one above the other), each a stage; their lanes have titles within the frames or beside them all. */
function framesAsStages(frames: Placed[], texts: Placed[]): Omit<Layout, 'name'> {
  const stages = inOrder(frames.map(across))
  const titles = texts.filter((text) => columnOf(text) !== null)
  const beside = titles.filter((title) => !frames.some((frame) => holds(frame, title))).map(down)
  const within = new Map(
    frames.map((frame) => [frame, inOrder(titles.filter((title) => holds(frame, title)).map(down))]),
  )
  const laneOf = (frame: Placed, item: Placed): MapColumn | null => {
    const own = within.get(frame) ?? []
    // A title stands above what it is the title of; a title beside the frames is level with it.
    const above = own.findLast((band) => band.middle <= item.y) ?? own[0]
    const lane = above ?? nearest(beside, item.y)
    return lane === undefined ? null : columnOf(lane.title)
  }
  const contents = texts
    .filter((text) => !titles.includes(text))
    .sort(byPlace)
    .map((placed) => {
      const stage = stages.find((band) => holds(band.title, placed)) ?? null
      return { placed, stage, lane: stage === null ? null : laneOf(stage.title, placed) }
    })
  return { stages, contents }
}

/** The lowest row of some items: those that stand level with the lowest. */
function lowestRow(items: readonly Placed[]): Placed[] {
  const bottom = items.reduce((low, { y }) => Math.max(low, y), Number.NEGATIVE_INFINITY)
  return items.filter((item) => item.y === bottom || item.bottom > bottom)
}

/**
 * The row of titles above the lanes. Notes of the first lane may reach above its title, so a row stands half a lane away from it; titles that
 * stand closer are told from notes by being none.
 */
function stageTitles(items: readonly Placed[], lanes: readonly Band[], border: number): Placed[] {
  const top = lanes[0]?.from ?? Number.NEGATIVE_INFINITY
  // In the corner above the titles of lanes stands at most a word for stages.
  const side = lanes.reduce((most, { title }) => Math.max(most, title.x), Number.NEGATIVE_INFINITY)
  const above = items.filter((item) => item.y < top && item.x > side)
  const apart = lowestRow(above.filter((item) => item.y < border))
  const close = lowestRow(above.filter(({ item }) => item.type !== 'sticky_note'))
  if (apart.length > 1 || close.length === 0) return apart
  return close.length > 1 || apart.length === 0 ? close : apart
}

/** A grid: titles of lanes down one side, titles of stages in a row of their own above the lanes. */
function grid(texts: Placed[], frames: Placed[]): Omit<Layout, 'name'> {
  const titles = [...texts, ...frames].filter((one) => columnOf(one) !== null)
  const isTitle = new Set(titles)
  const naming = titles.find((title) => columnOf(title) === 'stage')
  const lanes = inOrder(titles.filter((title) => columnOf(title) !== 'stage').map(down))
  const others = texts.filter((text) => !isTitle.has(text))
  const rows = naming === undefined ? lanes : inOrder([...lanes, down(naming)])
  const [first, second] = lanes
  const half = first === undefined || second === undefined ? 0 : (second.middle - first.middle) / 2
  const border = (first?.from ?? 0) - half
  const names =
    naming === undefined
      ? stageTitles(others, lanes, border)
      : others.filter((text) => nearest(rows, text.y)?.title === naming)
  const stages = inOrder(names.map(across))
  const isName = new Set(names)
  const contents = others
    .filter((text) => !isName.has(text))
    .sort(byPlace)
    .map((placed) => {
      const isInside = placed.y >= border && isNear(stages, placed.x) && isNear(rows, placed.y)
      const stage = isInside ? nearest(stages, placed.x) : undefined
      const lane = nearest(lanes, placed.y)
      return { placed, stage: stage ?? null, lane: lane === undefined ? null : columnOf(lane.title) }
    })
  return { stages, contents }
}

/**
 * Where the stages and lanes of a board are: two or more frames with names of their own are stages; else the titles of lanes, known by the
 * names that columns of a table have, make a grid. Whichever way stages follow each other is the way they are read.
 */
export function layoutOf(placed: readonly Placed[]): Layout {
  const framed = placed.filter((one) => isFrame(one) && one.item.text !== '')
  const texts = placed.filter((one) => !isFrame(one) && one.item.text !== '')
  const named = framed.filter((frame) => columnOf(frame) === null)
  const stageFrames = named.filter((frame) => !named.some((inner) => inner !== frame && holds(frame, inner)))
  const around = named.filter((frame) => !stageFrames.includes(frame))
  if (stageFrames.length > 1) {
    const upright = reach(stageFrames, 'y') > reach(stageFrames, 'x')
    const laid = upright
      ? framesAsStages(stageFrames.map(turned), texts.map(turned))
      : framesAsStages(stageFrames, texts)
    return { name: around.length === 1 ? around[0]?.item.text : undefined, ...laid }
  }
  const titles = [...texts, ...framed].filter((one) => columnOf(one) !== null)
  const upright = reach(titles, 'x') > reach(titles, 'y')
  const laid = upright ? grid(texts.map(turned), framed.map(turned)) : grid(texts, framed)
  return { name: stageFrames[0]?.item.text, ...laid }
}
