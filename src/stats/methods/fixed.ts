import { normalIsf, normalSf, normalTwoSidedP } from '../distributions/normal.ts'
import { studentTQuantile, studentTSf, studentTTwoSidedP } from '../distributions/studentT.ts'
import { welch } from '../means/welch.ts'
import { calibratedEvidence } from '../programme/calibratedEvidence.ts'
import { effectOf } from './effect.ts'
import type { Method } from './method.ts'
import { scoreReading } from './scoreReading.ts'
import { type Reference, waldReading } from './waldReading.ts'

/**
 * The fixed-horizon test: exactly one look decides, the first at which every arm has its planned size and the minimum
 * days are over. Proportions by score inference, means by Welch's t, ratios by the delta method.
 */
export const fixed: Method = {
  needsPlannedSize: true,
  options: [],
  latches: false,
  decidesBy: 'pValue',
  clock: 'primary',
  evidenceOf: 'decidingLooks',
  boundaries: () => null,
  sizeFactor: () => 1,
  decidingLooks: (looks) => {
    const first = looks.findIndex(
      (look) => look.daysOver && look.plannedShare !== null && look.plannedShare >= 1,
    )
    return first < 0 ? [] : [first]
  },
  finished: (looks) => fixed.decidingLooks(looks).length > 0,
  read: (type, control, treatment) => {
    if (type === 'proportion') return scoreReading(control, treatment)
    const effect = effectOf(type, control, treatment)
    if (!effect.ok) return effect
    if (type === 'ratio') return waldReading(effect, normalReference)
    const test = welch(control, treatment)
    return test.ok ? waldReading(effect, studentReference(test.degreesOfFreedom)) : test
  },
}

const normalReference: Reference = {
  degreesOfFreedom: null,
  evidence: () => null,
  twoSidedP: normalTwoSidedP,
  upperP: normalSf,
  upperEvidence: (z) => calibratedEvidence(normalSf(z)),
  twoSidedMultiplier: (alpha) => normalIsf(alpha / 2),
  upperMultiplier: normalIsf,
}

function studentReference(degreesOfFreedom: number): Reference {
  return {
    degreesOfFreedom,
    evidence: () => null,
    twoSidedP: (t) => studentTTwoSidedP(t, degreesOfFreedom),
    upperP: (t) => studentTSf(t, degreesOfFreedom),
    upperEvidence: (t) => calibratedEvidence(studentTSf(t, degreesOfFreedom)),
    twoSidedMultiplier: (alpha) => -studentTQuantile(alpha / 2, degreesOfFreedom),
    upperMultiplier: (alpha) => -studentTQuantile(alpha, degreesOfFreedom),
  }
}
