import { formatPercent } from '../../../locales/format.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import { DEFAULT_PRIOR, type Prior } from '../../../stats/methods/comparison.ts'
import { Stats, StatTile } from '../../parts/statTile.tsx'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { figures } from '../figures.ts'
import { DecidingLook } from './decidingLook.tsx'
import { variantName } from './forest.tsx'
import type { Loaded, Reader, ShownAnalysis } from './load.ts'

interface Props {
  reader: Reader
  loaded: Pick<Loaded, 'experiment' | 'metrics' | 'course' | 'doubted'>
  analysis: ShownAnalysis
  /** Without the sentence on what the difference means. */
  short?: boolean
}

/** The lift on the primary metric as it was measured, and beside it what to expect of it. */
export function LiftTiles({ reader, loaded, analysis, short = false }: Props) {
  const { t, locale } = reader
  const texts = t.pages.experiment.lift
  const { lift, interval } = figures(locale, t)
  const primary = analysis.metrics.find(({ role }) => role === 'primary')
  const metric = loaded.metrics.find(({ key }) => key === primary?.metric)
  const about = analysis.verdict.variant
  const comparison =
    primary?.comparisons.find(({ variant }) => variant === about) ?? primary?.comparisons.at(0)
  if (metric === undefined || comparison === undefined) return null
  const { relative, shrunken } = comparison
  if (relative?.estimate == null) return <p>{texts.none}</p>
  const level = formatPercent(locale, 1 - planOf(loaded.experiment).alpha, 0)
  const measured = lift(relative.estimate)
  const whose = texts.for({
    variant: variantName(loaded.experiment, comparison.variant),
    metric: metric.name,
  })
  const { doubted } = loaded
  const doubt = doubted ? (
    <>
      <UntrustedBadge t={t} />
      <br />
    </>
  ) : null
  const tone = doubted ? 'doubted' : undefined
  return (
    <>
      <Stats>
        <StatTile
          label={texts.measured}
          value={measured}
          tone={tone}
          note={
            <>
              {doubt}
              {whose}
              <br />
              {texts.interval({ level, interval: interval(relative, lift) })}
            </>
          }
        />
        {shrunken?.estimate == null ? null : (
          <StatTile
            label={texts.shrunken}
            value={lift(shrunken.estimate)}
            tone={tone}
            note={
              <>
                {doubt}
                {texts.credible({ level, interval: interval(shrunken, lift) })}
                <br />
                <Towards
                  reader={reader}
                  mapId={short ? null : loaded.experiment.mapId}
                  prior={shrunken.prior}
                />
              </>
            }
          />
        )}
      </Stats>
      <DecidingLook reader={reader} loaded={loaded} analysis={analysis} />
      <WhatToPlanWith
        texts={texts}
        verdict={analysis.verdict}
        doubted={doubted}
        short={short}
        figures={{
          measured,
          shrunken: shrunken?.estimate == null ? null : lift(shrunken.estimate),
          metric: metric.name,
        }}
      />
    </>
  )
}

interface TowardsProps {
  reader: Reader
  /** The map whose programme is linked to; null where it is not. */
  mapId: string | null
  prior: Prior
}

/** What the shrunken lift was drawn towards, and where that comes from. */
function Towards({ reader: { t, locale }, mapId, prior }: TowardsProps) {
  const texts = t.pages.experiment.lift
  const { lift, percent } = figures(locale, t)
  const said = texts.towards({
    mean: lift(prior.mean),
    assumed: prior.mean === 0,
    sd: percent(prior.sd),
    learned: prior.mean !== DEFAULT_PRIOR.mean || prior.sd !== DEFAULT_PRIOR.sd,
  })
  if (mapId === null) return <>{said}</>
  return (
    <>
      {said} (<a href={`/maps/${mapId}/programme#prior`}>{texts.towardsMore}</a>)
    </>
  )
}

interface Advice {
  texts: Reader['t']['pages']['experiment']['lift']
  verdict: Pick<ShownAnalysis['verdict'], 'status' | 'contested'>
  doubted: boolean
  short: boolean
  figures: { measured: string; shrunken: string | null; metric: string }
}

/** Which of the two to plan with; neither where nothing is settled, or the data can't be trusted. */
function WhatToPlanWith({ texts, verdict, doubted, short, figures: { measured, shrunken, metric } }: Advice) {
  if (doubted) return <p>{texts.untrusted}</p>
  if (short) return null
  if (verdict.contested !== null || verdict.status === 'collecting' || verdict.status === 'inconclusive')
    return <p>{texts.unsettled}</p>
  if (shrunken === null) return null
  return <p>{shrunken === measured ? texts.same : texts.meaning({ measured, shrunken, metric })}</p>
}
