import type { programmeOf } from '../../services/programme/read.ts'
import type { PageCall } from '../page.ts'
import { Stats, StatTile } from '../parts/statTile.tsx'
import { figures } from '../tests/figures.ts'

interface Props {
  call: PageCall
  programme: Awaited<ReturnType<typeof programmeOf>>
  /** Ended tests a month, and over how many months that is. */
  pace: { mean: number; months: number }
}

/** Ended tests from which on a rate of wins says something. */
const ENOUGH = 10

/** The figures that carry the page, each with where it comes from. */
export function Tiles({ call: { t, locale }, programme, pace }: Props) {
  const texts = t.pages.programme.tiles
  const { lift, percent } = figures(locale, t)
  const { winRate, total, falsePositiveRisk } = programme
  const isEarly = falsePositiveRisk === null || winRate.concluded < ENOUGH
  return (
    <Stats>
      <StatTile
        label={texts.corrected}
        value={winRate.won === 0 ? texts.unknown : lift(total.corrected)}
        note={
          winRate.won === 0
            ? texts.noWins
            : lift(total.corrected) === lift(total.naive)
              ? texts.correctedSame
              : texts.correctedNote({ naive: lift(total.naive) })
        }
      />
      <StatTile
        label={texts.winRate}
        value={winRate.rate === null ? texts.unknown : percent(winRate.rate)}
        note={texts.winRateNote({ won: winRate.won, concluded: winRate.concluded })}
      />
      <StatTile
        label={texts.risk}
        value={isEarly ? texts.unknown : percent(falsePositiveRisk)}
        note={isEarly ? texts.riskLater({ missing: ENOUGH - winRate.concluded }) : texts.riskNote}
      />
      <StatTile
        label={texts.pace}
        value={texts.perMonth(pace.mean)}
        note={texts.paceNote({ months: pace.months })}
      />
    </Stats>
  )
}
