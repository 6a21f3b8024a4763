import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Mean, Share } from './share.ts'

const path = new URL('../../../docs/simulations.md', import.meta.url)
const writes = process.env.SIMULATIONS === 'write'

interface Row {
  what: string
  promise: string
  figure: string
  /** How much was simulated, and from which seed. */
  from: string
}

/**
 * The figures of one suite, held to what the document says under a heading of that name: neither a figure that isn't there any more
 * nor one that changed stays unnoticed. With SIMULATIONS=write they are written instead.
 */
export function section(title: string) {
  const rows: string[] = []
  return {
    row({ what, promise, figure, from }: Row): void {
      const text = `| ${what} | ${promise} | ${figure} | ${from} |`
      rows.push(text)
      if (!writes) expect(documentedRows(title), `under "${title}": ${text}`).toContain(text)
    },
    /** To be called when all rows are there. */
    expectComplete(): void {
      if (writes) write(title, rows)
      expect(documentedRows(title)).toEqual(rows)
    },
  }
}

export const percent = ({ rate, error }: Share): string =>
  `${(100 * rate).toFixed(2)} % ± ${(100 * error).toFixed(2)}`

export const number = ({ mean, error }: Mean, digits = 2): string =>
  `${mean.toFixed(digits)} ± ${error.toFixed(digits)}`

/** A mean of fractions, in percentage points. */
export const points = ({ mean, error, of }: Mean): string =>
  `${number({ mean: 100 * mean, error: 100 * error, of })} points`

export const experiments = ({ of }: { of: number }, seed: number): string =>
  `${of.toLocaleString('en-US')} experiments, seed ${seed}`

function documentedRows(title: string): string[] {
  const { before, rows } = parts(title)
  expect(before, `the document has a section "${title}"`).toContain(heading(title))
  return rows
}

function write(title: string, rows: readonly string[]): void {
  const { before, after } = parts(title)
  writeFileSync(path, [...before, ...rows, ...after].join('\n'))
}

const heading = (title: string) => `## ${title}`

/** The lines of the document before, in and after the figures of a section. */
function parts(title: string) {
  const lines = readFileSync(path, 'utf8').split('\n')
  const start = lines.indexOf('|---|---|---|---|', lines.indexOf(heading(title))) + 1
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
  return {
    before: lines.slice(0, start),
    rows: lines.slice(start, start + length),
    after: lines.slice(start + length),
  }
}
