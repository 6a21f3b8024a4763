import type { NothingSaid } from '../../domain/learning/estimateQuality.ts'
import type { ScoreCause } from '../../domain/learning/scoreCause.ts'
import type { Kinship } from '../../domain/learning/siblings.ts'
import type { VerdictStatus } from '../../domain/verdict/analysis.ts'
import { plural } from '../plural.ts'

const tests = (n: number) => `${n} concluded ${plural('en', n, { one: 'test', other: 'tests' })}`

export const learning = {
  /** What a test did to change a score. */
  causes: {
    verdict_reached: (p) => `The test “${p.test}” came to a verdict`,
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
        ? `No concluded test yet: something can be said from ${tests(p.missing)} on`
        : `Only ${tests(p.tests)} yet: something can be said after ${p.missing} more`,
    predictions_alike: () => 'All predictions were the same: they cannot be held against what differed',
  } satisfies {
    [Code in NothingSaid['code']]: (params: Extract<NothingSaid, { code: Code }>['params']) => string
  },
}
