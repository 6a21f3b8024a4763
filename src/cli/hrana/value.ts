import type { HranaValue } from './protocol.ts'

/** Integers travel as decimal strings and are bound as bigint; a JS number would be bound as a float. */
export function toSqlite(value: HranaValue): null | bigint | number | string | Buffer {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return BigInt(value.value)
    case 'blob':
      return Buffer.from(value.base64, 'base64')
    default:
      return value.value
  }
}

/** Expects a connection with `defaultSafeIntegers()`: a bigint is an INTEGER, a number is a REAL. */
export function fromSqlite(value: unknown): HranaValue {
  if (value === null) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) }
  if (typeof value === 'number') return { type: 'float', value }
  if (typeof value === 'string') return { type: 'text', value }
  if (value instanceof Uint8Array) return { type: 'blob', base64: Buffer.from(value).toString('base64') }
  throw new TypeError(`SQLite answered with a value of type ${typeof value}`)
}
