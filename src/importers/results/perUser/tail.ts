/** Units of one metric with the greatest outcomes, so that a threshold among them can be found once all are known. */
export interface Tail {
  /** Keeps the unit; when there is no room, gives the one with the least outcome to `release`. */
  add(group: number, y: number, d: number, x: number): void
  /** All that are kept, the least outcome first. */
  drain(): Unit[]
  /** How many there is room for. */
  capacity: number
}

export interface Unit {
  group: number
  y: number
  d: number
  x: number
}

/** A quantile is exact while no more units than this lie above it: of 5 million, for every quantile from .974 on. */
const tailCapacity = 131_072

/**
 * A min-heap of bounded size in typed arrays. Only the tail of a distribution can be cut off, so only the tail is kept, and the
 * memory doesn't depend on how many rows or how many different values there are.
 */
export function tailOf(
  release: (group: number, y: number, d: number, x: number) => void,
  capacity = tailCapacity,
): Tail {
  const groups = new Int32Array(capacity)
  const ys = new Float64Array(capacity)
  const ds = new Float64Array(capacity)
  const xs = new Float64Array(capacity)
  let size = 0

  const at = (values: Float64Array | Int32Array, i: number): number => values[i] ?? 0

  function move(from: number, to: number): void {
    groups[to] = at(groups, from)
    ys[to] = at(ys, from)
    ds[to] = at(ds, from)
    xs[to] = at(xs, from)
  }

  function put(i: number, group: number, y: number, d: number, x: number): void {
    groups[i] = group
    ys[i] = y
    ds[i] = d
    xs[i] = x
  }

  function rise(group: number, y: number, d: number, x: number): void {
    let i = size
    size += 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (at(ys, parent) <= y) break
      move(parent, i)
      i = parent
    }
    put(i, group, y, d, x)
  }

  function replaceLeast(group: number, y: number, d: number, x: number): void {
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= size) break
      if (child + 1 < size && at(ys, child + 1) < at(ys, child)) child += 1
      if (at(ys, child) >= y) break
      move(child, i)
      i = child
    }
    put(i, group, y, d, x)
  }

  return {
    capacity,
    add(group, y, d, x) {
      if (size < capacity) return rise(group, y, d, x)
      if (y <= at(ys, 0)) return release(group, y, d, x)
      release(at(groups, 0), at(ys, 0), at(ds, 0), at(xs, 0))
      replaceLeast(group, y, d, x)
    },
    drain: () =>
      Array.from({ length: size }, (_, i) => ({
        group: at(groups, i),
        y: at(ys, i),
        d: at(ds, i),
        x: at(xs, i),
      })).sort((a, b) => a.y - b.y),
  }
}

/**
 * The quantile among n values of which only the greatest are at hand: linear interpolation between order statistics
 * (Hyndman & Fan 1996, definition 7), or null where it lies below those that were kept.
 *
 * @param kept the greatest values, ascending
 * @param n of all
 */
export function quantileInTail(kept: readonly Unit[], n: number, quantile: number): number | null {
  const place = (n - 1) * quantile
  const below = Math.floor(place)
  const lower = kept[below - (n - kept.length)]?.y
  if (lower === undefined) return null
  const upper = kept[below + 1 - (n - kept.length)]?.y ?? lower
  return lower + (upper - lower) * (place - below)
}
