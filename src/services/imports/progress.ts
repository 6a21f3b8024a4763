import {
  beginProgress,
  findProgress,
  noteProgress,
  type ProgressRow,
  requestCancel,
} from '../../../db/queries/importProgress.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { dictionary } from '../../locales/dictionary.ts'
import { faultText } from '../../locales/faultText.ts'
import { notFound } from '../resources/resource.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'

/** An import that has not been heard of for so long is taken to have died. */
export const silenceMs = 60_000
/** The least time between two notes. */
const everyMs = 1000

/** The note of how far one import has come, for others to read while it runs. */
export interface Progress {
  /** Ends the import where somebody asked for that. */
  note(bytesRead: number, rows: number): Promise<void>
  /** Refuses to go on where somebody asked for the end of the import. */
  check(): Promise<void>
  /** Says how it ended; undefined where well. */
  end(error: unknown): Promise<void>
}

const silent: Progress = { note: async () => {}, check: async () => {}, end: async () => {} }

/** Begins the note under an id that the caller chose; without one, nothing is noted. */
export async function openProgress(
  deps: Deps,
  actor: Actor,
  experimentId: string,
  { id, totalBytes }: { id: string | undefined; totalBytes: number | null },
): Promise<Progress> {
  if (id === undefined) return silent
  const begun = deps.now()
  const at = begun.toISOString()
  const row: ProgressRow = {
    id,
    experimentId,
    status: 'running',
    bytesRead: 0,
    totalBytes,
    rows: 0,
    cancelRequested: false,
    detail: null,
    startedAt: at,
    updatedAt: at,
    actor: actor.id,
  }
  if (!(await beginProgress(deps.db, row, new Date(begun.getTime() - silenceMs).toISOString())))
    throw new AppError('duplicate', said('import_id_in_use', { id }))
  let noted = begun.getTime()
  let sofar = { bytesRead: 0, rows: 0 }
  const write = async () => {
    const cancelled = await noteProgress(deps.db, id, { ...sofar, updatedAt: deps.now().toISOString() })
    if (cancelled) throw new AppError('cancelled', said('import_cancelled'))
  }
  return {
    note: async (bytesRead, rows) => {
      sofar = { bytesRead, rows }
      const now = deps.now().getTime()
      if (now - noted < everyMs) return
      noted = now
      await write()
    },
    check: write,
    end: async (error) => {
      const cancelled = error instanceof AppError && error.code === 'cancelled'
      const status = error === undefined ? 'done' : cancelled ? 'cancelled' : 'failed'
      const { locale } = await readSettings(deps).catch(() => ({ locale: 'en' as const }))
      const detail = error instanceof AppError ? faultText(dictionary(locale), error.detail) : null
      const fields = { ...sofar, status, detail, updatedAt: deps.now().toISOString() } as const
      // An import has ended as it has, whether or not that can be noted.
      await noteProgress(deps.db, id, fields).catch(() => {})
    },
  }
}

export async function readProgress(deps: Deps, id: string): Promise<ProgressRow> {
  const row = await findProgress(deps.db, id)
  if (row === undefined) throw notFound(id)
  return row
}

/** Asks an import to end: it does so with its next piece, and writes nothing then. One that has ended stays as it is. */
export async function cancelImport(deps: Deps, id: string): Promise<Write<ProgressRow>> {
  const row = await readProgress(deps, id)
  if (row.status !== 'running') return { statements: [], answer: row }
  return { statements: [requestCancel(deps.db, id)], answer: { ...row, cancelRequested: true } }
}
