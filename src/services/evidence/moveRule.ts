import { rulesOfMap } from '../../../db/queries/evidenceRules.ts'
import type { Actor, Deps } from '../../deps.ts'
import { evidenceRuleResource } from '../resources/evidenceRule.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'

/**
 * Plans that a rule is asked one place earlier or later. Positions are counted anew from 0, so that it works where two rules
 * were given the same one; rules whose position stays are not written.
 */
export async function moveRule(
  deps: Deps,
  actor: Actor,
  mapId: string,
  { id, by }: { id: string; by: -1 | 1 },
): Promise<Write<null>> {
  const rules = await rulesOfMap(deps.db, mapId)
  const from = rules.findIndex((rule) => rule.id === id)
  const moved = rules[from]
  if (moved === undefined) throw notFound(id)
  const order = rules.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, moved)
  const writes = await Promise.all(
    order.flatMap((rule, position) =>
      rule.position === position
        ? []
        : [
            evidenceRuleResource.plan.update(
              deps,
              actor,
              { id: rule.id, version: rule.version },
              { position },
            ),
          ],
    ),
  )
  return { statements: writes.flatMap(({ statements }) => statements), answer: null }
}
