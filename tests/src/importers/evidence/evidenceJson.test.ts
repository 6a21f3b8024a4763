import { describe, expect, test } from 'vitest'
import { importEvidence } from '../../../../src/importers/evidence/index.ts'
import { fixture } from '../maps/fixtures.ts'

const read = (text: string, today?: string) =>
  importEvidence(new TextEncoder().encode(text), 'application/x-ndjson', { today })

describe('evidence from JSON lines', () => {
  test('has the fields of the API, and names its barrier by id or by stage and title', () => {
    const { rows, faults } = read(
      [
        '{"barrierId":"bar_1","source":"survey","date":"2026-10-02","sampleSize":10,"affected":3}',
        '',
        '{"stage":"Search","barrier":"Slow","source":"review","date":"2026-10-02","quote":"ugh"}',
      ].join('\n'),
    )
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        line: 1,
        barrierId: 'bar_1',
        evidence: { source: 'survey', date: '2026-10-02', sampleSize: 10, affected: 3 },
      },
      {
        line: 3,
        stageName: 'Search',
        barrierTitle: 'Slow',
        evidence: { source: 'review', date: '2026-10-02', quote: 'ugh' },
      },
    ])
  })

  test('is refused whole, every fault with its line', () => {
    const { rows, faults } = read(
      [
        '{"barrierId":"bar_1","source":"survey","date":"2026-10-02"}',
        '{"barrierId":"bar_1","source":"survey","date":"02.10.2026","mood":1}',
        '{"barrierId":',
        '7',
        '{"barrierId":"bar_1","source":"survey","date":"2026-10-02","sampleSize":1,"affected":3}',
      ].join('\n'),
    )
    expect(rows).toEqual([])
    expect(faults.map(({ line, pointer, code }) => [line, pointer, code])).toEqual([
      [2, '/date', 'bad_format'],
      [2, '/mood', 'unknown_field'],
      [3, undefined, 'malformed_json'],
      [4, '', 'not_an_object'],
      [5, undefined, 'affected_exceed_sample'],
    ])
  })

  test.each(['[]', '[1', '{}'])('%s is refused', (text) => {
    expect(read(text).faults).not.toEqual([])
  })
})

describe('published claims', () => {
  test('become evidence of kind claim, dated the day of the import', () => {
    const { rows, warnings, faults } = importEvidence(fixture('claims.json'), 'application/json', {
      today: '2026-11-21',
    })
    expect(faults).toEqual([])
    expect(rows).toHaveLength(3)
    expect(rows[0]).toEqual({
      line: 1,
      barrierTitle: 'Nobody answers questions on the page',
      evidence: {
        source: 'social',
        date: '2026-11-21',
        quote: 'After a chat pop-up on the demo booking page, applications grew by 35 %',
        kind: 'claim',
        claim: { lift: 0.35, baseline: 0.14 },
      },
    })
    expect(rows[1]?.evidence.claim).toEqual({ lift: 0.22 })
    expect(new Set(warnings.map((warning) => warning.code))).toEqual(
      new Set(['claim_dated_today', 'claim_source_assumed']),
    )
  })

  test('keep a date and a source of their own', () => {
    const claim = { text: 't', lift: 0.1, barrier: 'b', stage: 's', date: '2026-01-02', source: 'review' }
    const { rows, warnings } = read(JSON.stringify([claim]))
    expect(rows[0]).toMatchObject({ stageName: 's', evidence: { date: '2026-01-02', source: 'review' } })
    expect(warnings).toEqual([])
  })

  test('are refused without any date, or with an impossible lift', () => {
    expect(read('[{"text":"t","lift":0.1,"barrier":"b"}]').faults).toEqual([
      { line: 1, code: 'missing_date', params: {} },
    ])
    expect(read('[{"text":"t","lift":-1,"barrier":"b"}]', '2026-11-21').faults).toMatchObject([
      { line: 1, pointer: '/lift', code: 'number_too_small' },
    ])
  })
})
