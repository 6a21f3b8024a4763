import type { ConcludedEffect } from '../../../../src/stats/programme/concludedEffect.ts'

/** mulberry32: small, seeded, the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

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
