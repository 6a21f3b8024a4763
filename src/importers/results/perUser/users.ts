/** What a row is to the rows before it, by its user. */
type Meeting =
  /** The user has not been seen. */
  | 'new'
  /** Seen with the same variant and the same values. */
  | 'same'
  /** Seen with the same variant and other values. */
  | 'otherValues'
  /** Seen with another variant. */
  | 'otherArm'
  /** Not seen among those that are remembered, and there is no room for more. */
  | 'unchecked'

export interface Users {
  meet(user: string, arm: number, values: number): Meeting
}

/** Users that are remembered, in 10 bytes a place: 21 MB, and half as much again while the table grows. */
export const mostUsers = 1_500_000

const armBits = 5
const armMask = (1 << armBits) - 1

/** 32 bits of a text, other ones for each factor: multiply and mix (the final mix is MurmurHash3's). */
export function hashOf(text: string, factor: number, seed = 0xdeadbeef): number {
  let hash = seed
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), factor)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * Remembers users by 58 bits of their ids, not by the ids: among 1.5 million users the chance that any two are taken for one is under
 * 1 in 200,000. Of the values 16 bits are kept: 1 in 65,536 rows that say something else passes for a repetition. An open table with linear steps that doubles at 3/4.
 */
export function usersSeen(most = mostUsers): Users {
  let slots = 1024
  let first = new Uint32Array(slots)
  let second = new Uint32Array(slots)
  let outcomes = new Uint16Array(slots)
  let count = 0

  /** The place of a user, or of the free slot where it would be; a slot is free while `second` is 0. */
  function slotOf(one: number, two: number): number {
    let slot = one & (slots - 1)
    for (;;) {
      const held = second[slot] ?? 0
      if (held === 0 || (first[slot] === one && held >>> armBits === two)) return slot
      slot = (slot + 1) & (slots - 1)
    }
  }

  function grow(): void {
    const [oldFirst, oldSecond, oldOutcomes] = [first, second, outcomes]
    slots *= 2
    first = new Uint32Array(slots)
    second = new Uint32Array(slots)
    outcomes = new Uint16Array(slots)
    for (let i = 0; i < oldSecond.length; i += 1) {
      const held = oldSecond[i] ?? 0
      if (held === 0) continue
      const slot = slotOf(oldFirst[i] ?? 0, held >>> armBits)
      first[slot] = oldFirst[i] ?? 0
      second[slot] = held
      outcomes[slot] = oldOutcomes[i] ?? 0
    }
  }

  return {
    meet(user, arm, values) {
      const one = hashOf(user, 2_654_435_761)
      // Never 0, which is what a free slot holds.
      const two = (hashOf(user, 1_597_334_677, 0x41c6ce57) >>> armBits) | 1
      const slot = slotOf(one, two)
      const held = second[slot] ?? 0
      if (held !== 0) {
        if ((held & armMask) !== arm) return 'otherArm'
        return outcomes[slot] === (values & 0xffff) ? 'same' : 'otherValues'
      }
      if (count >= most) return 'unchecked'
      first[slot] = one
      second[slot] = ((two << armBits) | arm) >>> 0
      outcomes[slot] = values
      count += 1
      if (count > slots * 0.75) grow()
      return 'new'
    },
  }
}
