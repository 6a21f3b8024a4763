import { describe, expect, test } from 'vitest'
import { importEvidence } from '../../../../src/importers/evidence/index.ts'
import { fixture } from '../maps/fixtures.ts'

const read = (...lines: string[]) => importEvidence(new TextEncoder().encode(lines.join('\n')), 'text/csv')

describe('the example evidence', () => {
  const { rows, warnings, faults } = importEvidence(fixture('evidence.ru.csv'), 'text/csv')

  test('is read whole, commas in quotes and repeated ids included', () => {
    expect(faults).toEqual([])
    expect(warnings).toEqual([])
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(rows.filter((row) => row.evidence.externalId === 'T-1002')).toHaveLength(2)
  })

  test('keeps what each line says', () => {
    expect(rows[0]).toEqual({
      line: 2,
      stageName: 'Заказ',
      barrierTitle: 'Один способ оплаты',
      evidence: {
        externalId: 'T-1001',
        source: 'support',
        date: '2026-10-02',
        affected: 1,
        sentiment: -0.8,
        quote: 'Не могу оплатить картой мужа, мой номер +7 916 555-01-23',
        segment: 'семьи',
        region: 'Москва',
        product: 'iOS',
        channel: 'чат',
        authorRole: 'клиент',
      },
    })
    expect(rows[4]?.evidence).toEqual({
      externalId: 'A-3',
      source: 'analytics',
      date: '2026-10-12',
      sampleSize: 18230,
      affected: 2916,
      product: 'iOS',
    })
  })
})

describe('evidence from a table', () => {
  test('in Russian: headings, sources, dates, claims', () => {
    const { rows, warnings, faults } = read(
      'Номер;Дата;Этап;Барьер;Источник;Выборка;Затронуто;Тональность;Цитата;Вид;Рост;База',
      '1;02.10.2026;Заказ;Оплата;Опрос;1 200;97;-0,5;«дорого»;;;',
      '2;2026-10-03;Заказ;Оплата;соцсети;;;;;Заявление;22 %;0,14',
    )
    expect(faults).toEqual([])
    expect(warnings).toEqual([])
    expect(rows.map((row) => row.evidence)).toEqual([
      {
        externalId: '1',
        source: 'survey',
        date: '2026-10-02',
        sampleSize: 1200,
        affected: 97,
        sentiment: -0.5,
        quote: '«дорого»',
      },
      {
        externalId: '2',
        source: 'social',
        date: '2026-10-03',
        kind: 'claim',
        claim: { lift: 0.22, baseline: 0.14 },
      },
    ])
  })

  test('is bound by the id of a barrier too', () => {
    const { rows } = read('barrier_id,date,source', 'bar_1,2026-10-02,crm')
    expect(rows).toEqual([{ line: 2, barrierId: 'bar_1', evidence: { source: 'crm', date: '2026-10-02' } }])
  })

  test('leaves out numbers that cannot be, with a warning each', () => {
    const { rows, warnings } = read(
      'stage,barrier,date,source,sample_size,affected,sentiment,mood',
      'a,b,2026-10-02,survey,10,11,-2,sad',
      'a,b,2026-10-02,gossip,x,,,',
    )
    expect(rows.map((row) => row.evidence)).toEqual([
      { source: 'survey', date: '2026-10-02' },
      { source: 'gossip', date: '2026-10-02' },
    ])
    expect(warnings.map(({ line, column, code }) => [line, column, code])).toEqual([
      [1, 8, 'unknown_column_ignored'],
      [2, 6, 'affected_exceed_sample'],
      [2, 7, 'impossible_number'],
      [3, 4, 'unknown_source'],
      [3, 5, 'unreadable_number'],
    ])
  })

  test('is refused with every row named that lacks a date or a source, or has an impossible one', () => {
    const { rows, faults } = read(
      'stage,barrier,date,source,url,kind',
      'a,b,2026-02-29,crm,,',
      'a,b,10/02/2026,crm,,',
      'a,b,,,,',
      'a,b,2026-10-02,crm,javascript:alert(1),',
      'a,b,2026-10-02,crm,,claim',
      'a,b,2028-02-29,crm,https://example.com/1,',
    )
    expect(rows).toEqual([])
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 3, 'invalid_date'],
      [3, 3, 'invalid_date'],
      [4, 4, 'missing_source'],
      [4, 3, 'missing_date'],
      [5, undefined, 'bad_format'],
      [6, undefined, 'claim_without_lift'],
    ])
  })

  test.each([
    ['no column of barriers', 'stage,date,source\na,2026-10-02,crm', 'no_evidence_columns'],
    ['no rows', 'stage,barrier,date,source', 'no_rows'],
    ['ragged rows', 'stage,barrier\na', 'ragged_row'],
  ])('with %s is refused', (_name, text, code) => {
    expect(read(text).faults.map((fault) => fault.code)).toEqual([code])
  })
})
