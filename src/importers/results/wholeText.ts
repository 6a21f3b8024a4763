import type { ReadResults, ResultsFormat } from './resultsFormat.ts'

/** For formats that are small by nature and need the whole text: JSON, and tables of totals. */
export const wholeText =
  (read: (text: string, ...terms: Parameters<ResultsFormat['open']>) => ReadResults): ResultsFormat['open'] =>
  (target, mapping) => {
    const pieces: string[] = []
    return {
      push(piece) {
        pieces.push(piece)
        return 0
      },
      end: () => read(pieces.join(''), target, mapping),
    }
  }
