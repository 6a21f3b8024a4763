import fc from 'fast-check'
import type { GroupSequentialDesign } from '../../../../src/stats/sequential/repeatedP.ts'

/** Looks as data may bring them: uneven, some without anything new, the information on a clock of its own. */
export const anyDesign: fc.Arbitrary<GroupSequentialDesign> = fc
  .record({
    spending: fc.constantFrom('obrien-fleming' as const, 'pocock' as const),
    sides: fc.constantFrom(1 as const, 2 as const),
    looks: fc.array(
      fc.record({
        fraction: fc.oneof(fc.constant(0), fc.double({ min: 0.005, max: 0.3, noNaN: true })),
        information: fc.oneof(fc.constant(0), fc.double({ min: 1e-5, max: 1, noNaN: true })),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ spending, sides, looks }) => ({
    spending,
    sides,
    fractions: running(
      looks.map(({ fraction }) => fraction),
      0.1,
    ),
    information: running(
      looks.map(({ information }) => information),
      0.2,
    ),
  }))

export function equalLooks(looks: number): number[] {
  return Array.from({ length: looks }, (_, look) => (look + 1) / looks)
}

export function firstLooks(design: GroupSequentialDesign, looks: number): GroupSequentialDesign {
  return {
    ...design,
    fractions: design.fractions.slice(0, looks),
    information: design.information.slice(0, looks),
  }
}

function running(steps: readonly number[], start: number): number[] {
  let sum = start
  return steps.map((step) => {
    sum += step
    return sum
  })
}
