import { z } from 'zod'

/** Hrana 2 over HTTP (https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_2_SPEC.md), as JSON. */
const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string().regex(/^-?\d+$/) }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: z.string() }),
])

const sqlText = { sql: z.string().optional(), sql_id: z.int().optional() }

const statement = z.object({
  ...sqlText,
  args: z.array(value).default([]),
  named_args: z.array(z.object({ name: z.string(), value })).default([]),
  want_rows: z.boolean().default(true),
})

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['ok', 'error']), step: z.int().nonnegative() }),
    z.object({ type: z.literal('not'), cond: condition }),
    z.object({ type: z.enum(['and', 'or']), conds: z.array(condition) }),
    z.object({ type: z.literal('is_autocommit') }),
  ]),
)

const batch = z.object({ steps: z.array(z.object({ condition: condition.nullish(), stmt: statement })) })

const streamRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('execute'), stmt: statement }),
  z.object({ type: z.literal('batch'), batch }),
  z.object({ type: z.literal('sequence'), ...sqlText }),
  z.object({ type: z.literal('describe'), ...sqlText }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int() }),
  z.object({ type: z.literal('get_autocommit') }),
  z.object({ type: z.literal('close') }),
])

export const pipelineBody = z.object({ baton: z.string().nullish(), requests: z.array(streamRequest) })

export type HranaValue = z.infer<typeof value>
export type Statement = z.infer<typeof statement>
export type Batch = z.infer<typeof batch>
export type StreamRequest = z.infer<typeof streamRequest>
export type SqlText = { sql?: string | undefined; sql_id?: number | undefined }

export interface StatementResult {
  cols: { name: string; decltype: string | null }[]
  rows: HranaValue[][]
  affected_row_count: number
  last_insert_rowid: string | null
}
