import { formatNumber } from '../../../locales/format.ts'
import type { BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'

/** The score as it is read: "+1", "−2", or that there is none. */
export const scoreText = ({ t, locale }: PageCall, { emotionScore }: BoardStage): string =>
  emotionScore === null
    ? t.pages.board.map.noEmotion
    : formatNumber(locale, emotionScore, { signDisplay: 'exceptZero' })

const heightOf = (score: number): number => 50 - score * 18

interface Props {
  call: PageCall
  stage: BoardStage
  before: BoardStage | undefined
  after: BoardStage | undefined
}

/**
 * One stage's piece of the emotion curve: from half way to the stage before to half way to the stage after. The pieces of
 * neighbours meet at the edges of their cells, however wide these are. Between two stages the curve is a cubic that is level
 * at both; a piece is one half of it (de Casteljau at 1/2). Where a score is missing, the line is interrupted.
 */
export function EmotionCurve({ call, stage, before, after }: Props) {
  const { emotionScore: score } = stage
  if (score === null) return null
  const words = call.t.pages.board.map
  const y = heightOf(score)
  const edge = (other: BoardStage | undefined) =>
    other === undefined || other.emotionScore === null ? null : (y + heightOf(other.emotionScore)) / 2
  const left = edge(before)
  const right = edge(after)
  const lines = [
    left === null ? '' : `M50 ${y}C25 ${y} 12.5 ${(y + left) / 2} 0 ${left}`,
    right === null ? '' : `M50 ${y}C75 ${y} 87.5 ${(y + right) / 2} 100 ${right}`,
  ]
  return (
    <svg class="emotion" viewBox="0 0 100 100" preserveAspectRatio="none" role="img">
      <title>{words.emotionAt({ stage: stage.name, score: scoreText(call, stage) })}</title>
      <desc>{words.emotionScale}</desc>
      <path class="zero" d="M0 50H100" />
      <path class="line" d={lines.join('')} />
      {/* A line of no length with round ends: stays round however the cell stretches it. */}
      <path class="dot" d={`M50 ${y}h0`} />
    </svg>
  )
}
