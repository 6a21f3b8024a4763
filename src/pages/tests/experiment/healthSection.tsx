import { formatNumber } from '../../../locales/format.ts'
import { Badge } from '../../parts/badge.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { figures } from '../figures.ts'
import { SplitPlot } from './charts/splitPlot.tsx'
import { checkInWords } from './inWords.ts'
import type { SectionProps, ShownAnalysis } from './load.ts'
import { AnalysisSource } from './source.tsx'

const looks = {
  ok: { icon: 'check', tone: 'good' },
  waiting: { icon: 'clock', tone: 'testing' },
  warning: { icon: 'bang', tone: 'warn' },
  failed: { icon: 'cross', tone: 'bad' },
  noData: { icon: 'ring', tone: 'neutral' },
} as const

/** Whether the data can be trusted, in words, with the split between the variants in numbers. */
export function HealthSection({ call, loaded, analysis }: SectionProps & { analysis: ShownAnalysis }) {
  const { t, locale } = call
  const texts = t.pages.tests.experiment
  const { count, orNothing, p, evidence } = figures(locale, t)
  const { srm, checks } = analysis.health
  const signed = (value: number) =>
    formatNumber(locale, value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const badge = (status: keyof typeof looks) => <Badge {...looks[status]}>{texts.healthStates[status]}</Badge>
  const caption = texts.split.caption({
    pValue: orNothing(srm.pValue, (value) => `p = ${p(value)}`.replace('= <', '<')),
    evidence: orNothing(srm.evidence, evidence),
  })
  return (
    <section id="health">
      <h2>{texts.health}</h2>
      <ul class="checks">
        {checks.map((check) => (
          <li>
            {badge(check.status)} {checkInWords(call, loaded, check)}
          </li>
        ))}
      </ul>
      <h3>
        {texts.split.title} {badge(srm.status)}
      </h3>
      {srm.status === 'noData' ? null : (
        <>
          <SplitPlot
            label={t.pages.experiment.split.label}
            rows={Object.entries(srm.observed).map(([variant, observed]) => {
              const expected = srm.expected[variant] ?? 0
              const off = signed(observed - expected)
              return {
                variant,
                observed,
                expected,
                text: t.pages.experiment.split.row({ observed, expected, off }),
              }
            })}
          />
          <p class="small soft">{t.pages.experiment.split.legend}</p>
        </>
      )}
      <ScrollTable caption={caption}>
        <Heads names={[texts.split.variant, texts.split.observed, texts.split.expected]} numbers={[1, 2]} />
        <tbody>
          {Object.entries(srm.observed).map(([variant, observed]) => (
            <tr>
              <th scope="row">{variant}</th>
              <td class="number">{count(observed)}</td>
              <td class="number">{orNothing(srm.expected[variant] ?? null, count)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {srm.status === 'noData' ? null : <p class="small soft">{t.pages.experiment.split.rule}</p>}
      <AnalysisSource t={t} analysis={analysis} />
    </section>
  )
}
