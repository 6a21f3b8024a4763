import { type Arm, mergeArms } from '../../../../src/stats/arm.ts'
import { betaCdf } from '../../../../src/stats/distributions/beta.ts'

/** Correct significant digits (NIST's logarithm of the relative error), at most the 15 that a double has. */
export function digits(got: number, certified: number): number {
  return got === certified ? 15 : Math.min(15, -Math.log10(Math.abs(got / certified - 1)))
}

export const unitArm = (mean: number): Arm => ({ n: 1, mean, m2: 0 })

/** NumAcc1 to 4: `decimals` are the values less `base`, so that they can also be had without losing digits to it. */
export const numAcc: Record<string, { base: number; decimals: string[] }> = {
  NumAcc1: { base: 10_000_000, decimals: ['1', '3', '2'] },
  NumAcc2: { base: 1, decimals: alternating('.2', '.1', '.3', 1001) },
  NumAcc3: { base: 1_000_000, decimals: alternating('.2', '.1', '.3', 1001) },
  NumAcc4: { base: 10_000_000, decimals: alternating('.2', '.1', '.3', 1001) },
}

function alternating(first: string, low: string, high: string, count: number): string[] {
  return [first, ...Array.from({ length: count - 1 }, (_, index) => (index % 2 === 0 ? low : high))]
}

/** The double nearest to base plus decimals, as one reads it from a file. */
export const onBase = (base: number, decimals: string): number =>
  decimals.startsWith('.') ? Number(`${base}${decimals}`) : base + Number(decimals)

const NINE = ['.4', '.3', '.5', '.3', '.5', '.3', '.5', '.3', '.5']

/** SmLs01 to SmLs09 (Simon & Lesage 1989): nine groups that hardly differ, on a base of up to 10^12. */
export const simonLesage: Record<
  string,
  { base: number; perGroup: number; F: number; between: number; within: number }
> = Object.fromEntries(
  [1, 1_000_000, 1_000_000_000_000].flatMap((base, block) =>
    [21, 201, 2001].map((perGroup, size) => {
      const steps = perGroup - 1
      const certified = { F: steps + 1, between: 0.08 * perGroup, within: 0.09 * steps }
      return [`SmLs0${3 * block + size + 1}`, { base, perGroup, ...certified }]
    }),
  ),
)

/** The groups' values less the base. */
export function simonLesageDecimals(perGroup: number): string[][] {
  return NINE.map((centre) => {
    const step = (by: number) => `.${Number(centre.slice(1)) + by}`
    return alternating(centre, step(-1), step(1), perGroup)
  })
}

/** One-way analysis of variance by merging: what the merged arm varies more than its groups do lies between them. */
export function oneWayAnova(groups: Arm[]) {
  const all = groups.reduce(mergeArms)
  const within = groups.reduce((sum, group) => sum + group.m2, 0)
  const between = all.m2 - within
  const [dfBetween, dfWithin] = [groups.length - 1, all.n - groups.length]
  const F = between / dfBetween / (within / dfWithin)
  // The tail of F is one of a beta distribution.
  const p = betaCdf(dfWithin / (dfWithin + dfBetween * F), dfWithin / 2, dfBetween / 2)
  return { between, within, dfBetween, dfWithin, F, p }
}
