import { jsonFaultAt } from './jsonFaultAt.ts'
import type { Notice } from './notice.ts'

/**
 * A JSON value, or the fault of a text that is none.
 *
 * @param line the line on which the text begins, where it is one line of a file
 */
export function readJson(
  text: string,
  line = 1,
): { value: unknown; fault: null } | { value: null; fault: Notice } {
  try {
    return { value: JSON.parse(text) as unknown, fault: null }
  } catch {
    const before = text.slice(0, jsonFaultAt(text)).split('\n')
    return {
      value: null,
      fault: {
        line: line + before.length - 1,
        column: (before.at(-1) ?? '').length + 1,
        code: 'malformed_json',
        params: {},
      },
    }
  }
}
