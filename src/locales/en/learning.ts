import type { NothingSaid } from '../../domain/learning/estimateQuality.ts'
import type { LeftOut } from '../../domain/learning/leftOut.ts'
import type { ScoreCause } from '../../domain/learning/scoreCause.ts'
import type { Kinship } from '../../domain/learning/siblings.ts'
import type { VerdictStatus } from '../../domain/verdict/analysis.ts'
import { plural } from '../plural.ts'

const tests = (n: number) => `${n} concluded ${plural('en', n, { one: 'test', other: 'tests' })}`
const areLeftOut = (n: number) => `${tests(n)} ${n === 1 ? 'is' : 'are'} left out`

export const learning = {
  /** What a test did to change a score. */
  causes: {
    verdict_reached: (p) => `The test “${p.test}” came to a verdict`,
    verdict_withdrawn: (p) => `The verdict of the test “${p.test}” was withdrawn`,
    test_concluded: (p) => `The test “${p.test}” was concluded`,
    test_corrected: (p) => `What the test “${p.test}” had shown was corrected`,
  } satisfies Record<ScoreCause['code'], (p: { test: string }) => string>,
  verdicts: {
    collecting: 'nothing is decided',
    proven: 'the improvement is proven',
    harmful: 'the change does harm',
    negligible: 'the effect is negligible',
    inconclusive: 'nothing was shown',
    invalid: 'it was run wrongly and teaches nothing',
  } satisfies Record<VerdictStatus, string>,
  contested: 'later data speak against it',
  why: {
    barrier: 'It was about a barrier of this hypothesis',
    type: 'It was about a barrier of the same type',
    metric: 'It was about the same metric',
  } satisfies Record<Kinship, string>,
  nothingSaid: {
    too_few_tests: (p) =>
      p.tests === 0
        ? `No concluded test with a prediction yet: something can be said from ${p.missing} such tests on`
        : `Only ${tests(p.tests)} with a prediction yet: something can be said after ${p.missing} more`,
    predictions_alike: () => 'All predictions were the same: they cannot be held against what differed',
  } satisfies {
    [Code in NothingSaid['code']]: (params: Extract<NothingSaid, { code: Code }>['params']) => string
  },
  /** Why concluded tests hold nobody to account. */
  leftOut: {
    not_foretold: (n) =>
      `${areLeftOut(n)}: no prediction of ${n === 1 ? 'it' : 'theirs'} was on record by the end of the day of ${n === 1 ? 'its' : 'their'} start, and a later one may have been made when results were known`,
    other_metric: (n) =>
      `${areLeftOut(n)}: ${n === 1 ? 'it was' : 'they were'} decided by another metric than was estimated`,
  } satisfies Record<LeftOut, (tests: number) => string>,
}
