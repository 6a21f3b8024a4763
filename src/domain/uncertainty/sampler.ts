import { normalQuantile } from '../../stats/distributions/normal.ts'
import { atNormal, piecesOf } from './atNormal.ts'
import { bitsAt } from './stream.ts'
import type { Uncertain } from './uncertain.ts'

/** A standard normal is drawn as one of so many equally probable values, the medians of its slices: a power of 2. */
const LEVEL_BITS = 12
const LEVELS = 1 << LEVEL_BITS
/** The curve of a quantity is computed at so many places and read between them by straight lines: within .05 % at a spread of 1. */
const NODES_PER_SD = 16
const FARTHEST = 4
const NODES = 2 * FARTHEST * NODES_PER_SD + 1

/** Of each level, the node below it and how far it lies on the way to the next. */
const nodeOf = new Uint8Array(LEVELS)
const wayOf = new Float64Array(LEVELS)
for (let level = 0; level < LEVELS / 2; level += 1) {
  // Of the lower half, and mirrored: the levels then add up to 0 exactly.
  const place = (FARTHEST + normalQuantile((level + 0.5) / LEVELS)) * NODES_PER_SD
  setLevel(level, place)
  setLevel(LEVELS - 1 - level, NODES - 1 - place)
}

function setLevel(level: number, place: number): void {
  nodeOf[level] = Math.floor(place)
  wayOf[level] = place - Math.floor(place)
}

/** An uncertain quantity made ready to be drawn many times. */
export interface Sampler {
  stream: number
  /** In single precision: ten thousand hypotheses have thirty thousand quantities, and its error is far below that of the lines. */
  nodes: Float32Array
  through: ((x: number) => number) | undefined
}

/** @param stream of random bits, by `streamOf` */
export function samplerOf(uncertain: Uncertain, stream: number): Sampler {
  const pieces = piecesOf(uncertain)
  const nodes = new Float32Array(NODES)
  for (let node = 0; node < NODES; node += 1)
    nodes[node] = atNormal(uncertain, pieces, node / NODES_PER_SD - FARTHEST)
  return { stream, nodes, through: uncertain.through }
}

/** The value of a quantity, as an input of its formula, in the draw of a number. */
export function drawn({ stream, nodes, through }: Sampler, draw: number): number {
  const level = bitsAt(stream, draw) >>> (32 - LEVEL_BITS)
  const node = nodeOf[level] as number
  const from = nodes[node] as number
  const value = from + (wayOf[level] as number) * ((nodes[node + 1] as number) - from)
  return through === undefined ? value : through(value)
}
