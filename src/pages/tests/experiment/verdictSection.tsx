import type { Contested } from '../../../domain/verdict/analysis.ts'
import { isTrusted } from '../../../domain/verdict/isTrusted.ts'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { variantName } from './forest.tsx'
import { reasonInWords } from './inWords.ts'
import { LiftTiles } from './liftTiles.tsx'
import type { SectionProps, ShownAnalysis } from './load.ts'
import { AnalysisSource } from './source.tsx'
import { VerdictHistory } from './verdictHistory.tsx'

type Verdict = Pick<ShownAnalysis['verdict'], 'status' | 'since' | 'contested' | 'reasons' | 'variant'>

/** The verdict with its reasons, what it was computed from, and the analyses before it. */
export function VerdictSection({ call, loaded }: SectionProps) {
  const { experiment, analysis, analyses } = loaded
  const { t } = call
  const texts = t.pages.tests.experiment
  const path = `/experiments/${experiment.id}`
  if (analysis === null)
    return (
      <section id="verdict">
        <h2>{texts.verdict}</h2>
        <div class="card">
          <p class="ruling">
            <VerdictBadge t={t} status="collecting" /> {texts.noVerdict}
          </p>
        </div>
      </section>
    )
  const told = (verdict: Verdict, look?: 'ruling') => (
    <>
      <p class={look}>
        <VerdictBadge t={t} status={verdict.status} contested={verdict.contested !== null} />{' '}
        {loaded.doubted && isTrusted(verdict) ? <UntrustedBadge t={t} /> : null}
        {verdict.variant === null
          ? ''
          : `${texts.about({ variant: variantName(experiment, verdict.variant) })} `}
        {verdict.since === null ? '' : texts.since({ date: verdict.since })}
      </p>
      {verdict.contested === null ? null : <p>{contestedText(verdict.contested)}</p>}
      {verdict.reasons.length === 0 ? null : (
        <ul>
          {verdict.reasons.map((reason) => (
            <li>{reasonInWords(call, loaded, reason)}</li>
          ))}
        </ul>
      )}
    </>
  )
  const contestedText = ({ since, reason }: Contested) =>
    texts.contestedSince({ date: since, reason: texts.contestedReasons[reason] })
  const { verdict } = analysis
  return (
    <section id="verdict">
      <h2>{texts.verdict}</h2>
      {analysis.revision === experiment.revision ? null : (
        <p class="notice">
          {texts.older} <a href={path}>{texts.latest}</a>
        </p>
      )}
      <div class="card">
        {told(verdict, 'ruling')}
        <LiftTiles reader={call} loaded={loaded} analysis={analysis} />
        {verdict.variants.length < 2 ? null : (
          <>
            <h3>{texts.perVariant}</h3>
            {verdict.variants.map((variant) => told(variant))}
          </>
        )}
        <AnalysisSource t={t} analysis={analysis} />
      </div>
      {analyses.length < 2 ? null : <VerdictHistory call={call} loaded={loaded} />}
    </section>
  )
}
