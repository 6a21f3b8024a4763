import type { Notice } from './notice.ts'

/** A JSON value, or the fault of a text that is none. */
export function readJson(
  text: string,
  line = 1,
): { value: unknown; fault: null } | { value: null; fault: Notice } {
  try {
    return { value: JSON.parse(text) as unknown, fault: null }
  } catch (error) {
    // V8 says where; other engines may not.
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const before = text.slice(0, position === undefined ? 0 : Number(position))
    const lineStart = before.lastIndexOf('\n') + 1
    return {
      value: null,
      fault: {
        line: line + before.split('\n').length - 1,
        column: position === undefined ? undefined : before.length - lineStart + 1,
        code: 'malformed_json',
        params: {},
      },
    }
  }
}
