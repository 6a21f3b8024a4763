import { describe, expect, test } from 'vitest'
import { bestVerdict, type FoundVerdict } from '../../../../src/domain/verdict/bestVerdict.ts'

const found = (
  status: FoundVerdict['status'],
  shrunken: number | null = null,
  contested = false,
): FoundVerdict => ({ status, shrunken, contested })

describe('the best verdict', () => {
  test('is none where nothing was found', () => {
    expect(bestVerdict([])).toBeNull()
  })

  test('is a proof before all else, and an invalid test after all else', () => {
    const all = (['invalid', 'harmful', 'inconclusive', 'negligible', 'proven'] as const).map((status) =>
      found(status),
    )
    expect(bestVerdict(all)?.status).toBe('proven')
    expect(bestVerdict(all.slice(0, 4))?.status).toBe('negligible')
    expect(bestVerdict(all.slice(0, 2))?.status).toBe('harmful')
  })

  test('is one that nothing contests before one that is contested, even with a smaller lift', () => {
    expect(bestVerdict([found('proven', 0.09, true), found('proven', 0.01)])?.shrunken).toBe(0.01)
    expect(bestVerdict([found('proven', 0.09, true), found('negligible')])?.status).toBe('proven')
  })

  test('is the one with the larger shrunken lift of two alike', () => {
    expect(bestVerdict([found('proven', 0.02), found('proven', 0.05), found('proven')])?.shrunken).toBe(0.05)
  })
})
