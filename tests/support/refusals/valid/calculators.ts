import type { World } from '../world.ts'
import { type Entry, without } from './entry.ts'

const summaryOfRatio = {
  n: 100,
  sum: 50,
  sumSquares: 60,
  denominatorSum: 200,
  denominatorSumSquares: 500,
  productSum: 110,
  covariateSum: 40,
  covariateSumSquares: 50,
  covariateProductSum: 25,
}

export function calculators(w: World): Record<string, Entry> {
  const analyze = {
    method: 'fixed',
    alpha: 0.05,
    alternative: 'two-sided',
    metric: { type: 'ratio', goodDirection: 'increase' },
    control: summaryOfRatio,
    treatment: summaryOfRatio,
    plan: { sampleSizePerVariant: 100, minimumEffect: 0.05, spending: 'pocock', lossThreshold: 0.1 },
    looks: [0.5, 1],
  }
  const proportion = { ...analyze, metric: { type: 'proportion' }, treatment: { n: 10, sum: 5 } }
  const size = {
    metric: { type: 'proportion', baseline: 0.1 },
    effect: { relative: 0.1 },
    alpha: 0.05,
    power: 0.8,
    alternative: 'greater',
    treatments: 2,
    method: 'group-sequential',
    looks: 4,
    spending: 'pocock',
    allocation: 1,
    traffic: { stageId: w.stages[0], share: 0.5 },
    limitWeeks: 4,
  }
  const ofSize = {
    ...without(size, 'allocation', 'traffic', 'limitWeeks'),
    perVariant: { control: 900, treatment: 800 },
  }
  const amounts = { type: 'mean', mean: 10, standardDeviation: 3 }
  return {
    'post /stats/analyze': {
      alsoNamed: ['/treatment/productSum', '/treatment/covariateProductSum', '/looks'],
      valid: [
        { body: analyze },
        {
          body: {
            ...analyze,
            metric: { type: 'mean' },
            control: { n: 9, mean: 1, variance: 2 },
            treatment: { n: 9, mean: 1, variance: 2 },
            plan: { minimumEffect: { absolute: 1 } },
            looks: 3,
          },
        },
      ],
      specials: [
        {
          what: 'more conversions than units',
          pointer: '/control/sum',
          body: { ...proportion, control: { n: 10, sum: 11 } },
        },
        {
          what: 'a variance of one unit',
          pointer: '/control/variance',
          body: {
            ...analyze,
            metric: { type: 'mean' },
            control: { n: 1, mean: 1, variance: 2 },
            treatment: { n: 9, mean: 1, variance: 2 },
          },
        },
        {
          what: 'squares that no values have',
          pointer: '/treatment/sumSquares',
          body: { ...analyze, treatment: { ...summaryOfRatio, sumSquares: 1 } },
        },
        {
          what: 'a correlation beyond 1',
          pointer: '/treatment/productSum',
          body: { ...analyze, treatment: { ...summaryOfRatio, productSum: 500 } },
        },
        { what: 'looks that fall', pointer: '/looks', body: { ...analyze, looks: [1, 0.5] } },
        {
          what: 'sums and moments',
          pointer: '/control/mean',
          body: { ...analyze, control: { ...summaryOfRatio, mean: 0.5 } },
        },
      ],
    },
    'post /stats/srm': {
      alsoNamed: ['/weights'],
      valid: [{ body: { counts: [100, 110], weights: [1, 1] } }],
      specials: [
        { what: 'a weight too many', pointer: '/weights', body: { counts: [100, 110], weights: [1, 1, 1] } },
        { what: 'no weight', pointer: '/weights', body: { counts: [100, 110], weights: [0, 0] } },
      ],
    },
    'post /stats/sample-size': {
      valid: [
        { body: size },
        {
          body: {
            ...size,
            metric: amounts,
            effect: { absolute: 1 },
            traffic: { perDay: 100 },
          },
        },
        { body: { ...size, metric: { ...amounts, type: 'ratio' } } },
      ],
      specials: [
        {
          what: 'a share beyond 1',
          pointer: '/effect/relative',
          body: { ...size, effect: { relative: 10 } },
        },
        { what: 'no effect', pointer: '/effect/relative', body: { ...size, effect: { relative: 0 } } },
        { what: 'the other way', pointer: '/effect/relative', body: { ...size, alternative: 'less' } },
        {
          what: 'an effect relative to nothing',
          pointer: '/metric/mean',
          body: { ...size, metric: without(amounts, 'mean') },
        },
        {
          what: 'an effect relative to less than nothing',
          pointer: '/metric/mean',
          body: { ...size, metric: { ...amounts, mean: -10 } },
        },
        { what: 'no more power than by chance', pointer: '/power', body: { ...size, power: 0.05 } },
        {
          what: 'a stage that there is not',
          pointer: '/traffic/stageId',
          body: { ...size, traffic: { stageId: 'stg_nowhere' } },
        },
      ],
    },
    'post /stats/power': {
      valid: [
        { body: without(ofSize, 'power') },
        { body: { ...without(ofSize, 'power'), metric: amounts, effect: { absolute: 1 } } },
      ],
      specials: [
        {
          what: 'a share beyond 1',
          pointer: '/effect/relative',
          body: { ...without(ofSize, 'power'), effect: { relative: 10 } },
        },
      ],
    },
    'post /stats/minimum-effect': {
      valid: [
        { body: without(ofSize, 'effect') },
        { body: { ...without(ofSize, 'effect'), metric: { ...amounts, type: 'ratio' } } },
      ],
      specials: [
        {
          what: 'no more power than by chance',
          pointer: '/power',
          body: { ...without(ofSize, 'effect'), power: 0.01 },
        },
      ],
    },
    'post /stats/p-adjust': { valid: [{ body: { method: 'holm', pValues: [0.01, 0.04] } }] },
  }
}
