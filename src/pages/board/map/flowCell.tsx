import { formatNumber } from '../../../locales/format.ts'
import type { BoardMap, BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { goOnOf } from './losses.ts'
import { Standing } from './standing.tsx'

interface Props {
  call: PageCall
  map: BoardMap
  stage: BoardStage
  isLast: boolean
  isLargestLoss: boolean
}

/** Who enters a stage and who goes on, as a stream whose height is in people, the same for all stages, and in figures; and how far its barriers are. */
export function FlowCell({ call, map, stage, isLast, isLargestLoss }: Props) {
  const { flow: words } = call.t.pages.journey
  const { entrants, conversion } = stage
  if (entrants === null)
    return (
      <>
        <p class="soft small">{words.unknown}</p>
        <Standing call={call} stage={stage} />
      </>
    )
  const goOn = goOnOf(stage)
  const lost = goOn === null ? 0 : entrants - goOn
  return (
    <>
      <Stream call={call} map={map} stage={stage} goOn={goOn} isLargestLoss={isLargestLoss} />
      <p class="entering">
        <b>{formatNumber(call.locale, entrants, { maximumFractionDigits: 0 })}</b>{' '}
        {words.entering({ people: entrants, period: map.period })}
      </p>
      {goOn === null || conversion.share === null ? (
        <p class="soft small">{isLast ? words.last : words.openEnd}</p>
      ) : (
        <>
          {lost > 0 ? (
            <p class="lost">
              {words.lost({ people: lost, share: lost / entrants })}
              {isLargestLoss ? (
                <>
                  {' '}
                  <Badge icon="down" tone="bad">
                    {words.largest}
                  </Badge>
                </>
              ) : null}
            </p>
          ) : null}
          <p class="small">
            {lost < 0 ? words.more({ people: -lost }) : words.goOn({ share: conversion.share, people: goOn })}{' '}
            <span class="soft">{conversion.source === 'completions' ? words.own : words.next}</span>
          </p>
        </>
      )}
      <Standing call={call} stage={stage} />
    </>
  )
}

/** Half the height of the stream, out of 50; nothing that is there is thinner than a line. */
function halfHeights({ stages }: BoardMap): (people: number) => number {
  const most = Math.max(1, ...stages.flatMap((stage) => [stage.entrants ?? 0, goOnOf(stage) ?? 0]))
  return (people) => Math.max(people === 0 ? 0 : 0.75, Math.round((people / most) * 4800) / 100)
}

function Stream({ call, map, stage, goOn, isLargestLoss }: Omit<Props, 'isLast'> & { goOn: number | null }) {
  const half = halfHeights(map)
  const a = half(stage.entrants ?? 0)
  const b = goOn === null ? a : half(goOn)
  const [top, bottom] = [50 - a, 50 + a]
  const [end, endBottom] = [50 - b, 50 + b]
  const upper = `H50C75 ${top} 75 ${end} 100 ${end}`
  const lower = `C75 ${endBottom} 75 ${bottom} 50 ${bottom}H0`
  return (
    <svg
      class="flow"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      role="img"
      aria-label={call.t.pages.journey.flow.drawing({ stage: stage.name })}
    >
      {b < a ? (
        <path class={isLargestLoss ? 'flow-lost largest' : 'flow-lost'} d={`M50 ${top}H100V${bottom}H50Z`} />
      ) : null}
      <path class="flow-body" d={`M0 ${top}${upper}V${endBottom}${lower}Z`} />
      <path class="flow-edge" d={`M0 ${top}${upper}M100 ${endBottom}${lower}`} />
    </svg>
  )
}
