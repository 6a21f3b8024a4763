import type { Digest, DigestItem, NextTest } from './digest.ts'
import { type ItemKind, netChange } from './netChange.ts'
import type { ToldByExperiment } from './told.ts'
import type { VerdictTransition } from './transition.ts'

interface DigestInput {
  /** The day of the digest, YYYY-MM-DD. */
  date: string
  /** Verdict changes since the channel's last digest, oldest first. */
  transitions: VerdictTransition[]
  /** `told` of the last digest that the channel got; empty for its first, or for no channel. */
  told: ToldByExperiment
  /** The highest-ranked hypotheses that are not being tested, best first. */
  nextTests: NextTest[]
}

const order: Record<ItemKind, number> = { proven: 0, harmful: 1, retracted: 2, contested: 2, invalid: 3 }

/**
 * The digest of one channel: per experiment the net change against what the channel was last told, proven first, then
 * harmful, contested or retracted, invalid; within these by date. Without a change it is quiet, however good the next tests.
 */
export function buildDigest({ date, transitions, told, nextTests }: DigestInput): Digest {
  const byExperiment = new Map<string, VerdictTransition[]>()
  for (const transition of transitions) {
    const known = byExperiment.get(transition.experimentId)
    if (known) known.push(transition)
    else byExperiment.set(transition.experimentId, [transition])
  }
  const items: DigestItem[] = []
  const toldNow: ToldByExperiment = { ...told }
  for (const [experimentId, changes] of byExperiment) {
    const change = netChange(changes, told[experimentId])
    const latest = changes.at(-1)
    if (!change || !latest) continue
    const { from: _, to, ...facts } = latest
    items.push({ ...facts, kind: change.kind, status: to, previously: change.previously })
    toldNow[experimentId] = { ...change.told, on: date }
  }
  items.sort(byKindThenDate)
  return { date, items, nextTests, quiet: items.length === 0, told: toldNow }
}

function byKindThenDate(a: DigestItem, b: DigestItem): number {
  const difference = order[a.kind] - order[b.kind]
  if (difference !== 0) return difference
  const [left, right] = [`${a.since} ${a.experimentId}`, `${b.since} ${b.experimentId}`]
  return left < right ? -1 : 1
}
