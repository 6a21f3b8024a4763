import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .optional()
  .transform((value) => value === '1' || value === 'true')

const filled = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value))

const schema = z.object({
  PORT: z.coerce.number({ error: 'must be a number from 0 to 65535' }).int().min(0).max(65535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().default('file:data/journeyproof.db'),
  DATABASE_AUTH_TOKEN: filled,
  JOURNEYPROOF_ADMIN_TOKEN: filled.refine((value) => value === undefined || value.length >= 16, {
    message: 'needs at least 16 characters',
  }),
  JOURNEYPROOF_SECRET_KEY: filled.refine((value) => value === undefined || value.length >= 16, {
    message: 'needs at least 16 characters',
  }),
  JOURNEYPROOF_ALLOW_PRIVATE_TARGETS: flag,
  JOURNEYPROOF_IMPORT_LIMIT: filled
    .refine((value) => value === undefined || /^[1-9]\d{0,14}$/.test(value), {
      message: 'must be a whole number of bytes',
    })
    .transform((value) => (value === undefined ? undefined : Number(value))),
  JOURNEYPROOF_PUBLIC_URL: filled.refine((value) => value === undefined || /^https?:\/\/./.test(value), {
    message: 'must begin with https:// or http://',
  }),
})

/** Settings that hold tokens of other services, for connectors that name them. */
export const connectorTokenPattern = /^JOURNEYPROOF_CONNECTOR_[A-Z0-9_]{1,60}$/

const connectorTokens = z.record(
  z.string(),
  filled.refine((value) => value === undefined || /^[\x21-\x7e]{1,2000}$/.test(value), {
    message: 'must be visible ASCII characters',
  }),
)

export interface Config {
  port: number
  host: string
  databaseUrl: string
  databaseAuthToken: string | undefined
  adminToken: string | undefined
  secretKey: string | undefined
  allowPrivateTargets: boolean
  publicUrl: string | undefined
  /** Tokens of other services, by the names of their settings. */
  connectorTokens: Map<string, string>
  /** Bytes of the largest file of results that is taken in. */
  importLimit: number
}

/** On Node, where files stream through. */
const importLimit = 4 * 1024 ** 3

/** Reads the settings once, at the door. A setting that is wrong is named, its value is not repeated. */
export function readConfig(settings: Record<string, unknown>): Config {
  const parsed = schema.safeParse(settings)
  const tokens = connectorTokens.safeParse(
    Object.fromEntries(Object.entries(settings).filter(([name]) => connectorTokenPattern.test(name))),
  )
  if (!parsed.success || !tokens.success) {
    const issues = [...(parsed.error?.issues ?? []), ...(tokens.error?.issues ?? [])]
    throw new Error(
      `Settings: ${issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    )
  }
  const s = parsed.data
  return {
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    databaseAuthToken: s.DATABASE_AUTH_TOKEN,
    adminToken: s.JOURNEYPROOF_ADMIN_TOKEN,
    secretKey: s.JOURNEYPROOF_SECRET_KEY,
    allowPrivateTargets: s.JOURNEYPROOF_ALLOW_PRIVATE_TARGETS,
    publicUrl: s.JOURNEYPROOF_PUBLIC_URL,
    connectorTokens: new Map(
      Object.entries(tokens.data).flatMap(([name, token]) => (token === undefined ? [] : [[name, token]])),
    ),
    importLimit: s.JOURNEYPROOF_IMPORT_LIMIT ?? importLimit,
  }
}
