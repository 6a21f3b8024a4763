import { describe, expect, it } from 'vitest'
import { chooseFiles } from '../../../../src/services/connectors/chooseFiles.ts'

const file = (...metric: string[]) => ({ text: metric.join(), metric })
const ours = [
  { key: 'paid', name: 'Paid orders' },
  { key: 'spend', name: 'Spend' },
]

describe('the files of a pull', () => {
  it('are all for the experiment where one holds whatever it has', () => {
    const mapping = { metrics: { paid: { column: 'met_1' } } }
    expect(chooseFiles([file()], ours, mapping)).toEqual([{ text: '', mapping }])
  })

  it('are chosen by name, spelling aside, where several hold a metric each', () => {
    const files = [file('Paid Orders', 'u1'), file('Refunds', 'u2'), file('x', 'SPEND')]
    expect(chooseFiles(files, ours, undefined).map(({ text }) => text)).toEqual(['Paid Orders,u1', 'x,SPEND'])
  })

  it('are left to the import to guess at where there is one', () => {
    expect(chooseFiles([file('Checkout')], ours, undefined)).toHaveLength(1)
    expect(chooseFiles([file('Checkout'), file('Refunds')], ours, undefined)).toEqual([])
  })

  it('are those that a mapping names, each with what concerns it', () => {
    const mapping = {
      control: 'control',
      metrics: { paid: { column: 'Refunds' }, spend: { column: 'u1' } },
    }
    expect(chooseFiles([file('A', 'u1'), file('refunds'), file('Spend')], ours, mapping)).toEqual([
      { text: 'A,u1', mapping: { control: 'control', metrics: { spend: { column: 'u1' } } } },
      { text: 'refunds', mapping: { control: 'control', metrics: { paid: { column: 'Refunds' } } } },
    ])
  })
})
