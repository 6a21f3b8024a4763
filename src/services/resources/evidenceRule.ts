import { z } from 'zod'
import { evidenceRuleStore, nextRulePosition } from '../../../db/queries/evidenceRules.ts'
import type { Deps } from '../../deps.ts'
import { asksForSomething, evidenceRuleInput, type RuleConditions } from '../../domain/evidenceRule.ts'
import { said } from '../../domain/fault.ts'
import { patchOf } from '../../domain/fields.ts'
import { barrierStore } from './barrier.ts'
import { defined } from './fields.ts'
import { mapStore } from './map.ts'
import { refuse } from './refuse.ts'
import { defineResource, notFound } from './resource.ts'

async function check(deps: Deps, mapId: string, rule: RuleConditions & { barrierId: string }): Promise<void> {
  const barrier = await barrierStore.find(deps.db, rule.barrierId)
  refuse([
    barrier?.mapId === mapId ? null : { pointer: '/barrierId', detail: said('no_barrier_of_map') },
    asksForSomething(rule)
      ? null
      : {
          pointer: '/keywords',
          detail: said('rule_asks_nothing'),
        },
  ])
}

/** Rules that bind imported evidence which names no barrier. */
export const evidenceRuleResource = defineResource({
  entity: 'evidenceRule',
  store: evidenceRuleStore,
  create: evidenceRuleInput,
  patch: patchOf(
    evidenceRuleInput.extend({
      position: z.number().int().min(0).max(1_000_000).optional(),
      archived: z.boolean().optional(),
    }),
  ),
  mapOf: (row) => row.mapId,
  make: async (deps, input, stamp, mapId) => {
    if ((await mapStore.find(deps.db, mapId)) === undefined) throw notFound(mapId)
    const row = {
      ...stamp,
      mapId,
      barrierId: input.barrierId,
      name: input.name,
      keywords: input.keywords ?? [],
      labels: input.labels ?? [],
      channel: input.channel ?? null,
      position: await nextRulePosition(deps.db, mapId),
      archived: false,
    }
    await check(deps, mapId, row)
    return { row }
  },
  change: async (deps, row, patch) => {
    const { keywords, labels, position, archived, ...rest } = defined(patch)
    const next = {
      ...rest,
      ...(keywords === undefined ? {} : { keywords: keywords ?? [] }),
      ...(labels === undefined ? {} : { labels: labels ?? [] }),
      ...(position == null ? {} : { position }),
      ...(archived == null ? {} : { archived }),
    }
    await check(deps, row.mapId, { ...row, ...next })
    return { row: next }
  },
  beforeRemove: async () => [],
  present: async (_deps, rows) => rows,
})
