import { formatPercent } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import type { BoardMap, BoardStage } from './mapPage.tsx'

/** The share that goes on, with what it was computed from. */
export function ConversionCell({ call, map, stage }: { call: PageCall; map: BoardMap; stage: BoardStage }) {
  const words = call.t.pages.board.map
  const { share, source } = stage.conversion
  if (share === null || source === null) return <span class="soft">{words.notCounted}</span>
  const entrants = stage.entrants ?? 0
  const next = map.stages[map.stages.findIndex((other) => other.id === stage.id) + 1]
  return (
    <>
      <b>{formatPercent(call.locale, share)}</b>{' '}
      <span class="small soft">
        {source === 'completions'
          ? words.conversionFrom.completions({ completions: stage.completions ?? 0, entrants })
          : words.conversionFrom.nextEntrants({ next: next?.entrants ?? 0, entrants })}
      </span>
    </>
  )
}
