import type { z } from 'zod'
import type { Statement } from '../../../db/database.ts'
import { recordChanges } from '../../../db/queries/changes.ts'
import type { Page, PageRequest, Store } from '../../../db/store.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import type { Entity } from '../../domain/identifiers.ts'
import { AppError } from '../../errors.ts'
import type { Write } from '../write.ts'

/** The columns that every mutable row has. */
export interface Versioned {
  id: string
  version: number
  createdAt: string
  updatedAt: string
}

/** A thing that is about to be made or changed, with what else belongs into the same batch. */
interface Draft<Row> {
  row: Row
  statements?: Statement[]
}

/** What is particular to one kind of thing that people make, see, change and delete. */
export interface Descriptor<Row extends Versioned, Create extends z.ZodType, Patch extends z.ZodType> {
  entity: Entity
  store: Store<Row>
  create: Create
  patch: Patch
  mapOf(row: Row): string | null
  /** Checks what the input refers to and makes the row; `stamp` has the id, version and times. */
  make(deps: Deps, input: z.output<Create>, stamp: Versioned, parentId: string): Promise<Draft<Row>>
  /** Checks the patch against the row and says what changes. */
  change(deps: Deps, row: Row, patch: z.output<Patch>): Promise<Draft<Partial<Row>>>
  /** Refuses where something depends on the row; returns what else must go. */
  beforeRemove(deps: Deps, row: Row): Promise<Statement[]>
  /** What the audit trail keeps of a row, where the row holds what must not be kept twice. */
  audited?(row: Row): object
  /** How rows look from outside; all of a page at once, so that nothing is asked row by row. */
  present(deps: Deps, rows: Row[]): Promise<object[]>
}

/** A kind of thing with its five operations; the schemas are for the door, which parses before it calls. */
export interface Resource {
  entity: Entity
  create: z.ZodType
  patch: z.ZodType
  read(deps: Deps, id: string): Promise<Seen>
  list(deps: Deps, where: Record<string, unknown>, page: PageRequest): Promise<Page<object>>
  plan: {
    create(deps: Deps, actor: Actor, input: unknown, parentId: string): Promise<Write<Seen>>
    update(deps: Deps, actor: Actor, target: Target, patch: unknown): Promise<Write<Seen>>
    remove(deps: Deps, actor: Actor, target: Target): Promise<Write<null>>
  }
}

interface Target {
  id: string
  /** The version that the caller has seen; undefined where the caller is ourselves. */
  version: number | undefined
}

export interface Seen {
  version: number
  view: object
}

export const notFound = (id: string): AppError => new AppError('not_found', said('nothing_there', { id }))

/** Refuses when the caller has seen another version than the one that stands. */
export function checkVersion(row: Versioned, expected: number | undefined): void {
  if (expected !== undefined && expected !== row.version)
    throw new AppError(
      'stale_version',
      said('version_passed', { id: row.id, version: row.version, expected }),
    )
}

export function defineResource<Row extends Versioned, Create extends z.ZodType, Patch extends z.ZodType>(
  descriptor: Descriptor<Row, Create, Patch>,
): Resource {
  const { entity, store } = descriptor

  const find = async (deps: Deps, id: string): Promise<Row> => {
    const row = await store.find(deps.db, id)
    if (row === undefined) throw notFound(id)
    return row
  }
  const see = async (deps: Deps, row: Row): Promise<Seen> => {
    const [view = {}] = await descriptor.present(deps, [row])
    return { version: row.version, view }
  }
  const audited = (row: Row): object => descriptor.audited?.(row) ?? row
  const trail = (
    row: Row,
    actor: Actor,
    action: 'create' | 'update' | 'delete',
    before: Row | null,
    at: string,
  ) => ({
    entityId: row.id,
    version: action === 'delete' ? row.version + 1 : row.version,
    entity,
    action,
    mapId: descriptor.mapOf(row),
    before: before === null ? null : audited(before),
    after: action === 'delete' ? null : audited(row),
    actor: actor.id,
    at,
  })

  return {
    entity,
    create: descriptor.create,
    patch: descriptor.patch,
    read: async (deps, id) => see(deps, await find(deps, id)),
    list: async (deps, where, page) => {
      const { rows, next } = await store.list(deps.db, where as Partial<Row>, page)
      return { rows: await descriptor.present(deps, rows), next }
    },
    plan: {
      create: async (deps, actor, input, parentId) => {
        const at = deps.now().toISOString()
        const stamp: Versioned = { id: deps.newId(entity), version: 1, createdAt: at, updatedAt: at }
        const { row, statements = [] } = await descriptor.make(
          deps,
          input as z.output<Create>,
          stamp,
          parentId,
        )
        return {
          statements: [
            ...recordChanges(deps.db, [trail(row, actor, 'create', null, at)]),
            ...store.insert(deps.db, [row]),
            ...statements,
          ],
          answer: await see(deps, row),
        }
      },
      update: async (deps, actor, target, patch) => {
        const row = await find(deps, target.id)
        checkVersion(row, target.version)
        const { row: fields, statements = [] } = await descriptor.change(deps, row, patch as z.output<Patch>)
        const at = deps.now().toISOString()
        const next: Row = { ...row, ...fields, version: row.version + 1, updatedAt: at }
        return {
          statements: [
            ...recordChanges(deps.db, [trail(next, actor, 'update', row, at)]),
            store.update(deps.db, row.id, {
              ...fields,
              version: next.version,
              updatedAt: at,
            } as Partial<Row>),
            ...statements,
          ],
          answer: await see(deps, next),
        }
      },
      remove: async (deps, actor, target) => {
        const row = await find(deps, target.id)
        checkVersion(row, target.version)
        const statements = await descriptor.beforeRemove(deps, row)
        return {
          statements: [
            ...recordChanges(deps.db, [trail(row, actor, 'delete', row, deps.now().toISOString())]),
            ...statements,
            store.remove(deps.db, row.id),
          ],
          answer: null,
        }
      },
    },
  }
}
