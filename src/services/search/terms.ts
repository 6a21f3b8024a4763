import { fold } from './fold.ts'

/** So much of a question is read. */
export const LONGEST_QUESTION = 200
const MOST_TERMS = 8

const punctuation = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu

/** The words of a question, folded, each once, without the punctuation around them. All of them have to be found. */
export function termsOf(question: string): string[] {
  const words = question.slice(0, LONGEST_QUESTION).normalize('NFC').split(/\s+/)
  const terms = words.map((word) => fold(word.replace(punctuation, ''))).filter((term) => term !== '')
  return [...new Set(terms)].slice(0, MOST_TERMS)
}

/** Whether every term stands somewhere in the texts. */
export function holdsAll(terms: readonly string[], texts: readonly (string | null | undefined)[]): boolean {
  const folded = texts.map((text) => fold(text ?? ''))
  return terms.every((term) => folded.some((text) => text.includes(term)))
}
