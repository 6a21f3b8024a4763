import type { Dictionary } from '../../../locales/dictionary.ts'
import type { ShownAnalysis } from './load.ts'

/** Which analysis the numbers of the page are of, and by what it can be computed again. */
export function AnalysisSource({ t, analysis }: { t: Dictionary; analysis: ShownAnalysis }) {
  const { asOf, engineVersion, revision, id, experimentId, inputHash } = analysis
  const texts = t.pages.tests.experiment
  return (
    <details class="small soft">
      <summary>{texts.computedFrom({ asOf, engine: engineVersion, revision })}</summary>
      <p>
        {texts.analysis}{' '}
        <a href={`/experiments/${experimentId}?analysis=${id}`}>
          <code>{id}</code>
        </a>
      </p>
      <p class="hash">
        {texts.inputHash}: <code>{inputHash}</code>
      </p>
    </details>
  )
}
