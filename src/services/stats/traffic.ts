import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import type { Fault } from '../../errors.ts'
import { perDay } from '../../stats/planning/testDays.ts'
import { mapStore } from '../resources/map.ts'
import { stageStore } from '../resources/stage.ts'
import type { SizeQuestion } from './question.ts'

/** People a day who enter a test; null where that is not asked, or not known for the `reason`. */
export interface Traffic {
  perDay: number | null
  reason?: 'no_entrants'
  fault?: Fault
}

/** How many people a day a question's traffic is. */
export async function trafficOf(deps: Deps, traffic: SizeQuestion['traffic']): Promise<Traffic> {
  if (traffic === undefined) return { perDay: null }
  if ('perDay' in traffic) return { perDay: traffic.perDay }
  const stage = await stageStore.find(deps.db, traffic.stageId)
  if (stage === undefined)
    return {
      perDay: null,
      fault: { pointer: '/traffic/stageId', detail: said('no_stage', { id: traffic.stageId }) },
    }
  const map = await mapStore.find(deps.db, stage.mapId)
  if (map === undefined || !stage.entrants) return { perDay: null, reason: 'no_entrants' }
  return { perDay: perDay(stage.entrants * (traffic.share ?? 1), map.period) }
}
