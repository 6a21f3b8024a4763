import type { Context } from 'hono'
import type { z } from 'zod'
import type { Actor, Deps, Role } from '../deps.ts'
import { said } from '../domain/fault.ts'
import { safeParse } from '../domain/safeParse.ts'
import { faultsOf, pointer } from '../domain/schemaFaults.ts'
import { AppError, type Fault } from '../errors.ts'
import type { Locale } from '../locales/plural.ts'
import { sha256 } from '../services/crypto/hash.ts'
import { refusal } from '../services/resources/refuse.ts'
import type { Write } from '../services/write.ts'
import { authorize } from './auth.ts'
import { csvLimit, type FileStream, jsonLimit, mediaType, parseJson, readBody, streamBody } from './body.ts'
import type { Env } from './env.ts'
import { answerOnce } from './idempotency.ts'
import { readerLocale } from './locale.ts'

/** What an endpoint answers: JSON unless it says otherwise. */
export interface Answer {
  status?: number
  body: unknown
  headers?: Record<string, string>
  /** Fields of the body that are shown once and never stored, not even for a replay. */
  shownOnce?: string[]
}

/** A request that has been let in and understood. */
interface Call<Query = unknown, Body = unknown, Received = unknown> {
  deps: Deps
  actor: Actor
  /** The parts of the path, by name. */
  id: string
  query: Query
  body: Body
  /** The raw file, where the endpoint takes one and got one. */
  file: { type: string; bytes: Uint8Array<ArrayBuffer> } | undefined
  /** What came of a file that was read as a stream. */
  received: Received
  /** The version that If-Match names. */
  version: number | undefined
  /** The reader's language. */
  locale(): Promise<Locale>
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

interface Common<Query extends z.ZodType, Body extends z.ZodType> {
  method: Method
  /** Below /api/v1, with {id} for its one parameter. */
  path: string
  /** What the operation is called in clients that are made of the document. */
  operationId: string
  summary: string
  tag: string
  role: Role
  query?: Query
  body?: Body
  /** Content types taken as a file instead of, or beside, a JSON body. */
  files?: string[]
  /** Whether the JSON body may be left out. */
  bodyOptional?: boolean
  /** Whether If-Match is needed: a change of something that others may have changed. */
  versioned?: boolean
  status?: number
  answer?: z.ZodType
  /** Answers that are no JSON, by their content type. */
  otherAnswers?: Record<string, z.ZodType>
  /** The status of a dry run, where it makes nothing that the other status speaks of. */
  dryRunStatus?: number
}

export interface Endpoint<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Received = unknown,
> extends Common<Query, Body> {
  /** Reads a file as it comes in, to its end, before anything is planned; without it, a file is read whole. */
  receive?(call: Call<z.output<Query>, z.output<Body>>, stream: FileStream): Promise<Received>
  /** After a request whose file was received has ended: well (undefined), or with what was thrown. */
  settled?(call: Call<z.output<Query>, z.output<Body>, Received>, error: unknown): Promise<void>
  /** Answers without writing. */
  read?(call: Call<z.output<Query>, z.output<Body>, Received>): Promise<Answer>
  /** Plans a write; the batch is run, with the stored answer where an Idempotency-Key asks for one. */
  plan?(call: Call<z.output<Query>, z.output<Body>, Received>): Promise<Write<Answer>>
  /** After the write is in the database. */
  after?(call: Call<z.output<Query>, z.output<Body>, Received>, answer: Answer): void
}

/** Ties the types of an endpoint's handler to its schemas. */
export function endpoint<Query extends z.ZodType, Body extends z.ZodType, Received = undefined>(
  spec: Endpoint<Query, Body, Received>,
): Endpoint {
  return spec as unknown as Endpoint
}

export async function handle(spec: Endpoint, c: Context<Env>): Promise<Response> {
  const deps = c.get('deps')
  const actor = await authorize(deps, c.req.header('authorization'), spec.role)
  const request = c.req.raw
  const stream = spec.receive === undefined ? undefined : openStream(deps, spec, request)
  const bytes =
    spec.method === 'get' || stream !== undefined
      ? new Uint8Array(0)
      : await readBody(request, limitOf(spec, request))
  const faults: Fault[] = []
  const query = parseQuery(spec, new URL(request.url).searchParams, faults)
  const file = stream === undefined ? fileOf(spec, request, bytes) : undefined
  const body =
    file === undefined && stream === undefined ? parseBody(spec, request, bytes, faults) : undefined
  if (faults.length > 0) throw refusal(faults)
  const call: Call = {
    deps,
    actor,
    id: c.req.param('id') ?? '',
    query,
    body,
    file,
    received: undefined,
    version: spec.versioned === true ? versionOf(c.req.header('if-match')) : undefined,
    locale: () => readerLocale(deps, query, c.req.header('accept-language')),
  }
  if (stream === undefined) return carryOut(spec, c, call, () => sha256(bytes))
  const whole = { ...call, received: await spec.receive?.(call, stream) }
  const response = await carryOut(spec, c, whole, () => stream.hash()).catch(async (error: unknown) => {
    await spec.settled?.(whole, error)
    throw error
  })
  await spec.settled?.(whole, undefined)
  return response
}

/** Does what a call asks for, at most once under its Idempotency-Key. */
async function carryOut(
  spec: Endpoint,
  c: Context<Env>,
  call: Call,
  bodyHash: () => Promise<string>,
): Promise<Response> {
  const { deps, actor } = call
  const status = spec.status ?? 200
  const plan = async (): Promise<Write<Answer>> => {
    const write =
      spec.plan === undefined ? { statements: [], answer: await readWith(spec, call) } : await spec.plan(call)
    return { ...write, answer: { status, ...write.answer } }
  }
  const key = spec.method === 'post' ? c.req.header('idempotency-key') : undefined
  if (spec.plan === undefined && key === undefined) return respond(await readWith(spec, call), spec, false)
  const once = await answerOnce(deps, { key, actor, target: target(c), bodyHash, thing: call.id }, plan)
  if (!once.replayed) spec.after?.(call, once.answer)
  return respond(once.answer, spec, once.replayed)
}

const target = (c: Context<Env>) => {
  const url = new URL(c.req.url)
  return `${c.req.method} ${url.pathname}${url.search}`
}

function readWith(spec: Endpoint, call: Call): Promise<Answer> {
  if (spec.read === undefined) throw new Error(`${spec.method} ${spec.path} has neither read nor plan`)
  return spec.read(call)
}

function respond(answer: Answer, spec: Endpoint, replayed: boolean): Response {
  const status = answer.status ?? spec.status ?? 200
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...answer.headers }
  if (replayed) headers['idempotency-replayed'] = 'true'
  if (status === 204) return new Response(null, { status, headers })
  headers['content-type'] ??= 'application/json'
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  return new Response(body, { status, headers })
}

function limitOf(spec: Endpoint, request: Request): number {
  const type = mediaType(request.headers.get('content-type'))
  // Where JSON is a file as well as a body, it is taken for a body.
  const isFile = type !== 'application/json' || spec.body === undefined
  return spec.files?.includes(type) === true && isFile ? csvLimit : jsonLimit
}

function parseQuery(spec: Endpoint, given: URLSearchParams, faults: Fault[]): unknown {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const name of given.keys()) (seen.has(name) ? repeated : seen).add(name)
  for (const name of repeated) faults.push({ pointer: `?${name}`, detail: said('given_twice') })
  // Whatever the names are, __proto__ among them, they become fields.
  const flat: Record<string, string> = Object.fromEntries(given)
  const known = spec.query
  if (known === undefined) {
    for (const name of Object.keys(flat))
      faults.push({ pointer: `?${name}`, detail: said('unknown_parameter') })
    return {}
  }
  const parsed = known.safeParse(flat)
  if (parsed.success) return parsed.data
  for (const fault of faultsOf(parsed.error, ([name = '', ...inner]) => `?${String(name)}${pointer(inner)}`))
    faults.push(fault)
  return {}
}

/** The file of an endpoint that reads files as they come in. */
function openStream(deps: Deps, spec: Endpoint, request: Request): FileStream {
  const files = spec.files ?? []
  if (!files.includes(mediaType(request.headers.get('content-type'))))
    throw new AppError('unsupported_type', said('types_taken', { types: files.join(', ') }))
  return streamBody(request, deps.config.importLimit, deps.hasher())
}

function fileOf(spec: Endpoint, request: Request, bytes: Uint8Array<ArrayBuffer>) {
  if (spec.files === undefined) return undefined
  const type = mediaType(request.headers.get('content-type'))
  if (spec.files.includes(type)) return { type, bytes }
  if (spec.body !== undefined) return undefined
  throw new AppError('unsupported_type', said('types_taken', { types: spec.files.join(', ') }))
}

function parseBody(spec: Endpoint, request: Request, bytes: Uint8Array, faults: Fault[]): unknown {
  if (spec.body === undefined) return undefined
  if (bytes.byteLength === 0 && spec.bodyOptional === true) return {}
  const type = mediaType(request.headers.get('content-type'))
  if (type !== 'application/json') {
    const types = ['application/json', ...(spec.files ?? [])].join(', ')
    throw new AppError('unsupported_type', said('types_taken', { types }))
  }
  const { value, faults: illFormed } = parseJson(bytes)
  for (const fault of illFormed) faults.push(fault)
  const parsed = safeParse(spec.body, value)
  if (parsed.success) return parsed.data
  const named = new Set(illFormed.map((fault) => fault.pointer))
  for (const fault of faultsOf(parsed.error)) if (!named.has(fault.pointer)) faults.push(fault)
  return undefined
}

function versionOf(header: string | undefined): number {
  if (header === undefined) throw new AppError('version_required', said('version_needed'))
  const version = /^(?:W\/)?"v(\d{1,15})"$/.exec(header.trim())?.[1]
  if (version === undefined) throw new AppError('stale_version', said('version_unknown', { header }))
  return Number(version)
}
