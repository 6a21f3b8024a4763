import { describe, expect, it } from 'vitest'
import { primary } from '../src/domain/verdict/experimentOf.ts'
import { experiments, percent, section } from './report/section.ts'
import { shareOf } from './report/share.ts'
import { isHarmful, isNegligible, isProven, verdictsOf } from './simulated/experiments.ts'
import { rates } from './simulated/verdictsBy.ts'

const document = section('By expected loss')

describe('a bayesian plan, which promises no error rates', () => {
  const chosen = { proven: isProven, harmful: isHarmful, negligible: isNegligible }

  it.each([
    { loss: 0.002, name: 'no effect', treatment: 0.2, seed: 451 },
    { loss: 0.002, name: '20 % against 22 %', treatment: 0.22, seed: 452 },
    { loss: 0.008, name: 'no effect', treatment: 0.2, seed: 453 },
  ])('chooses at its planned size: a loss of $loss, $name', ({ loss, name, treatment, seed }) => {
    const plan = { method: 'bayesian', sampleSizePerVariant: 3900, lossThreshold: loss } as const
    const metrics = [{ metric: primary, arms: rates(0.2, treatment, 1) }]
    const verdicts = verdictsOf({ experiments: 3000, seed, plan, perDay: 300, metrics })
    const shares = Object.entries(chosen).map(([claim, is]) => {
      const share = shareOf(verdicts, is)
      document.row({
        what: `${claim}: \`bayesian\`, loss of at most ${100 * loss} points, ${name}`,
        promise: 'none',
        figure: percent(share),
        from: experiments(share, seed),
      })
      return share.rate
    })
    // Without an effect one arm or the other is chosen as often as not: what a threshold on the loss doesn't promise.
    const decided = (shares[0] ?? 0) + (shares[1] ?? 0)
    if (loss < 0.005) expect(decided).toBeGreaterThan(0.5)
    else expect(shares[2]).toBeGreaterThan(0.5)
  })

  it('stand in the document', () => document.expectComplete())
})
