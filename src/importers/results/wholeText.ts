import type { ReadResults, ResultsFormat } from './resultsFormat.ts'

/** Characters of the longest text that is kept whole. */
const longest = 20 * 1024 * 1024

/** For formats that are small by nature and need the whole text: JSON, and tables of totals. */
export const wholeText =
  (read: (text: string, ...terms: Parameters<ResultsFormat['open']>) => ReadResults): ResultsFormat['open'] =>
  (target, mapping) => {
    let pieces: string[] = []
    let length = 0
    return {
      push(piece) {
        length += piece.length
        if (length <= longest) pieces.push(piece)
        else pieces = []
        return 0
      },
      end: () => (length > longest ? tooLong : read(pieces.join(''), target, mapping)),
    }
  }

const tooLong: ReadResults = {
  understood: 0,
  mapping: {},
  shape: '',
  mode: 'daily',
  exposures: [],
  rows: [],
  reported: [],
  warnings: [],
  faults: [{ line: 1, code: 'too_long_for_format', params: { limit: longest } }],
}
