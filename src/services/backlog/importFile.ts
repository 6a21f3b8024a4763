import { knownToBacklog, linkAll } from '../../../db/queries/backlogImport.ts'
import { recordChanges } from '../../../db/queries/changes.ts'
import { barriersToBind } from '../../../db/queries/evidence.ts'
import { hypothesisStore } from '../../../db/queries/hypotheses.ts'
import { rememberMapping } from '../../../db/queries/imports.ts'
import type { Actor, Deps } from '../../deps.ts'
import type { BacklogMapping } from '../../domain/backlogMapping.ts'
import type { Idea } from '../../importers/backlog/backlogImport.ts'
import type { Notice } from '../../importers/notice.ts'
import { textKey } from '../../importers/textKey.ts'
import type { Locale } from '../../locales/plural.ts'
import { type Remark, refuseFile, remark } from '../imports/notices.ts'
import { knownImport, recordImport, sha256OfBytes } from '../imports/record.ts'
import { filled } from '../resources/fields.ts'
import { mapStore } from '../resources/map.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'
import { type BoundIdea, bindIdeas, type UnmatchedIdea } from './bindIdeas.ts'
import { type BacklogFile, readBacklogFile, sourceOf } from './readFile.ts'

interface ImportedFile extends BacklogFile {
  dryRun: boolean
}

/** Of a preview: enough to see whether rows become what they should. */
const mostProposals = 200

export interface ImportedBacklog {
  format: string
  created: number
  duplicates: number
  unmatched: UnmatchedIdea[]
  warnings: Remark[]
  mapping: BacklogMapping
  /** The record of the import; null where nothing was made. */
  importId: string | null
  /** The import that took this very file before. */
  known: { id: string; at: string; by: string } | null
  /** What the rows would become: of a dry run. */
  proposals?: Proposal[]
}

/** Makes hypotheses of the ideas of a file: all that fit a barrier and a metric in one batch, or nothing where anything is at fault. */
export async function importBacklogFile(
  deps: Deps,
  actor: Actor,
  mapId: string,
  file: ImportedFile,
  locale: Locale,
): Promise<Write<ImportedBacklog>> {
  const map = await mapStore.find(deps.db, mapId)
  if (map === undefined) throw notFound(mapId)
  const { read, remembered } = await readBacklogFile(deps, map, file)
  refuseFile(locale, read.faults)

  const [barriers, known] = await Promise.all([
    barriersToBind(deps.db, mapId),
    knownToBacklog(deps.db, mapId),
  ])
  const { bound, unmatched, guesses } = bindIdeas(read.ideas, barriers, known.metrics)
  const fresh = withoutKnown(bound, known.hypotheses)
  const made = fresh.length > 0 && !file.dryRun
  const { statements, ids } = hypothesesOf(deps, actor, mapId, fresh)
  const fileHash = await sha256OfBytes(file.bytes)
  const record = recordImport(deps, actor, {
    kind: 'backlog',
    format: read.format,
    mapId,
    bytes: file.bytes.byteLength,
    fileHash,
    understood: read.ideas.length,
    accepted: fresh.length,
    mapping: read.mapping,
    items: ids.map((entityId) => ({ entity: 'hypothesis', entityId })),
  })
  // The barrier that rows fall to is the map's own; the rest is the same for every file of the shape.
  const { barrier: _barrier, stage: _stage, ...general } = file.mapping ?? {}
  const remember =
    file.mapping === undefined
      ? []
      : [
          rememberMapping(deps.db, {
            format: sourceOf(read.format),
            shape: read.shape,
            mapping: general,
            at: deps.now().toISOString(),
            actor: actor.id,
          }),
        ]
  const notices: Notice[] = [
    ...(remembered ? [{ line: 1, code: 'mapping_remembered' as const, params: {} }] : []),
    ...read.warnings,
    ...guesses,
  ]
  return {
    statements: made ? [...statements, ...record.statements, ...remember] : [],
    answer: {
      format: read.format,
      created: fresh.length,
      duplicates: bound.length - fresh.length,
      unmatched,
      warnings: notices.map((notice) => remark(locale, notice)),
      mapping: read.mapping,
      importId: made ? record.id : null,
      known: await knownImport(deps, fileHash, { kind: 'backlog', mapId }),
      ...(file.dryRun ? { proposals: fresh.slice(0, mostProposals).map(proposal) } : {}),
    },
  }
}

/** Ideas that the map does not have yet: the same change for the same metric is one hypothesis. */
function withoutKnown(
  bound: readonly BoundIdea[],
  standing: readonly { change: string; metric: string }[],
): BoundIdea[] {
  const keyOf = (change: string, metric: string) => JSON.stringify([textKey(change), metric])
  const seen = new Set(standing.map(({ change, metric }) => keyOf(change, metric)))
  return bound.filter(({ idea, metric }) => {
    const key = keyOf(idea.change, metric)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function hypothesesOf(deps: Deps, actor: Actor, mapId: string, bound: readonly BoundIdea[]) {
  const at = deps.now().toISOString()
  const rows = bound.map(({ idea, barrierIds, metric }) => ({
    id: deps.newId('hypothesis'),
    version: 1,
    createdAt: at,
    updatedAt: at,
    mapId,
    change: idea.change,
    metric,
    estimates: idea.estimates,
    ...filled(idea, ['because', 'ratings', 'owner']),
    baseline: null,
    archived: false,
    barrierIds,
  }))
  const trail = rows.map((row) => ({
    entityId: row.id,
    version: 1,
    entity: 'hypothesis',
    action: 'create' as const,
    mapId,
    before: null,
    after: row,
    actor: actor.id,
    at,
  }))
  return {
    ids: rows.map(({ id }) => id),
    statements: [
      ...recordChanges(deps.db, trail),
      ...hypothesisStore.insert(deps.db, rows),
      ...linkAll(
        deps.db,
        rows.flatMap(({ id, barrierIds }) =>
          barrierIds.map((barrierId) => ({ hypothesisId: id, barrierId })),
        ),
      ),
    ],
  }
}

type Proposal = Pick<Idea, 'line' | 'change' | 'because' | 'owner' | 'estimates' | 'ratings'> &
  Pick<BoundIdea, 'barrierIds' | 'metric'>

const proposal = ({ idea, barrierIds, metric }: BoundIdea): Proposal => {
  const { line, change, because, owner, estimates, ratings } = idea
  return {
    line,
    change,
    ...(because === undefined ? {} : { because }),
    ...(owner === undefined ? {} : { owner }),
    metric,
    barrierIds,
    estimates,
    ...(ratings === undefined ? {} : { ratings }),
  }
}
