/** Weyl's increment of the splitmix family: 2^32 over the golden ratio. */
const GOLDEN = 0x9e3779b9

/**
 * The state of a stream of random bits for a quantity: the same text and seed give the same stream, in every run and every engine
 * (FNV-1a over the code units, from the seed, and a final mix).
 */
export function streamOf(text: string, seed: number): number {
  let hash = (seed ^ 0x811c9dc5) | 0
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

/**
 * The 32 bits of a stream at a place, as an integer from 0 to 2^32 - 1. Any place can be asked for without those before it, so that
 * the draws of one quantity don't depend on which others there are: common random numbers.
 */
export function bitsAt(stream: number, place: number): number {
  return mixed((stream + Math.imul(place + 1, GOLDEN)) | 0) >>> 0
}

/** The finalizer of MurmurHash3 (Appleby 2011): every bit of the answer depends on every bit of x. */
function mixed(x: number): number {
  let hash = x
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
