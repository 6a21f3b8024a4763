import { describe, expect, test } from 'vitest'
import { importMap } from '../../../../src/importers/maps/index.ts'

const read = (...lines: string[]) => importMap(new TextEncoder().encode(lines.join('\n')), 'text/csv')
const codes = (notices: { code: string }[]) => notices.map((notice) => notice.code)

describe('a table that is no map', () => {
  test.each([
    ['an empty file', '', 'empty_file'],
    ['no column of stages', 'Name,Price\nBread,2', 'no_stage_column'],
    ['known columns but no stages among them', 'Barriers,Ideas\na,b', 'no_stage_column'],
    ['a heading alone', 'Stage,Barriers', 'no_stages'],
    ['rows without a stage', 'Stage,Barriers\n,a', 'no_stages'],
    ['ragged rows', 'Stage,Barriers\na', 'ragged_row'],
    ['an open quote', 'Stage,Barriers\na,"b', 'unclosed_quote'],
  ])('%s is a fault', (_name, text, code) => {
    const { faults, stages } = read(text)
    expect(codes(faults)).toEqual([code])
    expect(stages).toEqual([])
  })

  test('a text longer than its field is a fault on the line of its stage', () => {
    const { faults } = read('Stage,Barriers,Goal', 'a,b,c', `d,${'x'.repeat(301)},${'y'.repeat(5001)}`)
    expect(faults).toEqual([
      { line: 3, pointer: '/stages/1/goal', code: 'text_too_long', params: { field: 'goal', limit: 5000 } },
      {
        line: 3,
        pointer: '/stages/1/barriers/0/title',
        code: 'text_too_long',
        params: { field: 'title', limit: 300 },
      },
    ])
  })
})

describe('numbers that cannot be', () => {
  test.each([
    ['Entrants', 'many', 'unreadable_number'],
    ['Entrants', '-5', 'impossible_number'],
    ['Entrants', '2.5', 'impossible_number'],
    ['Entrants', '50%', 'unreadable_number'],
    ['Entrants', '64.000', 'ambiguous_number'],
    ['Emotion score', '3', 'impossible_number'],
    ['Emotion score', '0.5', 'impossible_number'],
    ['Negative mentions', '-1', 'impossible_number'],
    ['Median minutes', '"1,234"', 'ambiguous_number'],
    ['Conversion', '120%', 'impossible_number'],
    ['Conversion', '75', 'impossible_number'],
    ['Conversion', '50%', 'conversion_without_entrants'],
    ['Moment of truth', 'maybe', 'unreadable_flag'],
  ])('%s of %s is left out with a warning', (header, text, code) => {
    const { stages, warnings, faults } = read(`Stage,${header}`, `Search,${text}`)
    expect(faults).toEqual([])
    expect(stages).toEqual([{ name: 'Search', barriers: [] }])
    expect(warnings).toMatchObject([{ line: 2, column: 2, code }])
  })

  test('more completions than entrants are left out with a warning', () => {
    const { stages, warnings } = read('Stage,Entrants,Completions', 'Search,10,11')
    expect(stages[0]).toEqual({ name: 'Search', barriers: [], entrants: 10 })
    expect(warnings).toEqual([
      {
        line: 2,
        column: 3,
        code: 'completions_exceed_entrants',
        params: { stage: 'Search', entrants: 10, completions: 11 },
      },
    ])
  })

  test('dashes and n/a are empty cells', () => {
    const { stages, warnings } = read('Stage,Barriers,Entrants,Time', 'Search,—,n/a,-')
    expect(stages).toEqual([{ name: 'Search', barriers: [] }])
    expect(warnings).toEqual([])
  })
})

describe('conversion', () => {
  test('is read as a share, as a percentage, or as what its heading says', () => {
    const completions = (header: string, cell: string) =>
      read(`Stage;Users;${header}`, `Search;1000;${cell}`).stages[0]?.completions
    expect(completions('Conversion', '0,106')).toBe(106)
    expect(completions('Conversion', '10,6 %')).toBe(106)
    expect(completions('Conversion, %', '10,6')).toBe(106)
    expect(completions('Conversion (%)', '10.6%')).toBe(106)
  })

  test('gives way to completions that are given', () => {
    const { stages, warnings } = read('Stage,Users,Completed,Conversion', 'Search,1000,200,10%')
    expect(stages[0]?.completions).toBe(200)
    expect(codes(warnings)).toEqual(['conversion_ignored'])
  })
})

describe('stages and barriers that stand twice', () => {
  test('rows of one stage come together, one row a barrier', () => {
    const { stages, warnings } = read(
      'Stage,Actions,Barriers,Entrants',
      'Search,Looks,a,100',
      ' search. ,Looks,b,100',
      'Buy,Pays,c,50',
      'Search,Compares,a.;d,90',
    )
    expect(stages).toEqual([
      {
        name: 'Search',
        actions: 'Looks\nCompares',
        barriers: [{ title: 'a' }, { title: 'b' }, { title: 'd' }],
        entrants: 100,
      },
      { name: 'Buy', actions: 'Pays', barriers: [{ title: 'c' }], entrants: 50 },
    ])
    expect(warnings).toEqual([
      { line: 3, column: 1, code: 'repeated_stage', params: { stage: 'Search' } },
      { line: 5, column: 1, code: 'repeated_stage', params: { stage: 'Search' } },
      { line: 5, column: 3, code: 'repeated_barrier', params: { stage: 'Search', barrier: 'a.' } },
      {
        line: 5,
        column: 4,
        code: 'conflicting_number',
        params: { stage: 'Search', header: 'Entrants', kept: 100, text: '90' },
      },
    ])
  })

  test('a row without a stage goes on with the one above; before any it is left out', () => {
    const { stages, warnings } = read('Stage,Barriers', ',z', 'Search,a', ',b', 'Buy,c')
    expect(stages.map((stage) => stage.barriers.map((barrier) => barrier.title))).toEqual([['a', 'b'], ['c']])
    expect(warnings).toEqual([
      { line: 2, column: 2, code: 'row_without_stage', params: {} },
      { line: 4, column: 2, code: 'continued_stage', params: { stage: 'Search' } },
    ])
  })
})

describe('the layout', () => {
  test('an empty first heading stands for the stages', () => {
    expect(read(',Barriers,Ideas', 'Search,a,b').stages[0]?.name).toBe('Search')
  })

  test('a transposed table with a heading of its own, and the cells of its warnings', () => {
    const { stages, warnings } = read('Этап;Поиск;Заказ', 'Боли;a;b', 'Вошли;10;x', 'Хозяин;Оля;')
    expect(stages).toEqual([
      { name: 'Поиск', barriers: [{ title: 'a' }], entrants: 10, notes: [{ label: 'Хозяин', value: 'Оля' }] },
      { name: 'Заказ', barriers: [{ title: 'b' }] },
    ])
    expect(warnings).toEqual([
      { line: 4, column: 1, code: 'unknown_column_kept', params: { header: 'Хозяин' } },
      { line: 3, column: 3, code: 'unreadable_number', params: { header: 'Вошли', text: 'x' } },
    ])
  })

  test('two columns of one meaning add up', () => {
    const { stages } = read('Stage,Pains,Problems,Goal,Goals', 'Search,a,b;c,x,y')
    expect(stages[0]).toEqual({
      name: 'Search',
      barriers: [{ title: 'a' }, { title: 'b' }, { title: 'c' }],
      goal: 'x\ny',
    })
  })

  test('a touchpoint may have a label; a semicolon behind a backslash does not separate', () => {
    const { stages } = read('Stage,Touchpoints,Barriers', 'Search,App: payment form;https://x.org,a\\;b;c')
    expect(stages[0]?.touchpoints).toEqual([
      { channel: 'App', label: 'payment form' },
      { channel: 'https://x.org' },
    ])
    expect(stages[0]?.barriers).toEqual([{ title: 'a;b' }, { title: 'c' }])
  })

  test('a second column that could name the stages is kept as a note, with a warning', () => {
    const { stages, warnings } = read('Stage,Steps', 'Search,Reads a page')
    expect(stages).toEqual([
      { name: 'Search', notes: [{ label: 'Steps', value: 'Reads a page' }], barriers: [] },
    ])
    expect(codes(warnings)).toEqual(['unknown_column_kept'])
  })

  test('a column without a heading is kept under its number', () => {
    expect(read('Stage,,', 'Search,x,').stages[0]?.notes).toEqual([{ label: '#2', value: 'x' }])
  })

  test('a file in Windows-1251 is read, with a warning', () => {
    const text = 'Этап;Боли\nПоиск;нет'
    const bytes = Uint8Array.from(
      [...text].map((char) => (/[А-я]/.test(char) ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0))),
    )
    const { stages, warnings } = importMap(bytes)
    expect(stages).toEqual([{ name: 'Поиск', barriers: [{ title: 'нет' }] }])
    expect(codes(warnings)).toEqual(['windows_1251'])
  })
})
