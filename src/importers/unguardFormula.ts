/**
 * Text that a spreadsheet would take for a formula, behind apostrophes: after white space one of = + - @ or their full-width forms, or a
 * tab or carriage return in front.
 */
const guarded = /^'+(?:\s*[=+\-@＝＋－＠]|[ ]*[\t\r])/u

/** Takes off the apostrophe that the export puts in front of what looks like a formula; other text comes back as it is. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
