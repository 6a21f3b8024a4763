import { rulesInUse } from '../../../db/queries/evidenceRules.ts'
import type { Deps } from '../../deps.ts'
import { type RuledEvidence, ruleMatcher } from '../../importers/evidence/ruleMatcher.ts'

type Rule = Awaited<ReturnType<typeof rulesInUse>>[number]

export interface Tried {
  evidence: RuledEvidence
  /** The rules that fit, in the order in which they are asked: the first decides. */
  fitting: Rule[]
}

/** Which rules of a map fit pieces of evidence that name no barrier; nothing is stored. */
export async function tryRules(deps: Deps, mapId: string, pieces: RuledEvidence[]): Promise<Tried[]> {
  const rules = await rulesInUse(deps.db, mapId)
  const asked = rules.map((rule) => ruleMatcher([rule]))
  return pieces.map((evidence) => ({ evidence, fitting: asked.flatMap((fits) => fits(evidence) ?? []) }))
}
