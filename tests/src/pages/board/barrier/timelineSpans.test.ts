import { expect, test } from 'vitest'
import { timelineOf } from '../../../../../src/pages/board/barrier/timelineSpans.ts'

const counted = (source: string, month: string, count: number) => ({ source, month, count })

test('months without evidence stand between those with some, and the source with most comes first', () => {
  const { spans, rows } = timelineOf([
    counted('survey', '2025-11', 1),
    counted('support', '2025-12', 2),
    counted('support', '2026-02', 3),
  ])
  expect(spans).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(rows).toEqual([
    { source: 'support', counts: [0, 2, 0, 3], total: 5 },
    { source: 'survey', counts: [1, 0, 0, 0], total: 1 },
  ])
})

test('evidence of more than two years is counted by years', () => {
  const { spans, rows } = timelineOf([counted('survey', '2023-01', 1), counted('survey', '2025-01', 2)])
  expect(spans).toEqual(['2023', '2024', '2025'])
  expect(rows[0]?.counts).toEqual([1, 0, 2])
})

test('without evidence there is no timeline', () => {
  expect(timelineOf([])).toEqual({ spans: [], rows: [] })
})
