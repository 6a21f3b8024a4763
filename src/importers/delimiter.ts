const candidates = [';', '\t', ','] as const
export type Delimiter = (typeof candidates)[number]

/** Records looked at: enough to tell, and few enough that a large file costs nothing. */
const sampleRecords = 50
const sampleLength = 65_536

type Counts = Record<Delimiter, number>
const none = (): Counts => ({ ';': 0, '\t': 0, ',': 0 })
const isCandidate = (char: string): char is Delimiter => (candidates as readonly string[]).includes(char)

/** How often each candidate stands outside quotes, record by record; blank lines are left out. */
function countPerRecord(text: string): Counts[] {
  const records: Counts[] = []
  let counts = none()
  let quoted = false
  let fieldStart = true
  let blank = true
  const end = Math.min(text.length, sampleLength)
  for (let i = 0; i < end && records.length < sampleRecords; i += 1) {
    const char = text.charAt(i)
    if (quoted) {
      // A doubled quote closes and opens again, which comes to the same.
      if (char === '"') quoted = false
      else continue
      fieldStart = text.charAt(i + 1) === '"'
      continue
    }
    if (char === '\n') {
      if (!blank) records.push(counts)
      counts = none()
      blank = true
      fieldStart = true
      continue
    }
    blank = false
    if (char === '"' && fieldStart) quoted = true
    if (isCandidate(char)) counts[char] += 1
    fieldStart = isCandidate(char)
  }
  // The last record counts too where the sample did not cut it short.
  if (!blank && end === text.length && records.length < sampleRecords) records.push(counts)
  return records
}

/**
 * The delimiter of a table: of those that stand in its first record, the one that most records hold equally often, then the one that the
 * first record holds most. A table of one column answers a comma.
 */
export function detectDelimiter(text: string): Delimiter {
  const records = countPerRecord(text)
  let best: { delimiter: Delimiter; alike: number; inHeader: number } = {
    delimiter: ',',
    alike: 0,
    inHeader: 0,
  }
  for (const delimiter of candidates) {
    const inHeader = records[0]?.[delimiter] ?? 0
    if (inHeader === 0) continue
    const alike = records.filter((record) => record[delimiter] === inHeader).length
    if (alike > best.alike || (alike === best.alike && inHeader > best.inHeader))
      best = { delimiter, alike, inHeader }
  }
  return best.delimiter
}
