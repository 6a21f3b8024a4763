import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { programmeOf } from '../../../services/programme/read.ts'
import { figures } from '../figures.ts'

interface Props {
  t: Dictionary
  locale: Locale
  programme: Awaited<ReturnType<typeof programmeOf>>
}

/** Ended tests from which on a rate of wins says something. */
const ENOUGH = 10

/** What the concluded tests of a map come to together: the total, corrected for having been picked, and how many wins are chance. */
export function ProgrammeSection({ t, locale, programme }: Props) {
  const texts = t.pages.tests.proven.together
  const { lift, percent } = figures(locale, t)
  const { winRate, total, falsePositiveRisk, prior } = programme
  const sd = percent(prior.overall.sd)
  return (
    <section id="programme">
      <h2>{texts.title}</h2>
      {winRate.rate === null ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <p>{texts.won({ won: winRate.won, concluded: winRate.concluded })}</p>
          {winRate.won === 0 ? null : (
            <p>{texts.total({ naive: lift(total.naive), corrected: lift(total.corrected) })}</p>
          )}
          {falsePositiveRisk === null || winRate.concluded < ENOUGH ? (
            <p class="small soft">{texts.riskLater({ enough: ENOUGH })}</p>
          ) : (
            <p>{texts.risk({ share: percent(falsePositiveRisk) })}</p>
          )}
        </>
      )}
      <p class="small soft">{texts.prior({ sd, tests: prior.overall.tests })}</p>
    </section>
  )
}
