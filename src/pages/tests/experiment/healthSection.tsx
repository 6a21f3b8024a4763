import { formatNumber } from '../../../locales/format.ts'
import { Badge } from '../../parts/badge.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { figures } from '../figures.ts'
import { SplitPlot } from './charts/splitPlot.tsx'
import { checkInWords } from './inWords.ts'
import type { SectionProps, ShownAnalysis } from './load.ts'

const looks = {
  ok: { icon: 'check', tone: 'good' },
  waiting: { icon: 'clock', tone: 'testing' },
  warning: { icon: 'bang', tone: 'warn' },
  failed: { icon: 'cross', tone: 'bad' },
  noData: { icon: 'ring', tone: 'neutral' },
} as const

/** Whether the data can be trusted, in words: what is not in order first, the rest and the split in numbers folded away. */
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
  const told = (which: typeof checks) =>
    which.length === 0 ? null : (
      <ul class="checks">
        {which.map((check) => (
          <li>
            {badge(check.status)} {checkInWords(call, loaded, check)}
          </li>
        ))}
      </ul>
    )
  const inOrder = checks.filter(({ status }) => status === 'ok')
  return (
    <section id="health">
      <h2>{texts.health}</h2>
      {told(checks.filter(({ status }) => status !== 'ok'))}
      <details>
        <summary>
          {badge('ok')} {t.pages.experiment.inOrder({ n: inOrder.length, of: checks.length })}
        </summary>
        {told(inOrder)}
      </details>
      <details open={srm.status === 'warning' || srm.status === 'failed'}>
        <summary>
          {badge(srm.status)} {texts.split.title}
        </summary>
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
      </details>
    </section>
  )
}

/** Whether something about the data is to be looked into before anybody decides. */
export const isDoubtful = ({ health: { srm, checks } }: ShownAnalysis): boolean =>
  [srm, ...checks].some(({ status }) => status === 'warning' || status === 'failed')
