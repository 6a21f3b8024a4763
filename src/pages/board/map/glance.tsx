import { formatNumber } from '../../../locales/format.ts'
import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Stats, StatTile } from '../../parts/statTile.tsx'
import { largestLoss } from './losses.ts'

/** Where customers are lost, what is being tried, and what is proven. */
export function Glance({ call, map }: { call: PageCall; map: BoardMap }) {
  const { glance: words } = call.t.pages.journey
  const barriers = map.stages.flatMap((stage) => stage.barriers)
  const inState = (state: string) => barriers.filter((barrier) => barrier.state === state).length
  const count = (value: number) => formatNumber(call.locale, value)
  const unit = words.ofBarriers({ total: barriers.length })
  const loss = largestLoss(map.stages)
  return (
    <Stats>
      <StatTile
        label={words.loss}
        value={loss?.stage.name ?? words.lossUnknown}
        tone={loss === null ? undefined : 'bad'}
        note={
          loss === null
            ? words.lossUnknownNote
            : words.lossNote({ lost: loss.lost, share: loss.share, period: map.period })
        }
      />
      <StatTile label={words.open} value={count(inState('open'))} unit={unit} note={words.openNote} />
      <StatTile
        label={words.testing}
        value={count(inState('testing'))}
        unit={unit}
        note={words.testingNote({ hypothesised: inState('hypothesised') })}
      />
      <StatTile
        label={words.proven}
        value={count(inState('proven'))}
        unit={unit}
        tone={inState('proven') > 0 ? 'good' : undefined}
        note={words.provenNote({ unmoved: inState('unmoved'), contested: inState('contested') })}
      />
    </Stats>
  )
}
