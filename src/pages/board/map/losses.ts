import type { BoardStage } from '../../../services/maps/board.ts'

type Counted = Pick<BoardStage, 'id' | 'name' | 'entrants' | 'conversion'>

export interface Loss<Stage extends Counted> {
  stage: Stage
  /** People per period who enter the stage and do not go on. */
  lost: number
  /** The same as a part of those who enter. */
  share: number
}

/** How many go on from a stage: by its own figures, else by who enters the next one; null where nobody counted. */
export const goOnOf = ({ entrants, conversion }: Counted): number | null =>
  entrants === null || conversion.share === null ? null : Math.round(entrants * conversion.share)

/** Where most people are lost; null where no stage tells it, or none loses any. */
export function largestLoss<Stage extends Counted>(stages: readonly Stage[]): Loss<Stage> | null {
  return stages.reduce<Loss<Stage> | null>((largest, stage) => {
    const goOn = goOnOf(stage)
    if (goOn === null || stage.entrants === null) return largest
    const lost = stage.entrants - goOn
    if (lost <= (largest?.lost ?? 0)) return largest
    return { stage, lost, share: lost / stage.entrants }
  }, null)
}
