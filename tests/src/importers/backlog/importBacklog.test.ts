import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BacklogMapping } from '../../../../src/domain/backlogMapping.ts'
import { hypothesisInput } from '../../../../src/domain/hypothesis.ts'
import { impactInput, riceSteps } from '../../../../src/domain/scoring/impact.ts'
import { backlogMediaTypes, importBacklog } from '../../../../src/importers/backlog/index.ts'
import { liftOfImpact } from '../../../../src/importers/backlog/scales.ts'
import { noticeText } from '../../../../src/importers/notice.ts'
import { imports as en } from '../../../../src/locales/en/imports.ts'
import { imports as ru } from '../../../../src/locales/ru/imports.ts'

const folder = new URL('../../../fixtures/imports/backlog/', import.meta.url)
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const frame = (mapping: BacklogMapping = {}) => ({
  period: 'month' as const,
  impactSteps: riceSteps,
  mapping,
})
const readFile = (name: string, mapping?: BacklogMapping, type?: string) =>
  importBacklog(fixture(name), type, frame(mapping))
const read = (text: string, mapping?: BacklogMapping) =>
  importBacklog(new TextEncoder().encode(text), undefined, frame(mapping))
const codes = (notices: { code: string }[]) => notices.map((notice) => notice.code)

describe("Jira's CSV", () => {
  test('with its repeated headings becomes ideas; what is done is left out, seconds become weeks', () => {
    const { format, ideas, mapping, warnings, faults } = readFile('jira.csv')
    expect([format, faults]).toEqual(['jira', []])
    expect(ideas).toEqual([
      {
        line: 2,
        change: 'Chat on the booking page',
        because: 'People ask the same three questions.\n\nh2. Evidence\n* 97 tickets\n\nGROW-12',
        owner: 'Ann Lee',
        barriers: [{ barrierTitle: 'Nobody answers questions on the page' }],
        labels: ['demo', 'signup_rate'],
        estimates: {
          lift: { low: 0.02, likely: 0.05, high: 0.1 },
          effortWeeks: { low: 1, likely: 2, high: 4 },
          reach: { low: 1500, likely: 3000, high: 6000 },
          confidence: 0.8,
        },
      },
      {
        line: 6,
        change: 'Three fields instead of eleven',
        because: 'GROW-13',
        barriers: [],
        labels: ['Form-asks-for-eleven-fields', 'signup_rate'],
        estimates: {
          lift: { low: 0.01, likely: 0.02, high: 0.05 },
          effortWeeks: { low: 0.5, likely: 1, high: 2 },
          reach: { low: 1800, likely: 3600, high: 7200 },
          confidence: 0.5,
        },
      },
    ])
    expect(mapping).toEqual({
      columns: {
        change: 'Summary',
        because: 'Description',
        barrier: 'Custom field (Barrier)',
        owner: 'Assignee',
        key: 'Issue key',
        labels: 'Labels',
        statusCategory: 'Status Category',
        impact: 'Custom field (RICE Impact)',
        confidence: 'Custom field (RICE Confidence)',
        reach: 'Custom field (RICE Reach)',
        effort: 'Original estimate',
      },
      impactScale: 'rice',
      effortUnit: 'seconds',
      confidenceScale: 'percent',
    })
    expect(codes(warnings).sort()).toEqual([
      'done_left_out',
      'effort_converted',
      'effort_range_assumed',
      'idea_columns_ignored',
      'lift_from_impact',
      'reach_period_assumed',
      'reach_range_assumed',
    ])
    const [ignored] = warnings.filter((warning) => warning.code === 'idea_columns_ignored')
    expect(ignored).toMatchObject({ line: 1, params: { count: 27 } })
  })
})

describe('a table of ideas', () => {
  test('scored for RICE: a quarter becomes a month, person-months become weeks, impacts become lifts', () => {
    const { format, ideas, warnings, faults } = readFile('rice.en.csv', {}, 'text/csv')
    expect([format, faults]).toEqual(['ideas', []])
    expect(ideas[0]).toEqual({
      line: 2,
      change: 'Say the difference in one line',
      because: 'Nobody can tell us apart',
      owner: 'Ann',
      barriers: [{ stageName: 'Comparison', barrierTitle: 'Unclear what makes us different' }],
      metric: 'demo_rate',
      labels: [],
      estimates: {
        lift: { low: 0.02, likely: 0.05, high: 0.1 },
        effortWeeks: { low: 1, likely: 2, high: 4 },
        reach: { low: 1500, likely: 3000, high: 6000 },
        confidence: 0.8,
      },
    })
    expect(warnings).toEqual(
      expect.arrayContaining([
        { line: 1, column: 9, code: 'effort_converted', params: { unit: 'months', weeks: 4 } },
        { line: 1, column: 6, code: 'reach_converted', params: { from: 'quarter', to: 'month' } },
      ]),
    )
  })

  test('rated for ICE keeps the ratings and needs a lift and an effort from the mapping', () => {
    const refused = readFile('ice.ru.csv')
    expect(refused.faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [1, 5, 'rating_is_no_lift'],
      [1, undefined, 'no_effort'],
    ])
    const lift = { low: 0, likely: 0.02, high: 0.05 }
    const effortWeeks = { low: 1, likely: 2, high: 4 }
    const { ideas, warnings, mapping } = readFile('ice.ru.csv', { lift, effortWeeks })
    expect(ideas[0]).toEqual({
      line: 2,
      change: 'Добавить СБП и кошельки',
      because: 'Просят в чате',
      owner: 'Анна',
      barriers: [{ barrierTitle: 'Один способ оплаты' }],
      metric: 'order_rate',
      labels: [],
      estimates: { lift, effortWeeks },
      ratings: { ice: { impact: 8, confidence: 7, ease: 5 } },
    })
    expect(mapping).toMatchObject({ impactScale: 'ice', confidenceScale: 'ten', lift, effortWeeks })
    expect(codes(warnings).sort()).toEqual(['effort_by_default', 'lift_by_default', 'windows_1251'])
  })

  test('with lifts in per cent, decimal commas and days', () => {
    const { ideas } = readFile('estimates.ru.csv')
    expect(ideas.map((idea) => idea.estimates)).toEqual([
      {
        lift: { low: 0, likely: 0.035, high: 0.07 },
        effortWeeks: { low: 1.2, likely: 2.4, high: 4.8 },
        confidence: 0.8,
      },
      {
        lift: { low: 0, likely: 0.1, high: 0.2 },
        effortWeeks: { low: 0.45, likely: 0.9, high: 1.8 },
        confidence: 0.5,
      },
    ])
  })

  test('with ranges takes them as they are', () => {
    const { ideas } = read(
      'Idea,Lift low,Lift,Lift high,Effort low (weeks),Effort high (weeks)\nChat,-1%,5%,10%,1,4',
    )
    expect(ideas[0]?.estimates).toEqual({
      lift: { low: -0.01, likely: 0.05, high: 0.1 },
      effortWeeks: { low: 1, likely: 2, high: 4 },
    })
  })

  test('several barriers stand in one cell, or go by id', () => {
    const rows = 'Idea,Lift,Effort (weeks),Barrier,Barrier id\na,1%,1,slow;dear,\nb,1%,1,slow,bar_1'
    expect(read(rows).ideas.map((idea) => idea.barriers)).toEqual([
      [{ barrierTitle: 'slow' }, { barrierTitle: 'dear' }],
      [{ barrierId: 'bar_1' }],
    ])
  })

  test('rows that name no barrier and no metric get those of the mapping', () => {
    const mapping = { barrier: 'slow', stage: 'Search', metric: 'rate' }
    const { ideas } = read('Idea,Lift,Effort (weeks),Barrier,Metric\na,1%,1,,\nb,1%,1,dear,m', mapping)
    expect(ideas.map(({ barriers, metric }) => [barriers, metric])).toEqual([
      [[{ stageName: 'Search', barrierTitle: 'slow' }], 'rate'],
      [[{ barrierTitle: 'dear' }], 'm'],
    ])
  })

  test('a mapping says which columns hold what', () => {
    const text = 'What,Title,Gain,Size\na,x,0.05,3'
    const columns = { change: 'What', lift: 'Gain', effort: 'Size' }
    const { ideas, warnings } = read(text, { columns, effortUnit: 'weeks' })
    expect(ideas.map(({ change }) => change)).toEqual(['a'])
    expect(warnings[0]).toMatchObject({
      code: 'idea_columns_ignored',
      params: { headers: 'Title', count: 1 },
    })
    expect(read(text, { columns: { ...columns, reach: 'Reach' } }).faults).toEqual([
      { line: 1, code: 'idea_column_missing', params: { header: 'Reach', field: 'reach' } },
    ])
  })
})

describe('units that are traps', () => {
  const ok = 'Idea,Lift,Effort (weeks)\na,1%,1'
  test.each([
    ['an effort without a unit', 'Idea,Lift,Effort\na,1%,3', 'effort_unit_unknown', 1, 3],
    ['story points', 'Idea,Lift,Story points\na,1%,5', 'effort_in_points', 1, 3],
    ['shirt sizes', 'Idea,Lift,Effort\na,1%,XL', 'effort_is_a_size', 2, 3],
    ['lifts that may be per cent or not', 'Idea,Lift,Effort (weeks)\na,5,1', 'lift_unit_unknown', 1, 2],
    ['an impact of no known scale', 'Idea,Impact,Effort (weeks)\na,7,1', 'impact_scale_unknown', 1, 2],
    [
      'a confidence of no known scale',
      `${ok.split('\n')[0]},Confidence\na,1%,1,7`,
      'confidence_scale_unknown',
      1,
      4,
    ],
    ['no ideas', 'Size,Colour\n1,2', 'no_idea_column', 1, undefined],
    ['no lift', 'Idea,Effort (weeks)\na,1', 'no_lift', 1, undefined],
    ['a row without an effort', `${ok}\nb,1%,`, 'row_without_effort', 3, undefined],
    ['a row without a lift', `${ok}\nb,,2`, 'row_without_lift', 3, undefined],
    ['a heading alone', 'Idea,Lift,Effort (weeks)', 'no_rows', 1, undefined],
    ['more ideas than anybody ranks', `${ok}${'\nb,1%,1'.repeat(10_000)}`, 'too_many_rows', 1, undefined],
  ])('%s is a fault with its place', (_name, text, code, line, column) => {
    const { ideas, faults } = read(text)
    expect(ideas).toEqual([])
    expect(faults).toEqual([expect.objectContaining({ code, line })])
    expect(faults[0]?.column).toBe(column)
  })

  test.each([
    ['Effort', { effortUnit: 'months' as const }, '3', 12],
    ['Story points', { weeksPerPoint: 0.2 }, '5', 1],
    ['Effort', {}, '3 weeks', 3],
    ['Effort', {}, '38h', 0.95],
    ['Effort', {}, '5 дн.', 1],
    ['Effort (person-days)', {}, '10', 2],
    ['Трудозатраты, чел.-нед.', {}, '1,5', 1.5],
    ['Оценка трудозатрат (чел.-мес.)', {}, '2', 8],
    ['Effort', { effortWeeks: { low: 1, likely: 2, high: 3 } }, '', 2],
  ])('%s with %j reads %j as %d person-weeks', (heading, mapping, cell, weeks) => {
    const { ideas } = read(`Idea;Lift;${heading}\na;1%;${cell}`, mapping)
    expect(ideas[0]?.estimates.effortWeeks.likely).toBeCloseTo(weeks, 10)
  })

  test.each([
    ['High', 0.05],
    ['массовое', 0.1],
    ['Low', 0.01],
  ])('an impact in words, %s, is on the scale', (word, likely) => {
    expect(read(`Idea,Impact,Effort (weeks)\na,${word},1`).ideas[0]?.estimates.lift.likely).toBe(likely)
  })

  test.each(riceSteps.map(({ impact }) => impact))('an impact of %d comes out as it went in', (impact) => {
    const lift = liftOfImpact(impact, riceSteps)
    const hypothesis = { estimates: { lift }, metric: 'm', updatedAt: '2026-11-01' } as unknown as Parameters<
      typeof impactInput
    >[0]
    expect(impactInput(hypothesis).value).toBe(impact)
    expect(lift !== null && lift.low <= lift.likely && lift.likely <= lift.high).toBe(true)
  })

  test('a description that is too long is cut, and said', () => {
    const { ideas, warnings } = read(`Idea,Lift,Effort (weeks),Why,Issue key\na,1%,1,${'x'.repeat(6000)},K-1`)
    expect(ideas[0]?.because).toMatch(/^x{4995}\n\nK-1$/)
    expect(codes(warnings)).toContain('text_cut')
  })
})

describe('ideas as JSON', () => {
  test('as the API has them', () => {
    const estimates = {
      lift: { low: 0.01, likely: 0.03, high: 0.08 },
      effortWeeks: { low: 1, likely: 2, high: 4 },
      confidence: 0.5,
    }
    const idea = {
      change: 'Chat; now',
      because: 'they\nask',
      metric: 'rate',
      estimates,
      barrierIds: ['bar_1', 'bar_2'],
    }
    for (const text of [
      JSON.stringify([idea]),
      JSON.stringify({ items: [idea] }),
      `${JSON.stringify(idea)}\n${JSON.stringify(idea)}`,
    ])
      expect(read(text).ideas[0]).toEqual({
        line: 1,
        change: 'Chat; now',
        because: 'they\nask',
        metric: 'rate',
        estimates,
        barriers: [{ barrierId: 'bar_1' }, { barrierId: 'bar_2' }],
        labels: [],
      })
  })

  test('flat, with the names that columns have', () => {
    const idea = { Идея: 'Чат', 'Рост, %': 5, 'Трудозатраты, нед.': 2, Барьер: ['медленно; совсем'] }
    expect(read(JSON.stringify([idea])).ideas[0]).toMatchObject({
      change: 'Чат',
      barriers: [{ barrierTitle: 'медленно; совсем' }],
      estimates: { lift: { likely: 0.05 }, effortWeeks: { likely: 2 } },
    })
  })

  test('names the place of a fault by its pointer, or by its line where each element is one', () => {
    const good = { change: 'a', lift: '5%', 'effort (weeks)': 2 }
    const bad = { ...good, 'effort (weeks)': '' }
    const places = (text: string) => read(text).faults.map(({ line, pointer, code }) => [line, pointer, code])
    expect(places(JSON.stringify([good, bad]))).toEqual([[undefined, '/1', 'row_without_effort']])
    expect(places(JSON.stringify({ items: [good, bad] }))).toEqual([
      [undefined, '/items/1', 'row_without_effort'],
    ])
    expect(places(`${JSON.stringify(good)}\n\n${JSON.stringify(bad)}`)).toEqual([
      [3, undefined, 'row_without_effort'],
    ])
    expect(places('[{"idea":"a"}]')).toEqual([
      [undefined, '', 'no_lift'],
      [undefined, '', 'no_effort'],
    ])
  })

  test('what is no object is a fault with its pointer', () => {
    expect(read('[{"change":"a"},5]').faults).toEqual([{ pointer: '/1', code: 'not_an_object', params: {} }])
    expect(read('{"change":').faults).toEqual([{ line: 1, column: 11, code: 'malformed_json', params: {} }])
  })
})

describe('any damage to backlogs', () => {
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const telling = [
    '"',
    ';',
    ',',
    '\n',
    '%',
    '-',
    '1e400',
    'NaN',
    'weeks',
    'Effort',
    'Impact,',
    'Ease,',
    '{"',
    '[[',
    ': {',
    '\u0000',
    '9'.repeat(30),
    '\uD800',
  ]
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(40),
    insert: fc.array(fc.oneof(fc.constantFrom(...telling), fc.string({ maxLength: 5 })), { maxLength: 3 }),
  })
  const mutated = fc
    .tuple(
      fc.constantFrom(
        ...texts,
        '[{"change":"a","estimates":{"lift":{"likely":0.1},"effortWeeks":{"likely":1}}}]',
      ),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
    )
    .map(([text, edits]) =>
      edits.reduce((so, { at, remove, insert }) => {
        const start = Math.floor(at * so.length)
        return so.slice(0, start) + insert.join('') + so.slice(start + remove)
      }, text),
    )
  const mapping = fc.constantFrom<BacklogMapping>(
    {},
    { effortUnit: 'weeks', lift: { low: 0, likely: 0.01, high: 0.02 } },
    {
      weeksPerPoint: 1,
      effortWeeks: { low: 1, likely: 1, high: 1 },
      impactScale: 'rice',
      confidenceScale: 'percent',
    },
  )

  test('gives ideas that the API would take, or faults that each have a place and a sentence', () => {
    fc.assert(
      fc.property(mutated, mapping, fc.constantFrom(undefined, ...backlogMediaTypes), (text, given, type) => {
        const { ideas, warnings, faults } = importBacklog(new TextEncoder().encode(text), type, frame(given))
        expect(ideas.length > 0).toBe(faults.length === 0)
        for (const { change, because, owner, estimates, ratings } of ideas) {
          const hypothesis = {
            change,
            because,
            owner,
            estimates,
            ratings,
            barrierIds: ['bar_1'],
            metric: 'm',
          }
          expect(hypothesisInput.safeParse(hypothesis).error).toBeUndefined()
        }
        for (const notice of [...warnings, ...faults]) {
          expect([notice.code, noticeText(en.notices, notice)].join()).not.toMatch(/undefined|\[object/)
          expect(noticeText(ru.notices, notice)).toMatch(/[а-яё].*[.:)]$/s)
        }
        for (const fault of faults)
          expect([fault.code, fault.line !== undefined || fault.pointer !== undefined]).toEqual([
            fault.code,
            true,
          ])
      }),
      { numRuns: 1500 },
    )
  })
})
