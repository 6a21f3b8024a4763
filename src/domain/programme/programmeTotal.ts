import { normalIsf } from '../../stats/distributions/normal.ts'
import { selectionBias } from '../../stats/programme/selectionBias.ts'
import type { ConcludedTreatment } from './concludedTreatments.ts'
import { stands } from './stands.ts'

interface PartOfTotal {
  /** Concluded treatments with a lift, and those of them that are proven and stand. */
  tests: number
  proven: number
  naive: number
  corrected: number
}

export interface ProgrammeTotal {
  naive: number
  corrected: number
  fixed: PartOfTotal & { bias: number }
  shrunken: PartOfTotal
}

/**
 * What the proven treatments of a programme have brought together. Raw lifts were picked for being large, so their sum is too
 * large; each test is corrected in one way and never in two:
 *
 * - `fixed` tests by the bias of picking (Lee & Shen 2018), over all of them, as a test that just missed could as well have won.
 *   One is taken to be picked where its lift is beyond the normal quantile of alpha/2 over its treatments, Holm's hardest step.
 * - all others by shrinking: they end when the data say so, for which that bias is not made.
 *
 * Only one treatment of a test can be shipped, so a test counts once: by the mean of its treatments that stand, in both sums. A decision
 * names no variant; to take the best measured one would pick a second time, which no correction here knows of. The mean picks nothing,
 * and promises no more than shipping the best would bring. A treatment that would stand beside m others counts for 1/(m + 1) in the bias
 * too; as treatments share their control and so stand together, that takes off rather too much.
 *
 * A contested treatment is in neither sum: what later data speak against has not been brought. Relative lifts of different metrics
 * are added up, so the total compares the programme with itself and is no forecast of any one metric.
 *
 * @param tests the treatments of each concluded experiment
 */
export function programmeTotal(tests: readonly (readonly ConcludedTreatment[])[]): ProgrammeTotal {
  const effects = tests.flatMap(effectsOf)
  const fixed = effects.filter(({ method }) => method === 'fixed')
  const others = effects.filter(({ method }) => method !== 'fixed')
  const bias = selectionBias(
    fixed.map(({ lift, error, alpha, treatments, weight }) => ({
      effect: lift,
      standardError: error,
      threshold: normalIsf(alpha / 2 / treatments),
      weight,
    })),
  )
  const ofFixed = partOf(fixed)
  const ofOthers = partOf(others)
  const shrunken = others.reduce((sum, one) => (one.counts ? sum + one.weight * one.shrunken : sum), 0)
  return {
    naive: ofFixed.naive + ofOthers.naive,
    corrected: ofFixed.naive - bias + shrunken,
    fixed: { ...ofFixed, bias, corrected: ofFixed.naive - bias },
    shrunken: { ...ofOthers, corrected: shrunken },
  }
}

/** The treatments of one test that have a lift, each with the share of it that counts where it stands. */
function effectsOf(treatments: readonly ConcludedTreatment[]) {
  const effects = treatments.flatMap(({ lift, shrunken, ...test }) =>
    lift === null || shrunken === null
      ? []
      : [
          {
            ...test,
            counts: stands(test),
            lift: lift.estimate,
            error: lift.standardError,
            shrunken: shrunken.estimate,
          },
        ],
  )
  const standing = effects.filter(({ counts }) => counts).length
  return effects.map((one) => ({ ...one, weight: 1 / (one.counts ? standing : standing + 1) }))
}

function partOf(effects: readonly { counts: boolean; lift: number; weight: number }[]) {
  const proven = effects.filter(({ counts }) => counts)
  return {
    tests: effects.length,
    proven: proven.length,
    naive: proven.reduce((sum, { lift, weight }) => sum + weight * lift, 0),
  }
}
