import type { Dictionary } from '../../../locales/dictionary.ts'
import type { ShownAnalysis } from './load.ts'

/** Which analysis the numbers above are of. */
export function AnalysisSource({ t, analysis }: { t: Dictionary; analysis: ShownAnalysis }) {
  const { asOf, engineVersion, revision, id, experimentId } = analysis
  return (
    <p class="small soft">
      {t.pages.tests.experiment.computedFrom({ asOf, engine: engineVersion, revision })}{' '}
      <a href={`/experiments/${experimentId}?analysis=${id}`}>
        <code>{id}</code>
      </a>
    </p>
  )
}
