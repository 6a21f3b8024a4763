import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/imports/', import.meta.url)
const examples = new URL('../../../docs/examples/', import.meta.url)

const filesOf = (url: URL): [string, Uint8Array][] =>
  readdirSync(url, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, new Uint8Array(readFileSync(new URL(name, url)))])

const days = Array.from({ length: 10 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`)
const users = Array.from({ length: 60 }, (_, i) => {
  const variant = i % 2 === 0 ? 'control' : 'b'
  return [`u${i}`, variant, days[i % 10], i % 5 === 0 ? 1 : 0, (i * 7) % 30, (i * 3) % 20].join(',')
})

/** Tables that people make themselves. */
const tables: Record<string, string> = {
  'rows.csv': [
    'date,variant,metric,n,sum,sumSquares',
    ...days.flatMap((date, i) =>
      ['control', 'b'].flatMap((variant) => [
        `${date},${variant},purchase,100,${10 + i},`,
        `${date},${variant},revenue,100,${500 + i},6000`,
      ]),
    ),
  ].join('\n'),
  'users.csv': ['user_id,variant,date,purchase,revenue,revenue_before', ...users].join('\n'),
  'totals.csv': 'variation,is_control,visitors,purchase\ncontrol,1,1000,100\nb,0,1010,120\n',
  'daily.csv': [
    'date,variation,is_control,visitors,conversions',
    ...days.flatMap((date) => [`${date},control,1,100,10`, `${date},b,0,101,12`]),
  ].join('\n'),
}

const encoder = new TextEncoder()

/** Files that are right, of every kind that is imported, by their names. */
export const wellFormed = {
  results: [
    ...filesOf(new URL('results/', folder)),
    ...Object.entries(tables).map(([name, text]): [string, Uint8Array] => [name, encoder.encode(text)]),
  ],
  maps: [...filesOf(new URL('maps/', folder)), ...filesOf(examples)],
  backlog: filesOf(new URL('backlog/', folder)),
  evidence: filesOf(examples).filter(([name]) => name.startsWith('evidence')),
}
