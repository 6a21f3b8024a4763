import { recordChanges } from '../../../db/queries/changes.ts'
import { type EvidenceRow, evidenceStore, knownExternalIds } from '../../../db/queries/evidence.ts'
import { sourcePolicies } from '../../../db/queries/evidenceSources.ts'
import type { Actor, Deps } from '../../deps.ts'
import { type EvidenceInput, evidenceFaults } from '../../domain/barrier.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import type { Fault } from '../../errors.ts'
import { calendarDate } from '../calendarDate.ts'
import { barrierStore } from '../resources/barrier.ts'
import { filled } from '../resources/fields.ts'
import { refuse } from '../resources/refuse.ts'
import { notFound } from '../resources/resource.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'
import { withheld } from './sources.ts'

export interface Added {
  created: number
  duplicates: number
  /** Of those created, how many are kept without the words that their source may not keep; left out where none. */
  withheld?: number
}

/** Attaches observations or claims to a barrier; what its map knows by external id already is passed over. */
export async function addEvidence(
  deps: Deps,
  actor: Actor,
  barrierId: string,
  input: EvidenceInput | EvidenceInput[],
): Promise<Write<Added>> {
  const barrier = await barrierStore.find(deps.db, barrierId)
  if (barrier === undefined) throw notFound(barrierId)
  const items = Array.isArray(input) ? input : [input]
  const place = (i: number) => (Array.isArray(input) ? `/${i}` : '')
  refuse(
    items.flatMap((item, i): Fault[] =>
      evidenceFaults(item).map(({ path, detail }) => ({ pointer: `${place(i)}/${path}`, detail })),
    ),
  )
  return storeEvidence(
    deps,
    actor,
    barrier.mapId,
    items.map((evidence) => ({ barrierId, evidence })),
  )
}

interface Bound {
  barrierId: string
  evidence: EvidenceInput
}

/** What would be kept of a piece of evidence: without personal data, and without words where its source may not keep them. */
export interface Prepared extends Bound {
  /** The map knows it by its external id, or the pieces have it twice: it would not be stored. */
  isKnown: boolean
  withheld: boolean
}

/** What each piece would be kept as; nothing is stored. */
export async function prepareEvidence(deps: Deps, mapId: string, items: Bound[]): Promise<Prepared[]> {
  const ids = items.flatMap(({ evidence }) => evidence.externalId ?? [])
  const [known, policies, { timeZone }] = await Promise.all([
    knownExternalIds(deps.db, mapId, ids),
    sourcePolicies(deps.db),
    readSettings(deps),
  ])
  const policyOf = new Map(policies.map((policy) => [policy.source, policy]))
  const today = calendarDate(deps.now(), timeZone)
  return items.map(({ barrierId, evidence: given }) => {
    const { externalId, source } = given
    const isKnown = externalId !== undefined && known.has(externalId)
    if (externalId !== undefined) known.add(externalId)
    const { evidence, withheld: wordless } = withheld(given, policyOf.get(source), today)
    const { quote } = evidence
    const masked = quote === undefined ? evidence : { ...evidence, quote: maskPersonalData(quote) }
    return { barrierId, evidence: masked, isKnown, withheld: wordless }
  })
}

/** Prepares evidence for the batch: quotes without personal data, duplicates left out, of each source what may be kept of it. */
export async function storeEvidence(
  deps: Deps,
  actor: Actor,
  mapId: string,
  items: Bound[],
): Promise<Write<Added> & { ids: string[] }> {
  const kept = (await prepareEvidence(deps, mapId, items)).filter(({ isKnown }) => !isKnown)
  const wordless = kept.filter((item) => item.withheld).length
  const at = deps.now().toISOString()
  const rows = kept.map(({ barrierId, evidence }) => ({
    id: deps.newId('evidence'),
    mapId,
    barrierId,
    ...evidenceFields(evidence),
    version: 1,
    createdAt: at,
    updatedAt: at,
  }))
  const trail = rows.map((row) => ({
    entityId: row.id,
    version: 1,
    entity: 'evidence',
    action: 'create' as const,
    mapId,
    before: null,
    after: row,
    actor: actor.id,
    at,
  }))
  return {
    statements: [...recordChanges(deps.db, trail), ...evidenceStore.insert(deps.db, rows)],
    answer: {
      created: rows.length,
      duplicates: items.length - rows.length,
      ...(wordless === 0 ? {} : { withheld: wordless }),
    },
    ids: rows.map(({ id }) => id),
  }
}

type EvidenceFields = Omit<EvidenceRow, 'id' | 'mapId' | 'barrierId' | 'version' | 'createdAt' | 'updatedAt'>

function evidenceFields(input: EvidenceInput): EvidenceFields {
  return {
    source: input.source,
    date: input.date,
    ...filled(input, ['externalId', 'sampleSize', 'affected', 'sentiment', 'quote', 'url']),
    ...filled(input, ['segment', 'region', 'product', 'channel', 'authorRole', 'claim']),
    kind: input.kind ?? 'observation',
  }
}
