import { formatLift, formatNumber, formatPercent } from '../../locales/format.ts'

const write = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

export const heading = (text: string): void => {
  write()
  write(text)
  write('='.repeat(text.length))
}
export const line = write

/** A paragraph, broken at 100 columns and set in under a first line. */
export function paragraph(text: string, indent = ''): void {
  let current = indent
  for (const word of text.split(' ')) {
    if (current.length + word.length > 100 && current.trim() !== '') {
      write(current.trimEnd())
      current = `${indent}  `
    }
    current += `${word} `
  }
  write(current.trimEnd())
}

/** A table: the columns as wide as what they hold, numbers to the right. */
export function table(headings: string[], rows: string[][]): void {
  const widths = headings.map((text, i) => Math.max(text.length, ...rows.map((row) => (row[i] ?? '').length)))
  const numeric = headings.map((_, i) => rows.every((row) => /^[+\-−\d].*|^—$/.test(row[i] ?? '')))
  const cell = (text: string, i: number) =>
    numeric[i] === true ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)
  write(`  ${headings.map(cell).join('  ')}`.trimEnd())
  write(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`)
  for (const row of rows) write(`  ${row.map(cell).join('  ')}`.trimEnd())
}

export const number = (value: number | null | undefined): string =>
  value == null ? '—' : formatNumber('en', value, { maximumFractionDigits: 2 })

export const lift = (value: number | null | undefined): string =>
  value == null ? '—' : formatLift('en', value)

export const percent = (value: number | null | undefined): string =>
  value == null ? '—' : formatPercent('en', value, 2)

export const probability = (value: number | null | undefined): string =>
  value == null
    ? '—'
    : value < 1e-4
      ? value.toExponential(1)
      : formatNumber('en', value, { maximumSignificantDigits: 2 })
