import { expect, test } from 'vitest'
import { dictionary } from '../../../../src/locales/dictionary.ts'
import { Badge } from '../../../../src/pages/parts/badge.tsx'
import { Conflict } from '../../../../src/pages/parts/conflict.tsx'
import { EmptyState } from '../../../../src/pages/parts/emptyState.tsx'
import { Facts } from '../../../../src/pages/parts/facts.tsx'
import { LinkRow } from '../../../../src/pages/parts/linkRow.tsx'
import { Menu } from '../../../../src/pages/parts/menu.tsx'
import { Notice } from '../../../../src/pages/parts/notice.tsx'
import { PlaceBar } from '../../../../src/pages/parts/place.tsx'
import { Heads, ScrollTable } from '../../../../src/pages/parts/scrollTable.tsx'
import { Stats, StatTile } from '../../../../src/pages/parts/statTile.tsx'

const t = dictionary('en')

test('A badge tells a state by icon, word and colour', () => {
  const html = String(Badge({ icon: 'check', tone: 'good', children: 'proven' }))
  expect(html).toMatch(/^<span class="badge good"><svg.*aria-hidden="true".*<\/svg>proven<\/span>$/s)
})

test('A table scrolls in a region that the keyboard reaches, named by its caption', () => {
  const html = String(
    ScrollTable({ caption: 'Stages', children: 'x', dense: true, tall: true, pinned: true }),
  )
  expect(html).toContain('<section class="scroll tall pinned" tabindex="0" aria-label="Stages">')
  expect(html).toContain('<table class="dense"><caption><span>Stages</span></caption>')
  expect(String(ScrollTable({ caption: 'Stages', children: 'x' }))).toContain('<table>')
})

test('A head that orders the list is a link, and says how the list is ordered', () => {
  const sorts = { 1: { href: '?sort=score', now: 'descending' as const }, 2: { href: '?sort=name' } }
  const html = String(Heads({ names: ['Rank', 'Score', 'Name'], numbers: [1], sorts }))
  expect(html).toContain('<th scope="col">Rank</th>')
  expect(html).toMatch(
    /<th scope="col" class="number" aria-sort="descending"><a class="sort" href="\?sort=score">Score<svg/,
  )
  expect(html).toContain('<th scope="col"><a class="sort" href="?sort=name">Name</a></th>')
})

test('Of links beside each other one is where the reader is', () => {
  const links = [
    { href: '/a', text: 'A', current: true, count: '3' },
    { href: '/b', text: 'B' },
  ]
  const html = String(LinkRow({ look: 'segments', label: 'View', links }))
  expect(html).toContain('<nav aria-label="View"><ul class="segments">')
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
})

test('A notice is read aloud where it says so', () => {
  const html = String(Notice({ tone: 'bad', title: 'Refused', role: 'alert', id: 'faults', children: 'x' }))
  expect(html).toContain(
    '<div class="notice bad" role="alert" id="faults"><p class="notice-title">Refused</p>',
  )
})

test('What is empty says so, and what to do', () => {
  const html = String(EmptyState({ title: 'No tests yet', actions: 'Plan one' }))
  expect(html).toContain('<p class="empty-title">No tests yet</p><div class="actions">Plan one</div>')
})

test('Facts leave out what is not known', () => {
  const html = String(
    Facts({
      rows: [
        ['Goal', 'raise'],
        ['Segment', null],
        ['Notes', ''],
      ],
    }),
  )
  expect(html.match(/<dt>/g)).toHaveLength(1)
})

test('A figure stands with its unit and where it comes from', () => {
  const tile = StatTile({
    label: 'Win rate',
    value: '31%',
    unit: 'of 16',
    note: 'from stored verdicts',
    tone: 'good',
  })
  const html = String(Stats({ children: tile }))
  expect(html).toContain('<dl class="stats"><div class="stat good"><dt>Win rate</dt><dd class="figure">31%')
  expect(html).toContain('<dd class="note">from stored verdicts</dd>')
})

test('A menu opens without a script', () => {
  expect(String(Menu({ text: '…', label: 'More', children: 'x' }))).toBe(
    '<details class="menu"><summary aria-label="More">…</summary><div class="panel">x</div></details>',
  )
})

test('A conflict shows both versions and marks where they differ', () => {
  const fields = [
    { label: 'Name', theirs: 'A', mine: 'B' },
    { label: 'Goal', theirs: 'C', mine: 'C' },
  ]
  const html = String(Conflict({ t, fields }))
  expect(html).toContain('<td>A</td><td class="differs">B</td>')
  expect(html).toContain('<td>C</td><td>C</td>')
})

test('The place of a page leads from the maps to it, and to the other rooms of its map', () => {
  const place = { map: { id: 'map_1', name: 'Cats' }, room: 'backlog', steps: [['/x', 'Step']] } as const
  const html = String(PlaceBar({ t, place }))
  expect([...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/',
    '/maps/map_1',
    '/x',
    '/maps/map_1',
    '/maps/map_1/backlog',
    '/maps/map_1/calendar',
    '/maps/map_1/proven',
    '/maps/map_1/programme',
  ])
  expect(html).toMatch(/href="\/maps\/map_1\/backlog" aria-current="page"/)
  expect(String(PlaceBar({ t, place: { steps: [['/people', 'People']] } }))).not.toContain('tabs')
})
