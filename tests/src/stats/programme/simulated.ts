import type { ConcludedEffect } from '../../../../src/stats/programme/concludedEffect.ts'
import { seeded } from '../../../support/seeded.ts'

/** Draws from the standard normal distribution (Box & Muller). */
export function normalDraws(seed: number): () => number {
  const random = seeded(seed)
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Programmes whose true lifts are N(mu, tau^2), each measured with one of the standard errors in turn. */
export function simulatedProgrammes(
  count: number,
  of: { tests: number; mu?: number; tau: number; errors: readonly number[]; seed: number },
): ConcludedEffect[][] {
  const { tests, mu = 0, tau, errors } = of
  const draw = normalDraws(of.seed)
  return Array.from({ length: count }, () =>
    Array.from({ length: tests }, (_, i) => {
      const standardError = errors[i % errors.length] ?? 0
      return { lift: mu + tau * draw() + standardError * draw(), standardError, barrierTypes: [] }
    }),
  )
}
