import type { Notice } from './notice.ts'

/**
 * A JSON value, or the fault of a text that is none.
 *
 * @param line the line on which the text begins, where it is one line of a file
 */
export function readJson(
  text: string,
  line?: number,
): { value: unknown; fault: null } | { value: null; fault: Notice } {
  try {
    return { value: JSON.parse(text) as unknown, fault: null }
  } catch (error) {
    // V8 says where, for some errors; no other place is known then but the line that was given.
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const before = position === undefined ? undefined : text.slice(0, Number(position)).split('\n')
    return {
      value: null,
      fault: {
        line: line ?? before?.length,
        column: before === undefined ? undefined : (before.at(-1) ?? '').length + 1,
        code: 'malformed_json',
        params: {},
      },
    }
  }
}
