import { describe, expect, test } from 'vitest'
import {
  connectionInput,
  connectionValues,
} from '../../../../../src/pages/admin/connectors/connectionInput.ts'

const fed = {
  experimentId: 'exp_1',
  theirId: 'theirs',
  mapping: {
    control: 'Baseline',
    metrics: { paid: { column: 'met_1', denominator: 'visits' }, kept: { column: 'met_2' } },
    variants: { Treatment: 'new' },
  },
}

describe('what the form of a connection holds', () => {
  test('is what was stored, and comes back as it was', () => {
    const values = connectionValues(fed)
    expect(values).toMatchObject({ 'metric/paid': 'met_1', 'variant/new': 'Treatment' })
    expect(connectionInput(values, fed)).toEqual(fed)
  })

  test('keeps what it does not show, and drops a name that was emptied', () => {
    const typed = { ...connectionValues(fed), 'metric/paid': 'met_9', 'metric/kept': '', 'variant/new': '' }
    expect(connectionInput(typed, fed).mapping).toEqual({
      control: 'Baseline',
      metrics: { paid: { column: 'met_9', denominator: 'visits' } },
    })
  })

  test('has no mapping where no name is given', () => {
    expect(connectionInput({ experimentId: 'exp_1', theirId: 'x', 'metric/paid': '' }, undefined)).toEqual({
      experimentId: 'exp_1',
      theirId: 'x',
    })
  })
})
