import expm1 from '@stdlib/math-base-special-expm1'
import log1p from '@stdlib/math-base-special-log1p'
import { oneSidedEvidence } from '../programme/oneSidedEvidence.ts'
import {
  confidenceSequence,
  confidenceSequenceMultiplier,
  sequentialRho2,
} from '../sequential/confidenceSequence.ts'
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
  latches: true,
  // Simulated: 80 % power with daily looks.
  sizeFactor: 1.75,
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
  // The constants are frozen at the plan's alpha; asked at another level, only the threshold moves.
  const rho2 = sequentialRho2(alpha, plannedUnits)
  const at = (z: number) => confidenceSequence({ estimate: z, standardError: 1, units, rho2 })
  // One-sided (Waudby-Smith et al., proposition B.1): tuned at twice the alpha, and exact inverses of each other.
  const u = units * sequentialRho2(2 * alpha, plannedUnits)
  return {
    degreesOfFreedom: null,
    evidence: (z) => Math.min(at(z).evidence, Number.MAX_VALUE),
    twoSidedP: (z) => at(z).pValue,
    upperP: (z) => (z > 0 ? Math.min(1, Math.sqrt(1 + u) / (2 * expm1((z * z * u) / (2 * (1 + u))))) : 1),
    upperEvidence: (z) => oneSidedEvidence(z, units * rho2),
    twoSidedMultiplier: (level) => confidenceSequenceMultiplier({ units, rho2, alpha: level }),
    upperMultiplier: (level) => Math.sqrt(((2 * (1 + u)) / u) * log1p(Math.sqrt(1 + u) / (2 * level))),
  }
}
