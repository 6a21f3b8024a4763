import { calibratedEvidence } from '../programme/calibratedEvidence.ts'
import { groupSequentialLookBoundaries } from '../sequential/lookBoundaries.ts'
import { type GroupSequentialDesign, lookP, nominalLevel } from '../sequential/repeatedP.ts'
import { groupSequentialSizeFactor } from '../sequential/sizeFactor.ts'
import { fixed } from './fixed.ts'
import type { Frame, LookFacts, Method, Reading } from './method.ts'
import type { Alternative } from './metric.ts'

/**
 * Lan & DeMets (1983): the error rate is spent over the looks as the planned units come in, all of it at the first look that
 * has them; what comes later decides nothing. The single-look test of `fixed`, each look against its own boundary; its p-value
 * is the smallest alpha whose boundary is crossed (repeated significance, Jennison & Turnbull 1999, section 9.5).
 */
export const groupSequential: Method = {
  needsPlannedSize: true,
  options: ['spending'],
  latches: true,
  decidesBy: 'pValue',
  clock: 'primary',
  evidenceOf: 'decidingLooks',
  boundaries: groupSequentialLookBoundaries,
  sizeFactor: groupSequentialSizeFactor,
  decidingLooks: (looks) => {
    const last = looks.findIndex(isFull)
    return looks.flatMap((look, index) => (look.daysOver && (last < 0 || index <= last) ? [index] : []))
  },
  finished: (looks) => looks.some(isFull),
  read: (type, control, treatment, frame) => {
    const reading = fixed.read(type, control, treatment, frame)
    return reading.ok ? againstBoundary(reading, frame) : reading
  },
}

const isFull = (look: LookFacts) => look.daysOver && look.fraction !== null && look.fraction >= 1

/** A single-look reading whose levels are those of the look's boundary. */
function againstBoundary(reading: Reading, frame: Frame): Reading {
  const { spending } = frame
  const fractions = frame.fractions.length > 0 ? frame.fractions : [1]
  const information = frame.information.length > 0 ? frame.information : fractions
  const design = (alternative: Alternative): GroupSequentialDesign => ({
    spending,
    sides: alternative === 'two-sided' ? 2 : 1,
    fractions,
    information,
  })
  const repeated = (p: number, alternative: Alternative) => lookP(design(alternative), p)
  return {
    ...reading,
    pValue: (alternative) => repeated(reading.pValue(alternative), alternative),
    interval: (scale, alpha, alternative) => {
      const level = nominalLevel(design(alternative), alpha)
      if (level > 0) return reading.interval(scale, level, alternative)
      const bounded = reading.interval(scale, alpha, alternative)
      return bounded.ok ? { ok: true, lower: null, upper: null } : bounded
    },
    claimP: (scale, threshold, side) => repeated(reading.claimP(scale, threshold, side), 'two-sided'),
    improvementEvidence: (side) => {
      const alternative = side === 'above' ? 'greater' : 'less'
      return calibratedEvidence(repeated(reading.pValue(alternative), alternative))
    },
  }
}
