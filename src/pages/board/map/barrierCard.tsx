import type { PageCall } from '../../page.ts'
import { SourceBadge } from '../../parts/sourceBadge.tsx'
import { StateBadge } from '../../parts/stateBadge.tsx'
import type { BoardBarrier } from './mapPage.tsx'

interface Props {
  call: PageCall
  barrier: BoardBarrier
  period: 'week' | 'month'
}

/** A barrier in its stage: its state, whom it hits and where that is known from, and how many hypotheses address it. */
export function BarrierCard({ call: { t }, barrier, period }: Props) {
  const words = t.pages.board.map
  const { reach } = barrier
  return (
    <article class="barrier">
      <p>
        <a href={`/barriers/${barrier.id}`}>{barrier.title}</a>
      </p>
      <p>
        <StateBadge state={barrier.state} t={t} />
      </p>
      {reach === null ? (
        <p class="small soft">{words.reachUnknown}</p>
      ) : (
        <p class="small">
          {words.hits({ people: reach.value, period })} <SourceBadge source={reach.share.source} t={t} />
        </p>
      )}
      <p class="small soft">{words.hypotheses({ count: barrier.hypothesisIds.length })}</p>
    </article>
  )
}
