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
const columnOf = ({ item }: Placed): MapColumn | null => mapColumn(item.text)

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

/** A grid: titles of lanes down one side, titles of stages in a row of their own above the lanes. */
function grid(texts: Placed[], frames: Placed[]): Omit<Layout, 'name'> {
  const titles = [...texts, ...frames].filter((one) => columnOf(one) !== null)
  const isTitle = new Set(titles)
  const naming = titles.find((title) => columnOf(title) === 'stage')
  const lanes = inOrder(titles.filter((title) => columnOf(title) !== 'stage').map(down))
  const others = texts.filter((text) => !isTitle.has(text))
  const top = lanes[0]?.from ?? Number.NEGATIVE_INFINITY
  const rows = naming === undefined ? lanes : inOrder([...lanes, down(naming)])
  const above = others.filter((text) => text.y < top)
  const lowest = above.reduce<Placed | undefined>(
    (low, text) => (low === undefined || text.y > low.y ? text : low),
    undefined,
  )
  const names =
    naming === undefined
      ? above.filter((text) => lowest !== undefined && (text.y === lowest.y || text.bottom > lowest.y))
      : others.filter((text) => nearest(rows, text.y)?.title === naming)
  const stages = inOrder(names.map(across))
  const isName = new Set(names)
  const contents = others
    .filter((text) => !isName.has(text))
    .sort(byPlace)
    .map((placed) => {
      const stage = isNear(stages, placed.x) && isNear(rows, placed.y) ? nearest(stages, placed.x) : undefined
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
