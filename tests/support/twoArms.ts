import fc from 'fast-check'

/** Conversions and units of two arms, [xA, nA, xB, nB]: tiny and large, empty and full cells included. */
const arm = fc
  .oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1_000_000 }))
  .chain((n) =>
    fc.tuple(
      fc.oneof(
        fc.constantFrom(0, n),
        fc.integer({ min: 0, max: n }),
        fc.integer({ min: 0, max: Math.min(n, 60) }),
      ),
      fc.constant(n),
    ),
  )

export const twoArms: fc.Arbitrary<[number, number, number, number]> = fc
  .tuple(arm, arm)
  .map(([[xA, nA], [xB, nB]]) => [xA, nA, xB, nB])
