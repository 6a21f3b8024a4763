import type { Plan } from '../../../src/domain/verdict/plan.ts'
import { DAYS } from './experiments.ts'

/** The methods that promise error rates, each as the document calls it, and whether it is meant to use its error rate up. */
export const methods = {
  sequential: { name: '`sequential`', plan: { method: 'sequential' }, spendsAll: false },
  obrienFleming: {
    name: "`group-sequential` (O'Brien-Fleming)",
    plan: { method: 'group-sequential' },
    spendsAll: true,
  },
  pocock: {
    name: '`group-sequential` (Pocock)',
    plan: { method: 'group-sequential', spending: 'pocock' },
    spendsAll: true,
  },
  fixed: { name: '`fixed`', plan: { method: 'fixed' }, spendsAll: true },
} as const satisfies Record<string, { name: string; plan: Partial<Plan>; spendsAll: boolean }>

export type SimulatedMethod = (typeof methods)[keyof typeof methods]

/**
 * The plan of a method that is to end with the four weeks. The arm that lags behind in a random split has the size of `fixed`, which
 * waits for it, some days before.
 *
 * @param perArm units of the control a day
 */
export const plannedFor = ({ plan }: SimulatedMethod, perArm: number): Partial<Plan> => ({
  ...plan,
  sampleSizePerVariant: Math.floor(perArm * DAYS * (plan.method === 'fixed' ? 0.94 : 1)),
})
