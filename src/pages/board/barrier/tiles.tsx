import type { EvidenceFigureRow } from '../../../../db/queries/maps.ts'
import type { BarrierReach } from '../../../domain/scoring/barrierReach.ts'
import { formatNumber } from '../../../locales/format.ts'
import type { LedgerTest } from '../../../services/ledger/testsOfBarrier.ts'
import type { PageCall } from '../../page.ts'
import { SourceBadge } from '../../parts/sourceBadge.tsx'
import { Stats, StatTile } from '../../parts/statTile.tsx'

interface Props {
  call: PageCall
  period: 'week' | 'month'
  reach: BarrierReach | null
  figures: readonly EvidenceFigureRow[]
  hypotheses: readonly { state: string }[]
  tests: readonly LedgerTest[]
}

/** The barrier in four figures. */
export function Tiles({ call: { t, locale }, period, reach, figures, hypotheses, tests }: Props) {
  const words = t.pages.ledger.tiles
  const whole = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 0 })
  const pieces = figures.reduce((sum, { count }) => sum + count, 0)
  const newest = figures
    .flatMap(({ newestDate }) => newestDate ?? [])
    .sort()
    .at(-1)
  const statuses = tests.map(({ verdict }) => verdict?.status ?? 'collecting')
  const won = statuses.filter((status) => status === 'proven').length
  const open = statuses.filter((status) => status === 'collecting').length
  return (
    <Stats>
      <StatTile
        label={words.hit({ period })}
        value={reach === null ? words.unknown : whole(reach.value)}
        note={
          reach === null ? (
            t.pages.board.barrier.reachUnknown
          ) : (
            <>
              {reach.low === reach.high ? null : <>{words.between(reach)} </>}
              <SourceBadge source={reach.share.source} t={t} />
            </>
          )
        }
      />
      <StatTile
        label={words.evidence}
        value={whole(pieces)}
        note={
          newest === undefined ? words.noEvidence : words.newest({ sources: figures.length, date: newest })
        }
      />
      <StatTile
        label={words.hypotheses}
        value={whole(hypotheses.length)}
        note={words.proven({ proven: hypotheses.filter(({ state }) => state === 'proven').length })}
      />
      <StatTile
        label={words.tests}
        value={whole(tests.length)}
        note={words.outcomes({ won, open, other: tests.length - won - open })}
      />
    </Stats>
  )
}
