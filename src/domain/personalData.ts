import { maskNumbers } from './personalNumbers.ts'

/** Runs of characters that an address or a handle may consist of; taken whole, so that the scan is linear. */
const addressRun = /[\p{L}\p{M}\p{N}._%+\-@＠﹫!#$&'*/=?^`{|}~]+/gu
const atSign = /[@＠﹫]/u
const letter = /\p{L}/u
const letterOrDigit = /[\p{L}\p{N}]/u
const sentenceEnd = new Set([...".!?'*`~"])

function maskAddress(run: string): string {
  const at = run.search(atSign)
  if (at < 0) return run
  let end = run.length
  while (end > 0 && sentenceEnd.has(run.charAt(end - 1))) end -= 1
  const after = run.slice(at + 1, end)
  // "3 pcs@4.50" is a price: an address and a handle have a letter after the sign.
  if (!letter.test(after)) return run
  const mask = letterOrDigit.test(run.slice(0, at)) ? '[e-mail]' : '[handle]'
  return mask + run.slice(end)
}

/**
 * Replaces what identifies or reaches a person in free text: e-mail addresses become `[e-mail]`, @handles `[handle]`,
 * phone numbers `[phone]`, payment card numbers `[card]`. Prices, dates and order numbers stay.
 *
 * It errs towards masking: a long number that reads as a Russian phone number is one. It is idempotent, and linear in
 * the length of the text whatever the text is. Names and postal addresses are not recognised.
 *
 * @param text what a customer said, in any language
 */
export function maskPersonalData(text: string): string {
  return maskNumbers(text.replace(addressRun, maskAddress))
}
