import type { NextTest } from '../../../../src/domain/digest/digest.ts'
import type { VerdictTransition } from '../../../../src/domain/digest/transition.ts'

/** A test that was just proven, unless said otherwise. */
export function transitionOf(changes: Partial<VerdictTransition> = {}): VerdictTransition {
  return {
    experimentId: 'exp_1',
    experimentName: 'Gate at level 40',
    analysisId: 'ana_1',
    mapName: 'Mobile game',
    barriers: ['Forced to wait at the gate'],
    change: 'Move the gate from level 30 to level 40',
    variant: 'gate_40',
    variants: [
      { key: 'gate_30', name: null },
      { key: 'gate_40', name: 'Gate at 40' },
    ],
    metric: 'retention_7',
    metrics: [{ key: 'retention_7', name: 'Back after 7 days', role: 'primary', type: 'proportion' }],
    goodDirection: 'increase',
    alpha: 0.05,
    from: 'collecting',
    to: 'proven',
    contested: null,
    since: '2026-11-14',
    reasons: [],
    relative: { estimate: 0.0521, lower: 0.0164, upper: 0.0892 },
    shrunken: { estimate: 0.0444, lower: 0.0102, upper: 0.0786 },
    absolute: { estimate: 0.0099, lower: 0.0031, upper: 0.0167 },
    link: 'https://journeyproof.example/experiments/exp_1',
    ...changes,
  }
}

export const laterData = { since: '2026-11-18', reason: 'later_data_contradict' } as const

export function nextTestOf(changes: Partial<NextTest> = {}): NextTest {
  return {
    hypothesisId: 'hyp_1',
    change: 'Offer two more payment methods',
    barriers: ['One payment method'],
    mapName: 'Food delivery',
    framework: 'rice',
    score: 11_776,
    currency: 'EUR',
    reach: { value: 14_720, source: 'measured', period: 'month' },
    link: null,
    ...changes,
  }
}
