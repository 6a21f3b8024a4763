import { z } from 'zod'
import { type ConnectorRow, connectedTo, connectorStore } from '../../../db/queries/connectors.ts'
import { isAllowedTarget } from '../../channels/targetPolicy.ts'
import { connectorTokenPattern } from '../../config.ts'
import { type ConnectorKind, connectorKinds, connectors } from '../../connectors/index.ts'
import type { Deps } from '../../deps.ts'
import { rule, said } from '../../domain/fault.ts'
import { name, patchOf } from '../../domain/fields.ts'
import { faultsOf, pointer } from '../../domain/schemaFaults.ts'
import type { Fault } from '../../errors.ts'
import { defined } from '../resources/fields.ts'
import { refuse } from '../resources/refuse.ts'
import { defineResource } from '../resources/resource.ts'
import { sealToken } from './token.ts'

const usualHours = 24

const connectorInput = z.strictObject({
  kind: z.enum(connectorKinds),
  name,
  baseUrl: z.url().max(500).meta({
    description: 'The address of the tool, such as https://api.growthbook.io or https://eu.posthog.com',
  }),
  token: z
    .string()
    .regex(/^[\x21-\x7e]{1,2000}$/, rule('visible_ascii'))
    .meta({ description: 'What the tool knows us by; it never comes back. Either this or tokenVariable' })
    .optional(),
  tokenVariable: z
    .string()
    .regex(connectorTokenPattern, rule('setting_name_needed'))
    .meta({ description: 'The setting that holds the token' })
    .optional(),
  settings: z
    .record(z.string().max(60), z.string().max(200))
    .meta({ description: 'What the tool needs besides: {projectId} for PostHog' })
    .optional(),
  everyHours: z
    .number()
    .int()
    .min(1)
    .max(168)
    .meta({ description: `How often its results are pulled; ${usualHours} if not given` })
    .optional(),
})

interface Chosen {
  kind: string
  baseUrl?: string | undefined
  tokenVariable?: string | null | undefined
  settings?: Record<string, string> | undefined
}

/** What is wrong with where and how to ask. */
function refusedIn(deps: Deps, { kind, baseUrl, tokenVariable, settings }: Chosen): Fault[] {
  const faults: Fault[] = []
  if (baseUrl !== undefined && !isAllowedTarget(baseUrl, deps.config.allowPrivateTargets))
    faults.push({ pointer: '/baseUrl', detail: said('public_https') })
  else if (baseUrl !== undefined && /[?#]/.test(baseUrl))
    faults.push({ pointer: '/baseUrl', detail: said('address_ends_with_path') })
  if (typeof tokenVariable === 'string' && !deps.config.connectorTokens.has(tokenVariable))
    faults.push({ pointer: '/tokenVariable', detail: said('setting_not_set') })
  if (settings === undefined) return faults
  const parsed = connectors[kind as ConnectorKind].settings.safeParse(settings)
  if (parsed.success) return faults
  return [...faults, ...faultsOf(parsed.error, (path) => `/settings${pointer(path)}`, 'stray_setting')]
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, '')

export const connectorResource = defineResource({
  entity: 'connector',
  store: connectorStore,
  create: connectorInput,
  patch: patchOf(connectorInput.omit({ kind: true }).extend({ archived: z.boolean() })),
  mapOf: () => null,
  make: async (deps, input, stamp) => {
    const { kind, token, tokenVariable, settings = {} } = input
    refuse([
      ...refusedIn(deps, { ...input, settings }),
      (token === undefined) === (tokenVariable === undefined)
        ? { pointer: '/token', detail: said('token_or_variable') }
        : null,
    ])
    const row: ConnectorRow = {
      ...stamp,
      kind,
      name: input.name,
      baseUrl: withoutSlash(input.baseUrl),
      encryptedToken: token === undefined ? null : await sealToken(deps, stamp.id, token),
      tokenVariable: tokenVariable ?? null,
      settings,
      everyHours: input.everyHours ?? usualHours,
      nextPullAt: null,
      leaseUntil: null,
      archived: false,
    }
    return { row }
  },
  change: async (deps, row, patch) => {
    const { token, tokenVariable, baseUrl, settings, everyHours, ...fields } = defined(patch)
    const next = settings === undefined ? undefined : (settings ?? {})
    const elsewhere = baseUrl !== undefined && new URL(baseUrl).origin !== new URL(row.baseUrl).origin
    const given = typeof token === 'string' ? 'token' : typeof tokenVariable === 'string' ? 'variable' : null
    refuse([
      ...refusedIn(deps, { kind: row.kind, baseUrl, tokenVariable, settings: next }),
      typeof token === 'string' && typeof tokenVariable === 'string'
        ? { pointer: '/token', detail: said('token_or_variable') }
        : null,
      // Whoever does not know a token must not get to see it by having it sent to an address of theirs.
      elsewhere && given === null ? { pointer: '/token', detail: said('token_needed_again') } : null,
      given === null && (token === null || tokenVariable === null)
        ? { pointer: token === null ? '/token' : '/tokenVariable', detail: said('give_another') }
        : null,
    ])
    return {
      row: {
        ...fields,
        ...(baseUrl === undefined ? {} : { baseUrl: withoutSlash(baseUrl) }),
        ...(next === undefined ? {} : { settings: next }),
        ...(everyHours === undefined ? {} : { everyHours: everyHours ?? usualHours }),
        ...(typeof token === 'string'
          ? { encryptedToken: await sealToken(deps, row.id, token), tokenVariable: null }
          : {}),
        ...(typeof tokenVariable === 'string' ? { encryptedToken: null, tokenVariable } : {}),
      },
    }
  },
  beforeRemove: async () => [],
  audited: withoutToken,
  present: async (deps, rows) => {
    const connected = Map.groupBy(
      await connectedTo(
        deps.db,
        rows.map(({ id }) => id),
      ),
      ({ connectorId }) => connectorId,
    )
    return rows.map((row) => {
      const { leaseUntil: _lease, ...view } = withoutToken(row)
      const experiments = (connected.get(row.id) ?? []).map(({ experimentId, theirId, mapping }) => ({
        experimentId,
        theirId,
        mapping,
      }))
      return { ...view, experiments }
    })
  },
})

/** Neither the audit trail nor an answer ever holds a token, sealed or not. */
export function withoutToken({ encryptedToken: _token, ...row }: ConnectorRow) {
  return row
}
