import { runBatch } from '../../../db/database.ts'
import { databaseFailure } from '../../../db/failure.ts'
import {
  type ConnectorRow,
  claimConnector,
  connectedTo,
  endPull,
  type PullRow,
  pullsOf,
} from '../../../db/queries/connectors.ts'
import { isAllowedTarget } from '../../channels/targetPolicy.ts'
import { connectorClient } from '../../connectors/client.ts'
import { type ConnectorKind, connectors } from '../../connectors/index.ts'
import type { Deps } from '../../deps.ts'
import { sha256 } from '../crypto/hash.ts'
import { deliverSoon } from '../events/deliverSoon.ts'
import { type PullOutcome, statusOf } from './outcome.ts'
import { takeIn } from './takeIn.ts'
import { tokenOf } from './token.ts'

/** How long a pull may ask; what is left then waits for the next one. */
const budgetSeconds = 60
/** Longer than the longest pull; after it a silent one is taken to have died. */
const leaseSeconds = 300
/** After a failure that may pass: this long, then twice as long each time. */
const firstWaitSeconds = 300
const pullsRemembered = 12

interface Pull {
  outcomes: PullOutcome[]
  requests: number
  detail: string | null
  /** What a tool asked us to wait at most. */
  waitSeconds: number
}

/**
 * Pulls the results of all experiments that a connector feeds, and records how it went. One experiment that fails holds up no other.
 *
 * @param onlyDue leaves it if its turn has not come
 * @returns undefined where it was not ours to pull: not due, gone, or somebody else is at it
 */
export async function pullConnector(
  deps: Deps,
  id: string,
  { onlyDue }: { onlyDue: boolean },
): Promise<PullRow | undefined> {
  const started = deps.now()
  const row = await claimConnector(deps.db, id, {
    now: started.toISOString(),
    leaseUntil: after(started, leaseSeconds),
    onlyDue,
  })
  if (row === undefined) return undefined
  const pull = await pullAll(deps, row, started)
  const ended = deps.now()
  const record: PullRow = {
    id: deps.newId('pull'),
    connectorId: id,
    status: pull.detail === null ? statusOf(pull.outcomes) : 'failed',
    requests: pull.requests,
    outcomes: pull.outcomes,
    detail: pull.detail,
    startedAt: started.toISOString(),
    endedAt: ended.toISOString(),
  }
  const next = await nextPullAt(deps, row, pull, ended)
  try {
    await runBatch(deps.db, endPull(deps.db, row, record, next))
  } catch (error) {
    // Somebody deleted the connector meanwhile; its pulls go with it.
    if (databaseFailure(error)?.kind === 'foreignKey') return undefined
    throw error
  }
  deps.log.info('pull', { connector: id, status: record.status, requests: record.requests })
  deliverSoon(deps)
  return record
}

async function pullAll(deps: Deps, row: ConnectorRow, started: Date): Promise<Pull> {
  const pull: Pull = { outcomes: [], requests: 0, detail: null, waitSeconds: 0 }
  // What was allowed when it was typed need not be any more.
  if (!isAllowedTarget(row.baseUrl, deps.config.allowPrivateTargets))
    return { ...pull, detail: 'the address is not allowed' }
  const opened = await tokenOf(deps, row)
  if ('missing' in opened) return { ...pull, detail: opened.missing }
  const { ask, requests } = connectorClient({
    fetch: (url, init) => deps.fetch(url, init),
    token: opened.token,
    now: deps.now,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => (deps.randomBytes(1)[0] ?? 0) / 256,
    deadline: new Date(started.getTime() + budgetSeconds * 1000),
  })
  const kind = row.kind as ConnectorKind
  const actor = { id: row.id, name: row.name, role: 'editor' as const }
  for (const connected of await connectedTo(deps.db, [row.id])) {
    const { experimentId, theirId } = connected
    const { baseUrl, settings } = row
    const pulled = await connectors[kind].pull(ask, { baseUrl, settings, theirId })
    if (pulled.outcome !== 'results') {
      pull.outcomes.push({ experimentId, outcome: pulled.outcome, detail: pulled.reason })
      if (pulled.outcome === 'retry') pull.waitSeconds = Math.max(pull.waitSeconds, pulled.afterSeconds ?? 0)
      continue
    }
    const cursor = `sha256:${await sha256(pulled.cursor)}`
    pull.outcomes.push(
      cursor === connected.cursor
        ? { experimentId, outcome: 'unchanged' }
        : await takeIn(deps, actor, kind, connected, { files: pulled.files, cursor }),
    )
  }
  return { ...pull, requests: requests() }
}

/** By its schedule; sooner where something failed that may pass, but not before the tool asked for. */
async function nextPullAt(deps: Deps, row: ConnectorRow, pull: Pull, ended: Date): Promise<string> {
  const usual = row.everyHours * 3600
  if (!pull.outcomes.some(({ outcome }) => outcome === 'retry')) return after(ended, usual)
  let wait = firstWaitSeconds
  for (const { outcomes } of await pullsOf(deps.db, row.id, pullsRemembered, null)) {
    if (!outcomes.some(({ outcome }) => outcome === 'retry')) break
    wait *= 2
  }
  return after(ended, Math.max(Math.min(wait, usual), pull.waitSeconds))
}

const after = (instant: Date, seconds: number): string =>
  new Date(instant.getTime() + seconds * 1000).toISOString()
