/** What a spreadsheet takes for a formula: after white space one of = + - @ or their full-width forms, or a tab or carriage return in front. */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[ ]*[\t\r])/u

/**
 * Text that no spreadsheet runs: an apostrophe goes in front of what looks like a formula (CWE-1236). Apostrophes that stand there already
 * count as part of it, so that the import's taking one off always gives the text back. Not for numbers.
 */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}
