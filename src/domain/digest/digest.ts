import type { FrameworkId } from '../scoring/index.ts'
import type { InputSource } from '../scoring/input.ts'
import type { VerdictStatus } from '../verdict/analysis.ts'
import type { ItemKind, PreviousClaim } from './netChange.ts'
import type { ToldByTreatment } from './told.ts'
import type { VerdictTransition } from './transition.ts'

/** One line of a digest: what changed, and all that is needed to say it honestly. */
export interface DigestItem extends Omit<VerdictTransition, 'from' | 'to'> {
  kind: ItemKind
  /** The verdict as it is now; with `contested`, what later data contradict. */
  status: VerdictStatus
  previously: PreviousClaim | null
}

/** A test that the ranking would run next. */
export interface NextTest {
  hypothesisId: string
  change: string
  barriers: string[]
  mapName: string
  /** What the score is by. */
  framework: FrameworkId
  score: number | null
  /** ISO 4217, of a score that is money. */
  currency: string
  /** People per period of the map whom it reaches, with where the number comes from. */
  reach: { value: number | null; source: InputSource; period: 'week' | 'month' }
  link: string | null
}

/** What a channel is to be told, in no language yet. */
export interface Digest {
  /** The day it was made, YYYY-MM-DD. */
  date: string
  items: DigestItem[]
  nextTests: NextTest[]
  /** Nothing changed: nothing is sent. */
  quiet: boolean
  /** What the channel has been told once this digest is delivered; the next one is built against it. */
  told: ToldByTreatment
}
