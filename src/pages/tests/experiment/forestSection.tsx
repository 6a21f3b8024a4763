import { planOf } from '../../../services/resources/experiment.ts'
import { figures } from '../figures.ts'
import { ForestPlot } from './charts/forestPlot.tsx'
import { forestRows } from './forest.tsx'
import type { Loaded, Reader, ShownAnalysis } from './load.ts'

interface Props {
  reader: Reader
  loaded: Pick<Loaded, 'experiment' | 'metrics' | 'doubted'>
  analysis: ShownAnalysis
}

/** All metrics and treatments on one axis: the picture of what was found. */
export function ForestFigure({ reader, loaded, analysis }: Props) {
  const { t, locale } = reader
  const texts = t.pages.experiment.forest
  const write = figures(locale, t)
  const { minimumEffect } = planOf(loaded.experiment)
  const rows = forestRows(reader, loaded, analysis)
  return (
    <ForestPlot
      label={texts.title}
      rows={rows}
      format={write.axis}
      legend={[
        texts.legend,
        typeof minimumEffect === 'number'
          ? texts.band({ size: write.threshold(undefined, minimumEffect) })
          : '',
        rows.some((row) => row.margin !== null) ? texts.margin : '',
      ].join(' ')}
    />
  )
}
