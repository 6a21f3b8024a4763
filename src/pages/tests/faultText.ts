import type { Dictionary } from '../../locales/dictionary.ts'

type Texts = Dictionary['pages']['tests']['faults']

/** What is said of a fault, by how the checks of the API word it, in the reader's language. */
const wordings: [RegExp, (t: Texts, found: string[]) => string][] = [
  [/^is required$|received undefined$|^Too small: expected string/, (t) => t.required],
  [/^Invalid input: expected int\b/, (t) => t.whole],
  [/^Invalid input: expected number/, (t) => t.number],
  [/^Invalid input: expected string/, (t) => t.text],
  [/^Invalid ISO date/, (t) => t.date],
  [/^Too big: expected string to have <=(\d+)/, (t, [most]) => t.tooLong({ maximum: Number(most) })],
  [/^Too small: expected \w+ to be >=([\d.e+-]+)/, (t, [least]) => t.atLeast({ minimum: Number(least) })],
  [/^Too small: expected \w+ to be >([\d.e+-]+)/, (t, [least]) => t.above({ minimum: Number(least) })],
  [/^Too big: expected \w+ to be <=([\d.e+-]+)/, (t, [most]) => t.atMost({ maximum: Number(most) })],
  [/^Too big: expected \w+ to be <([\d.e+-]+)/, (t, [most]) => t.below({ maximum: Number(most) })],
  [/^may hold letters, digits/, (t) => t.key],
  [/^holds characters that are not text/, (t) => t.notText],
  [/^is there already$/, (t) => t.twice],
  [/^the control needs traffic$/, (t) => t.controlTraffic],
  [/^at least one treatment needs traffic$/, (t) => t.treatmentTraffic],
  [/^is needed: ".+" decides by its planned size/, (t) => t.plannedSize],
  [/^is needed: ".+" decides by expected loss/, (t) => t.loss],
  [/^means nothing to the method/, (t) => t.unused],
  [/^the experiment has no metric (.+)$/s, (t, [name = '']) => t.unknownMetric({ name })],
  [/^there is no metric (.+)$/s, (t, [name = '']) => t.unknownMetric({ name })],
  [/^the experiment has no variant (.+)$/s, (t, [name = '']) => t.unknownVariant({ name })],
  [/^lies in the past$/, (t) => t.past],
  [/is in the future/, (t) => t.future],
  [/is before the start (?:on|at) (\S+)$/, (t, [date = '']) => t.beforeStart({ date: date.slice(0, 10) })],
  [/^is after the stop on (\S+)$/, (t, [date = '']) => t.afterStop({ date })],
  [/^is the same date, variant/, (t) => t.sameRow],
  [/^(\S+) conversions exceed (\S+) units$/, (t, [sum = '', n = '']) => t.moreThanPeople({ sum, n })],
  [/^counts conversions/, (t) => t.counts],
  [/no \d+ values can have it$|^must be 0/, (t) => t.squares],
  [/^implies a correlation/, (t) => t.correlation],
  [/^is needed for a /, (t) => t.needed],
  [/^does not belong to a |^give either sums or moments/, (t) => t.stray],
  [/^is not a known column$/, (t) => t.unknownColumn],
  [/^is empty: there is nothing/, (t) => t.noRows],
  [/^only a guardrail has a margin$/, (t) => t.guardrailMissing],
  [/^Invalid /, (t) => t.invalid],
]

/** A fault's sentence in the reader's language; what is not known here is in it already. */
export function faultText(t: Texts, detail: string): string {
  for (const [pattern, say] of wordings) {
    const found = pattern.exec(detail)
    if (found !== null) return say(t, found.slice(1))
  }
  return detail
}
