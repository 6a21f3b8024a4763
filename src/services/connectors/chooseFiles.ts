import type { PulledFile } from '../../connectors/connector.ts'
import type { ResultsMapping } from '../../importers/results/resultsFormat.ts'
import { shareName } from '../../importers/results/tools/nameKey.ts'

interface ChosenFile {
  text: string
  mapping: ResultsMapping | undefined
}

/**
 * Which of the files of a pull are for an experiment, each with the mapping that concerns it. Files of one metric each are taken as
 * the mapping says, else by name: a metric that nobody asked for must not be taken for the only one of ours.
 *
 * @param ours the experiment's metrics
 */
export function chooseFiles(
  files: PulledFile[],
  ours: { key: string; name: string }[],
  mapping: ResultsMapping | undefined,
): ChosenFile[] {
  const { metrics, ...rest } = mapping ?? {}
  return files.flatMap(({ text, metric }): ChosenFile[] => {
    if (metric.length === 0) return [{ text, mapping }]
    if (metrics !== undefined) {
      const mine = Object.entries(metrics).filter(([, { column }]) => shareName(metric, [column]))
      return mine.length === 0 ? [] : [{ text, mapping: { ...rest, metrics: Object.fromEntries(mine) } }]
    }
    const named = ours.some(({ key, name }) => shareName(metric, [key, name]))
    return named || files.length === 1 ? [{ text, mapping }] : []
  })
}
