import { guardFormula } from './guardFormula.ts'

interface CsvStyle {
  delimiter: ',' | ';'
  decimalComma: boolean
}

/** Excel in Russian expects semicolons and decimal commas, in English commas and points. */
export const csvStyle = {
  en: { delimiter: ',', decimalComma: false },
  ru: { delimiter: ';', decimalComma: true },
} as const satisfies Record<'en' | 'ru', CsvStyle>

/** `1,234` might be thousands: a fourth decimal says that it is not. */
function withDecimalComma(digits: string): string {
  const [whole = '', decimals] = digits.split('.')
  if (decimals === undefined) return digits
  return `${whole},${decimals}${decimals.length === 3 ? '0' : ''}`
}

/** A number in full, with the decimal mark of a style. */
export const decimalText = (value: number, { decimalComma }: Pick<CsvStyle, 'decimalComma'>): string =>
  decimalComma ? withDecimalComma(String(value)) : String(value)

function cellText(value: string | number, { decimalComma }: CsvStyle): string {
  if (typeof value === 'string') return guardFormula(value)
  return decimalText(value, { decimalComma })
}

const needsQuotes = /[";,\t\r\n]|^\s|\s$/

/** A table as CSV (RFC 4180), with a byte order mark, by which Excel knows UTF-8. Text is guarded against formulas, numbers never are. */
export function writeCsv(rows: readonly (readonly (string | number)[])[], style: CsvStyle): string {
  const lines = rows.map((row) =>
    row
      .map((value) => {
        const text = cellText(value, style)
        return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
      })
      .join(style.delimiter),
  )
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}
