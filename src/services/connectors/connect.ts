import { z } from 'zod'
import { recordChanges } from '../../../db/queries/changes.ts'
import {
  type ConnectedRow,
  connectedTo,
  connectorStore,
  replaceConnected,
} from '../../../db/queries/connectors.ts'
import { experimentsById } from '../../../db/queries/experiments.ts'
import type { Actor, Deps } from '../../deps.ts'
import { rule, said } from '../../domain/fault.ts'
import { text } from '../../domain/fields.ts'
import { mappingFaults, resultsMapping } from '../../domain/mapping.ts'
import type { Fault } from '../../errors.ts'
import { canonicalJson } from '../crypto/hash.ts'
import { refuse } from '../resources/refuse.ts'
import { notFound, type Seen } from '../resources/resource.ts'
import type { Write } from '../write.ts'
import { connectorResource, withoutToken } from './resource.ts'

/** Before the first pull by itself: whoever connects can look at it, and pull by hand. */
const graceSeconds = 60

const theirName = text(500).optional()

export const connections = z
  .array(
    z.strictObject({
      experimentId: z.string().max(60),
      theirId: z
        .string()
        .regex(/^[\w-]{1,100}$/, rule('letters_and_digits', { minimum: 1, maximum: 100 }))
        .meta({ description: 'What the tool calls it' }),
      mapping: resultsMapping
        .extend({ variant: theirName, date: theirName, control: theirName })
        .meta({ description: 'Which metric and variant of theirs is which of ours; guessed if not given' })
        .optional(),
    }),
  )
  .max(100)

export type Connection = z.output<typeof connections>[number]

async function faultsOf(deps: Deps, list: Connection[]): Promise<Fault[]> {
  const experiments = await experimentsById(
    deps.db,
    list.map(({ experimentId }) => experimentId),
  )
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const [i, { experimentId, mapping }] of list.entries()) {
    if (seen.has(experimentId)) faults.push({ pointer: `/${i}/experimentId`, detail: said('named_twice') })
    seen.add(experimentId)
    const experiment = experiments.get(experimentId)
    if (experiment === undefined)
      faults.push({ pointer: `/${i}/experimentId`, detail: said('unknown_id', { id: experimentId }) })
    else if (mapping !== undefined) {
      const known = {
        variants: new Set(experiment.variants.map(({ key }) => key)),
        metrics: new Set(experiment.metrics.map(({ metric }) => metric)),
      }
      for (const { pointer, detail } of mappingFaults(mapping, known))
        faults.push({ pointer: pointer.replace(/^\?/, `/${i}/`), detail })
    }
  }
  return faults
}

/**
 * Says which experiments a connector feeds, all of them at once. One that stays as it was goes on from where it was read; one whose
 * mapping is another is read again from its newest snapshot.
 */
export async function connectExperiments(
  deps: Deps,
  actor: Actor,
  connectorId: string,
  list: Connection[],
): Promise<Write<Seen>> {
  const row = await connectorStore.find(deps.db, connectorId)
  if (row === undefined) throw notFound(connectorId)
  refuse(await faultsOf(deps, list))
  const before = await connectedTo(deps.db, [connectorId])
  const after = list.map(({ experimentId, theirId, mapping = null }): ConnectedRow => {
    const same = before.find(
      (one) =>
        one.experimentId === experimentId &&
        one.theirId === theirId &&
        canonicalJson(one.mapping) === canonicalJson(mapping),
    )
    return { connectorId, experimentId, theirId, mapping, cursor: same?.cursor ?? null }
  })
  const at = deps.now().toISOString()
  const fields = {
    version: row.version + 1,
    updatedAt: at,
    nextPullAt:
      after.length === 0 ? null : new Date(deps.now().getTime() + graceSeconds * 1000).toISOString(),
  }
  const { view } = await connectorResource.read(deps, connectorId)
  return {
    statements: [
      ...recordChanges(deps.db, [
        {
          entityId: connectorId,
          version: fields.version,
          entity: 'connector',
          action: 'update',
          mapId: null,
          before: { ...withoutToken(row), experiments: before },
          after: { ...withoutToken(row), ...fields, experiments: after },
          actor: actor.id,
          at,
        },
      ]),
      ...replaceConnected(deps.db, connectorId, after),
      connectorStore.update(deps.db, connectorId, fields),
    ],
    answer: {
      version: fields.version,
      view: {
        ...view,
        ...fields,
        experiments: after.map(({ experimentId, theirId, mapping }) => ({ experimentId, theirId, mapping })),
      },
    },
  }
}
