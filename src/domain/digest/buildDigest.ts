import type { Digest, DigestItem, NextTest } from './digest.ts'
import { type ItemKind, netChange } from './netChange.ts'
import { type ToldByTreatment, treatmentKey } from './told.ts'
import type { VerdictTransition } from './transition.ts'

interface DigestInput {
  /** The day of the digest, YYYY-MM-DD. */
  date: string
  /** Verdict changes since the channel's last digest, oldest first. */
  transitions: VerdictTransition[]
  /** `told` of the last digest that the channel got; empty for its first, or for no channel. */
  told: ToldByTreatment
  /** The highest-ranked hypotheses that are not being tested, best first. */
  nextTests: NextTest[]
}

const order: Record<ItemKind, number> = { proven: 0, harmful: 1, retracted: 2, contested: 2, invalid: 3 }

/**
 * The digest of one channel: per treatment the net change against what the channel was last told, proven first, then
 * harmful, contested or retracted, invalid; within these by date. Without a change it is quiet, however good the next tests.
 */
export function buildDigest({ date, transitions, told, nextTests }: DigestInput): Digest {
  const byTreatment = new Map<string, VerdictTransition[]>()
  for (const transition of transitions) {
    const key = treatmentKey(transition)
    const known = byTreatment.get(key)
    if (known) known.push(transition)
    else byTreatment.set(key, [transition])
  }
  const items: DigestItem[] = []
  const toldNow: ToldByTreatment = { ...told }
  for (const [key, changes] of byTreatment) {
    const change = netChange(changes, told[key])
    const latest = changes.at(-1)
    if (!change || !latest) continue
    const { from: _, to, ...facts } = latest
    items.push({ ...facts, kind: change.kind, status: to, previously: change.previously })
    toldNow[key] = { ...change.told, on: date }
  }
  items.sort(byKindThenDate)
  return { date, items, nextTests, quiet: items.length === 0, told: toldNow }
}

function byKindThenDate(a: DigestItem, b: DigestItem): number {
  const difference = order[a.kind] - order[b.kind]
  if (difference !== 0) return difference
  const [left, right] = [`${a.since} ${treatmentKey(a)}`, `${b.since} ${treatmentKey(b)}`]
  return left < right ? -1 : 1
}
