import type { Database } from '../db/database.ts'
import type { Config } from './config.ts'
import type { Entity } from './domain/identifiers.ts'

export type LogFields = Record<string, string | number | boolean | null | undefined>

export interface Log {
  info(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** SHA-256 of a stream, in hex at its end. */
export interface Hasher {
  update(bytes: Uint8Array): Promise<void>
  digest(): Promise<string>
}

/** Everything that reaches outside, passed in: the entries make it, nothing above them looks for it. */
export interface Deps {
  db: Database
  now(): Date
  newId(entity: Entity): string
  randomBytes(length: number): Uint8Array<ArrayBuffer>
  hasher(): Hasher
  fetch: typeof fetch
  /** Lets work go on after the answer; on the edge it keeps the Worker alive until the work ends. */
  defer(work: Promise<unknown>): void
  log: Log
  config: Config
  /** The address people reach this deployment under, for links in messages. */
  publicUrl: string
  /** Whom the request comes from, as the entry sees it: the address at the other end. Attempts to sign in are counted by it. */
  caller: string
  /** A file of the documentation's UI, or undefined. */
  asset(file: string): Promise<{ body: Uint8Array<ArrayBuffer> | ReadableStream; type: string } | undefined>
}

export type Role = 'viewer' | 'editor' | 'admin'

/** Who asks. */
export interface Actor {
  id: string
  /** As people know them. */
  name: string
  role: Role
}
