/** Records as JSON lines: one object a line, each line ended. */
export const writeJsonLines = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
