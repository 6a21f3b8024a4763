import type { Breakdown } from '../../../domain/verdict/breakdowns.ts'
import { Badge } from '../../parts/badge.tsx'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { figures } from '../figures.ts'
import { ForestPlot } from './charts/forestPlot.tsx'
import { forestRow, variantName } from './forest.tsx'
import type { SectionProps, ShownAnalysis } from './load.ts'
import { SegmentsTable } from './segmentsTable.tsx'
import { shownOutcome } from './shownOutcome.ts'

const most = 24

/** The primary metric within each segment: for looking around, and marked as that. */
export function SegmentsSection({
  call,
  loaded: { experiment, metrics, doubted },
  analysis: { verdict },
  breakdowns,
}: SectionProps & { analysis: ShownAnalysis; breakdowns: Breakdown[] }) {
  const { t, locale } = call
  const texts = t.pages.experiment.segments
  const found = breakdowns.filter(({ role }) => role === 'primary')
  if (found.length === 0) return null
  const rows = found.slice(0, most).flatMap((one) => {
    const metric = metrics.find(({ key }) => key === one.metric)
    if (metric === undefined) return []
    const variant = variantName(experiment, one.variant)
    const row = forestRow(
      call,
      { metric, role: 'primary', variant, threshold: null },
      {
        ...one,
        outcome: shownOutcome({ doubted }, verdict, one),
      },
    )
    const [dimension, value] = parts(one.segment)
    return [
      {
        ...row,
        name: (
          <>
            <strong>{value}</strong>
            <span class="small soft">
              {dimension}, {variant}
            </span>
          </>
        ),
        text: `${one.segment}: ${row.text}`,
      },
    ]
  })
  return (
    <section id="segments">
      <h2>
        {texts.title}{' '}
        <Badge icon="minus" tone="neutral">
          {texts.nothing}
        </Badge>{' '}
        {doubted ? <UntrustedBadge t={t} /> : null}
      </h2>
      <p>{texts.intro({ n: breakdowns.length })}</p>
      <ForestPlot
        label={texts.label}
        rows={rows}
        format={figures(locale, t).axis}
        legend={t.pages.experiment.forest.legend}
      />
      <SegmentsTable call={call} loaded={{ experiment, metrics }} found={found.slice(0, most)} />
      {found.length <= most ? null : <p class="small">{texts.more({ n: found.length - most })}</p>}
    </section>
  )
}

function parts(segment: string): [dimension: string, value: string] {
  const at = segment.indexOf('=')
  return at < 0 ? ['', segment] : [segment.slice(0, at), segment.slice(at + 1)]
}
