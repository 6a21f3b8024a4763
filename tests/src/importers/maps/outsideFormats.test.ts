import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importMap } from '../../../../src/importers/maps/index.ts'

const folder = new URL('../../../fixtures/imports/maps/', import.meta.url)
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const read = (text: string, type?: string) => importMap(new TextEncoder().encode(text), type)
const codes = (notices: { code: string }[]) => notices.map((notice) => notice.code)

describe('a Mermaid journey', () => {
  test('has its sections as stages, its tasks as actions, and the mean of their scores as emotion', () => {
    const { format, map, stages, warnings, faults } = importMap(fixture('journey.mmd'))
    expect([format, faults]).toEqual(['mermaid', []])
    expect(map).toEqual({ name: 'Ordering a cake', locale: 'en' })
    expect(stages).toEqual([
      {
        name: 'Find a shop',
        actions: 'Ask a friend\nSearch the web\nCompare prices',
        emotionScore: 0,
        notes: [
          {
            label: 'journey',
            value: 'Ask a friend: 4: Ann, Friend\nSearch the web: 2: Ann\nCompare prices: 2: Ann',
          },
        ],
        barriers: [],
      },
      {
        name: 'Order',
        actions: 'Fill in the form\nPay',
        emotionScore: -1,
        notes: [{ label: 'journey', value: 'Fill in the form: 1: Ann\nPay : 3 : Ann' }],
        barriers: [],
      },
      {
        name: 'Receive',
        actions: 'Open the box',
        emotionScore: 2,
        notes: [{ label: 'journey', value: 'Open the box: 5: Ann, Children' }],
        barriers: [],
      },
    ])
    expect(warnings.map(({ line, code }) => [line, code])).toEqual([
      [7, 'mermaid_line_ignored'],
      [9, 'mermaid_scores_averaged'],
      [7, 'actors_kept'],
    ])
  })

  test('in a fence of a Markdown text is found, and its only actor is the persona', () => {
    for (const type of [undefined, 'text/markdown', 'text/plain']) {
      const { format, map, stages, warnings } = importMap(fixture('journey.ru.md'), type)
      expect(format).toBe('mermaid')
      expect(map).toEqual({ name: 'Запись к врачу', locale: 'ru', persona: { name: 'Пациент' } })
      expect(stages.map((stage) => [stage.name, stage.emotionScore])).toEqual([
        ['Поиск', 0],
        ['Запись', -2],
      ])
      expect(codes(warnings)).toEqual(['mermaid_scores_averaged', 'actor_as_persona'])
    }
  })

  test.each([
    ['a task without a score', 'journey\nsection A\nOpen: : Me', 'mermaid_score_left_out', 3],
    ['a score beyond the scale', 'journey\nsection A\nOpen: 9: Me', 'mermaid_score_left_out', 3],
    ['a task before any section', 'journey\nOpen: 3\nsection A\nPay: 3', 'task_without_section', 2],
    ['a section twice', 'journey\nsection A\nx: 3\nsection B\ny: 3\nsection A\nz: 3', 'repeated_stage', 6],
  ])('%s is named', (_name, text, code, line) => {
    const { stages, warnings } = read(text)
    expect(stages.length).toBeGreaterThan(0)
    expect(warnings).toContainEqual(expect.objectContaining({ line, code }))
  })

  test.each([
    ['a line that is no task', 'journey\nsection A\nOpen the box', 'not_a_task', 3],
    ['no tasks at all', 'journey\n', 'journey_without_tasks', 1],
    ['another diagram', 'flowchart LR\nA --> B', 'no_journey', 1],
  ])('%s is a fault', (_name, text, code, line) => {
    expect(read(text, 'text/vnd.mermaid').faults).toEqual([expect.objectContaining({ line, code })])
  })

  test('reads the entities that Mermaid writes with a number sign', () => {
    expect(read('journey\nsection C#35; shop #9829;\nPay: 3').stages[0]?.name).toBe('C# shop ♥')
  })
})

describe('a Markdown table', () => {
  test('is read in either orientation, without its markup, with what stands above it', () => {
    const { format, map, stages, warnings, faults } = importMap(fixture('table.md'))
    expect([format, faults]).toEqual(['markdown', []])
    expect(map).toEqual({
      name: 'Booking a demo',
      persona: { name: 'Ann, head of support' },
      goal: 'more demos',
      locale: 'en',
    })
    expect(stages).toEqual([
      {
        name: 'Search',
        actions: 'Reads reviews',
        emotionScore: 1,
        barriers: [{ title: 'Too few reviews' }],
        entrants: 48200,
      },
      {
        name: 'Comparison',
        actions: 'Opens three sites',
        emotionScore: 0,
        barriers: [{ title: 'Prices are hidden' }, { title: 'No a | b comparison' }],
        entrants: 12050,
      },
      {
        name: 'Demo booking',
        actions: 'Fills in the form\nWaits',
        emotionScore: -2,
        barriers: [{ title: 'Eleven fields' }],
        entrants: 3615,
      },
    ])
    expect(warnings).toEqual([{ line: 5, code: 'markdown_text_ignored', params: { lines: 2 } }])
  })

  test('a row with more cells than its heading is a fault, for they would be lost', () => {
    expect(read('|Stage|Barriers|\n|-|-|\n|a|b|c|\n').faults).toEqual([
      { line: 3, column: 3, code: 'ragged_row', params: { expected: 2, found: 3 } },
    ])
  })

  test.each([
    ['text without a table', '# Map\n\nSoon.', 'no_markdown_table', 1],
    ['a table without stages', '\n|a|b|\n|-|-|\n|c|d|', 'no_stage_column', 2],
    ['a heading alone', '|Stage|Barriers|\n|-|-|', 'no_stages', 1],
  ])('%s is a fault', (_name, text, code, line) => {
    expect(read(text, 'text/markdown').faults).toEqual([expect.objectContaining({ line, code })])
  })

  test('the first table with stages is taken', () => {
    expect(read('|a|b|\n|-|-|\n|c|d|\n\n|Stage|Pains|\n|-|-|\n|Search|slow|').stages).toEqual([
      { name: 'Search', barriers: [{ title: 'slow' }] },
    ])
  })
})

describe('the items of a Miro board', () => {
  test('with frames as stages, by their place and not by their order, over two pages', () => {
    const { format, map, stages, warnings, faults } = importMap(
      fixture('miro.frames.json'),
      'application/json',
    )
    expect([format, faults]).toEqual(['miro', []])
    expect(map).toEqual({ locale: 'en' })
    expect(stages).toEqual([
      {
        name: 'Find a shop',
        actions: 'Asks a friend\nSearches the web',
        emotionScore: 2,
        barriers: [{ title: 'Too few reviews & photos' }, { title: 'Prices are <hidden>; delivery too' }],
      },
      {
        name: 'Order',
        actions: 'Fills in the form\nand waits',
        emotionScore: -2,
        barriers: [{ title: 'Eleven fields' }],
        opportunities: ['Say why it is asked'],
      },
      { name: 'Receive', actions: 'Opens the box', barriers: [] },
    ])
    expect(warnings).toEqual([
      { pointer: '/1/data/7', code: 'board_items_not_text', params: { type: 'image', count: 1 } },
      { pointer: '/1/data/6', code: 'board_item_outside', params: { text: 'Nobody knows why' } },
    ])
  })

  test('without frames, as a grid of titles', () => {
    const { map, stages, warnings, faults } = importMap(fixture('miro.grid.ru.json'))
    expect(faults).toEqual([])
    expect(map).toEqual({ locale: 'ru' })
    expect(stages).toEqual([
      { name: 'Поиск', actions: 'Ищет клинику', emotion: 'Тревога', barriers: [{ title: 'Нет цен' }] },
      {
        name: 'Запись',
        actions: 'Выбирает время',
        barriers: [{ title: 'Звонок вместо кнопки' }, { title: 'Нет свободного времени' }],
        opportunities: ['Показать цены'],
      },
      { name: 'Приём', actions: 'Ждёт', barriers: [{ title: 'Очередь 40 минут' }] },
    ])
    expect(codes(warnings)).toEqual(['board_item_outside'])
  })

  test('as a grid whose titles are explained and whose corner has a word of its own', () => {
    const text = (content: string, x: number, y: number, type = 'text') => ({
      id: content,
      type,
      data: { content },
      position: { x, y, origin: 'center', relativeTo: 'canvas_center' },
      geometry: { width: 200 },
    })
    const { stages, warnings } = read(
      JSON.stringify({
        data: [
          text('<p>Our customers</p>', 0, 0),
          text('<p>Search</p>', 400, 0, 'shape'),
          text('<p>Order</p>', 800, 0, 'shape'),
          text('<p><b>Actions</b></p><p>What does the customer do?</p>', 0, 300),
          text('<p>Customer feeling</p>', 0, 600),
          text('<p>Pain points<br>What stops them?</p>', 0, 900, 'shape'),
          text('<p>Reads reviews</p>', 400, 280, 'sticky_note'),
          text('<p>Asks friends</p>', 400, 320, 'sticky_note'),
          text('<p>Actions</p><p>take too long</p>', 800, 900, 'sticky_note'),
        ],
      }),
    )
    expect(stages).toEqual([
      { name: 'Search', actions: 'Reads reviews\nAsks friends', barriers: [] },
      { name: 'Order', barriers: [{ title: 'Actions take too long' }] },
    ])
    expect(codes(warnings)).toEqual(['board_item_outside'])
  })

  test('as a grid whose row of titles is close to its first lane', () => {
    const item = (type: string, content: string, x: number, y: number) => ({
      id: content,
      type,
      data: { content },
      position: { x, y },
      geometry: { width: 200 },
    })
    const { stages, faults } = read(
      JSON.stringify([
        item('text', 'Barriers', 0, 0),
        item('text', 'Ideas', 0, 900),
        item('shape', 'Search', 400, -200),
        item('shape', 'Order', 800, -200),
        item('sticky_note', 'slow', 400, -40),
        item('sticky_note', 'faster', 800, 700),
      ]),
    )
    expect(faults).toEqual([])
    expect(stages).toEqual([
      { name: 'Search', barriers: [{ title: 'slow' }] },
      { name: 'Order', barriers: [], opportunities: ['faster'] },
    ])
  })

  test('turned on its side makes the same map', () => {
    const board = JSON.parse(new TextDecoder().decode(fixture('miro.grid.ru.json'))) as {
      data: { position: { x: number; y: number }; geometry: { width: number; height?: number } }[]
    }
    for (const { position, geometry } of board.data) {
      const { x, y } = position
      const { width, height } = geometry
      Object.assign(position, { x: y, y: x })
      Object.assign(geometry, { width: height ?? 10, height: width })
    }
    const [upright, turned] = [importMap(fixture('miro.grid.ru.json')), read(JSON.stringify(board))]
    expect(turned.stages.map(({ name, actions }) => [name, actions])).toEqual(
      upright.stages.map(({ name, actions }) => [name, actions]),
    )
  })

  test('as the Web SDK writes them, flat', () => {
    const note = { type: 'sticky_note', width: 100, height: 100, relativeTo: 'parent_top_left' }
    const frame = { type: 'frame', y: 0, width: 500, height: 500, relativeTo: 'canvas_center' }
    const { stages } = read(
      JSON.stringify([
        { ...frame, id: '1', title: 'A', x: 0 },
        { ...frame, id: '2', title: 'B', x: 600 },
        { type: 'text', id: '3', content: 'Barriers', x: -400, y: 0, width: 100 },
        { ...note, id: '4', parentId: '2', content: '<p>slow</p>', x: 100, y: 250 },
      ]),
    )
    expect(stages).toEqual([
      { name: 'A', barriers: [] },
      { name: 'B', barriers: [{ title: 'slow' }] },
    ])
  })

  const frame = (title: string, x: number) => ({
    id: title,
    type: 'frame',
    data: { title },
    position: { x, y: 0 },
    geometry: { width: 500, height: 500 },
  })
  test('a note in a frame that is on a page that was not sent is left out and named', () => {
    const note = {
      id: 'n',
      type: 'sticky_note',
      data: { content: 'slow' },
      position: { x: 10, y: 10, relativeTo: 'parent_top_left' },
      parent: { id: 'elsewhere' },
    }
    const { stages, warnings } = read(JSON.stringify({ data: [frame('A', 0), frame('B', 600), note] }))
    expect(stages).toHaveLength(2)
    expect(warnings).toEqual([{ pointer: '/data/2', code: 'board_item_misplaced', params: { text: 'slow' } }])
  })

  test('a note that no lane speaks of is kept as a note on its stage', () => {
    const note = { id: 'n', type: 'sticky_note', data: { content: 'slow' }, position: { x: 0, y: 0 } }
    const { stages, warnings } = read(JSON.stringify([frame('A', 0), frame('B', 600), note]))
    expect(stages[0]?.notes).toEqual([{ label: 'Miro', value: 'slow' }])
    expect(warnings).toEqual([
      { pointer: '/2', code: 'board_item_without_lane', params: { text: 'slow', stage: 'A' } },
    ])
  })

  test('a number that cannot be is named by its pointer', () => {
    const at = (x: number, y: number) => ({ x, y })
    const { warnings } = read(
      JSON.stringify([
        frame('A', 0),
        frame('B', 600),
        { id: 't', type: 'text', data: { content: 'Entrants' }, position: at(-400, 0) },
        { id: 'n', type: 'sticky_note', data: { content: 'many' }, position: at(0, 0) },
      ]),
    )
    expect(warnings).toEqual([
      { pointer: '/3', code: 'unreadable_number', params: { header: 'entrants', text: 'many' } },
    ])
  })

  test.each([
    ['an item whose place is no number', [{ type: 'text', position: { x: 'left', y: 0 } }], '/0/position/x'],
    ['a board without stages', [{ type: 'text', data: { content: 'Hi' }, position: { x: 0, y: 0 } }], ''],
    ['a stage without a name that the API would take', [frame('x'.repeat(201), 0), frame('B', 900)], '/0'],
  ])('%s is a fault with its pointer', (_name, items, pointer) => {
    const { faults, stages } = read(JSON.stringify(items))
    expect(faults.map((fault) => fault.pointer)).toEqual([pointer])
    expect(stages).toEqual([])
  })
})
