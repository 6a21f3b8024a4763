import { z } from 'zod'
import { readJson } from '../../readJson.ts'
import { schemaNotices } from '../../schemaNotices.ts'
import type { ResultsFormat } from '../resultsFormat.ts'
import { wholeText } from '../wholeText.ts'
import { readToolResults } from './readToolResults.ts'
import { refusedResults, type ToolResults } from './toolResults.ts'

/** Units, as a tool counts them in JSON. */
export const units = z.number().int().min(0).max(1e12)

/** A number that a tool may leave out, or give as null where it has none. */
export const optionalNumber = z.number().nullish()

/** What tools call things. */
export const toolName = z.string().min(1).max(500)

/** A value checked with the schema of an outside format and put in our words, or the faults of it. */
export function readShape<Shape>(
  schema: z.ZodType<Shape>,
  value: unknown,
  results: (parsed: Shape) => ToolResults,
): ToolResults {
  const parsed = schema.safeParse(value)
  return parsed.success ? results(parsed.data) : refusedResults(schemaNotices(parsed.error, value))
}

/**
 * A tool's results format that is one JSON document.
 *
 * @param results puts a parsed document in our words; it never throws
 * @param empty what an empty file means, where it means something
 */
export const jsonTool = (
  name: string,
  detects: ResultsFormat['detects'],
  results: (value: unknown) => ToolResults,
  empty?: ToolResults,
): ResultsFormat => ({
  name,
  detects,
  open: wholeText((text, target, mapping) => {
    if (empty !== undefined && text.trim() === '') return readToolResults(empty, name, target, mapping)
    const { value, fault } = readJson(text)
    return readToolResults(fault === null ? results(value) : refusedResults([fault]), name, target, mapping)
  }),
})

/** Whether a text begins like JSON and has all of these somewhere in its beginning. */
export const jsonWith =
  (...signs: RegExp[]): ResultsFormat['detects'] =>
  (head) =>
    /^\s*[[{]/.test(head) && signs.every((sign) => sign.test(head))
