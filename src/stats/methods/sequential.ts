import { findRoot } from '../findRoot.ts'
import { oneSidedEvidence } from '../programme/oneSidedEvidence.ts'
import {
  confidenceSequence,
  confidenceSequenceMultiplier,
  sequentialRho2,
} from '../sequential/confidenceSequence.ts'
import { sequentialLookBoundaries } from '../sequential/lookBoundaries.ts'
import { sequentialSizeFactor } from '../sequential/sizeFactor.ts'
import { effectOf } from './effect.ts'
import type { Method } from './method.ts'
import { type Reference, waldReading } from './waldReading.ts'

/** Units the confidence sequence is tuned to where none are planned. */
const DEFAULT_PLANNED_UNITS = 10_000

/**
 * The default: results come in continuously and people look at them. A normal-mixture confidence sequence with its
 * e-value (Robbins 1970; Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2021) on the absolute difference, with the
 * unpooled standard error. Holds at every look, and so at the smallest p-value of all looks.
 */
export const sequential: Method = {
  needsPlannedSize: false,
  options: [],
  latches: true,
  decidesBy: 'pValue',
  clock: 'metric',
  evidenceOf: 'latestLook',
  boundaries: sequentialLookBoundaries,
  sizeFactor: sequentialSizeFactor,
  decidingLooks: (looks) => looks.flatMap((look, index) => (look.daysOver ? [index] : [])),
  finished: () => false,
  read: (type, control, treatment, frame) => {
    const effect = effectOf(type, control, treatment)
    if (!effect.ok) return effect
    const planned = frame.plannedUnits ?? DEFAULT_PLANNED_UNITS
    return waldReading(effect, mixtureReference(control.n + treatment.n, frame.alpha, planned))
  },
}

function mixtureReference(units: number, alpha: number, plannedUnits: number): Reference {
  // The constant is frozen at the plan's alpha; asked at another level, only the threshold moves.
  const rho2 = sequentialRho2(alpha, plannedUnits)
  const at = (z: number) => confidenceSequence({ estimate: z, standardError: 1, units, rho2 })
  const upperEvidence = (z: number) => oneSidedEvidence(z, units * rho2)
  const twoSidedMultiplier = (level: number) => confidenceSequenceMultiplier({ units, rho2, alpha: level })
  return {
    degreesOfFreedom: null,
    evidence: (z) => Math.min(at(z).evidence, Number.MAX_VALUE),
    twoSidedP: (z) => at(z).pValue,
    upperP: (z) => Math.min(1, 1 / upperEvidence(z)),
    upperEvidence,
    twoSidedMultiplier,
    // One-sided evidence grows with z, from below 1 at 0 to more than the two-sided.
    upperMultiplier: (level) => findRoot((z) => upperEvidence(z) - 1 / level, 0, twoSidedMultiplier(level)),
  }
}
