import { ofHypotheses, type StandingRow, standings } from '../../../db/queries/standings.ts'
import type { Deps } from '../../deps.ts'
import type { VerdictStatus } from '../../domain/verdict/analysis.ts'
import {
  type ExperimentStanding,
  type HypothesisState,
  hypothesisState,
} from '../../domain/verdict/states.ts'

const untested: HypothesisState = { status: 'idea', contested: false }

/** The state of each hypothesis from where its experiments stand; those without a started experiment are left out. */
export function statesFrom(rows: StandingRow[]): Map<string, HypothesisState> {
  const states = new Map<string, HypothesisState>()
  for (const [hypothesisId, own] of Map.groupBy(rows, (row) => row.hypothesisId))
    states.set(hypothesisId, hypothesisState(own.map(standing)))
  return states
}

function standing(row: StandingRow): ExperimentStanding {
  return {
    status: row.status,
    startedAt: row.startedAt,
    verdict:
      row.verdict === null
        ? null
        : { status: row.verdict as VerdictStatus, contested: row.contested ?? false },
  }
}

/** The states of the hypotheses with these ids, every one of them. */
export async function hypothesisStates(deps: Deps, ids: string[]): Promise<Map<string, HypothesisState>> {
  const started = ids.length === 0 ? new Map() : statesFrom(await standings(deps.db, ofHypotheses(ids)))
  return new Map(ids.map((id) => [id, started.get(id) ?? untested]))
}
