import type { BarrierState } from '../../../domain/verdict/states.ts'
import { formatNumber } from '../../../locales/format.ts'
import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Stats, StatTile } from '../../parts/statTile.tsx'
import { boardAddress } from './boardAddress.ts'
import { largestLoss } from './losses.ts'

/** Where customers are lost, what is being tried, and what is proven. */
export function Glance({ call, map, asOf }: { call: PageCall; map: BoardMap; asOf: string | null }) {
  const { glance: words } = call.t.pages.journey
  const barriers = map.stages.flatMap((stage) => stage.barriers)
  const inState = (state: BarrierState) => barriers.filter((barrier) => barrier.state === state).length
  const count = (state: BarrierState) => {
    const number = formatNumber(call.locale, inState(state))
    return inState(state) === 0 ? (
      number
    ) : (
      <a href={boardAddress(map.id, { filters: { state }, asOf })}>{number}</a>
    )
  }
  const unit = words.ofBarriers({ total: barriers.length })
  const loss = largestLoss(map.stages)
  return (
    <Stats>
      <StatTile
        label={words.loss}
        value={loss === null ? words.lossUnknown : <a href={`#${loss.stage.id}`}>{loss.stage.name}</a>}
        tone={loss === null ? undefined : 'bad'}
        note={
          loss === null
            ? words.lossUnknownNote
            : words.lossNote({ lost: loss.lost, share: loss.share, period: map.period })
        }
      />
      <StatTile label={words.open} value={count('open')} unit={unit} note={words.openNote} />
      <StatTile
        label={words.testing}
        value={count('testing')}
        unit={unit}
        note={words.testingNote({ hypothesised: inState('hypothesised') })}
      />
      <StatTile
        label={words.proven}
        value={count('proven')}
        unit={unit}
        tone={inState('proven') > 0 ? 'good' : undefined}
        note={words.provenNote({ unmoved: inState('unmoved'), contested: inState('contested') })}
      />
    </Stats>
  )
}
