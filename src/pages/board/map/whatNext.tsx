import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { NextStep } from '../../parts/nextStep.tsx'
import { largestLoss } from './losses.ts'

/** What a map needs first: a barrier, a hypothesis, a test; nothing once something was tested, or where it has no stage yet. */
export function WhatNext({ call: { t }, map }: { call: PageCall; map: BoardMap }) {
  const words = t.pages.next.board
  const barriers = map.stages.flatMap((stage) => stage.barriers)
  const stage = largestLoss(map.stages)?.stage ?? map.stages[0]
  if (stage === undefined) return null
  if (barriers.length === 0)
    return (
      <NextStep
        t={t}
        text={words.noBarriers({ name: stage.name })}
        go={words.addBarrier}
        href={`/stages/${stage.id}/new-barrier`}
      />
    )
  if (barriers.some(({ state }) => state !== 'open' && state !== 'hypothesised')) return null
  if (barriers.some(({ hypothesisIds }) => hypothesisIds.length > 0))
    return <NextStep t={t} text={words.noTests} go={words.rank} href={`/maps/${map.id}/backlog`} />
  // Where most are lost, the barriers stand first that stop the most people.
  const worst = stage.barriers[0] ?? barriers[0]
  return worst === undefined ? null : (
    <NextStep
      t={t}
      text={(worst.reach === null ? words.noHypothesesUncounted : words.noHypotheses)({ name: worst.title })}
      go={words.writeHypothesis}
      href={`/barriers/${worst.id}/new-hypothesis`}
    />
  )
}
