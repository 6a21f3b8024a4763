import type { Hasher } from '../deps.ts'
import { said } from '../domain/fault.ts'
import { AppError, type Fault } from '../errors.ts'
import { illFormedText } from './illFormedText.ts'

export const jsonLimit = 1024 * 1024
export const csvLimit = 20 * 1024 * 1024

/** The type of a content-type header, without its parameters. */
export const mediaType = (header: string | null): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** Reads a body up to a limit; past it, it is refused without reading on, whatever length was announced. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new AppError('too_large', said('body_too_large', { bytes: limit }))
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > limit) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('malformed', said('body_broke_off'))
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/** A file that is read as it comes in. */
export interface FileStream {
  type: string
  /** As it was announced; null where it was not. */
  totalBytes: number | null
  /** So far. */
  bytesRead(): number
  /** The file, piece by piece; to be read once. */
  pieces(): AsyncGenerator<Uint8Array>
  /** SHA-256 of the file in hex, once it was read to its end. */
  hash(): Promise<string>
}

/** Takes a body as a stream; past the limit it is refused without reading on, up front where its length is announced. */
export function streamBody(request: Request, limit: number, hasher: Hasher): FileStream {
  const announced = request.headers.get('content-length')
  const totalBytes = announced === null ? null : Number(announced)
  const tooLarge = () => new AppError('too_large', said('file_too_large', { bytes: limit }))
  if (totalBytes !== null && totalBytes > limit) throw tooLarge()
  let size = 0
  let digest: Promise<string> | undefined
  return {
    type: mediaType(request.headers.get('content-type')),
    totalBytes,
    bytesRead: () => size,
    async *pieces() {
      for await (const piece of unbroken(request.body)) {
        size += piece.byteLength
        if (size > limit) throw tooLarge()
        await hasher.update(piece)
        yield piece
      }
    },
    hash: () => {
      digest ??= hasher.digest()
      return digest
    },
  }
}

/** The pieces of a body; one that breaks off is refused. */
async function* unbroken(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new AppError('malformed', said('body_broke_off'))
      })
      if (done) return
      yield value
    }
  } finally {
    await discard(reader)
  }
}

/** How long a sender whose file was refused midway may go on sending. */
const patienceMs = 10_000

/**
 * Lets a sender come to the end of what is not wanted any more: whoever finds the connection closed while sending never sees the
 * answer. Whoever takes too long does.
 */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<{ done: true }>((resolve) => {
    timer = setTimeout(() => resolve({ done: true }), patienceMs)
  })
  try {
    while (!(await Promise.race([reader.read(), late])).done);
    await reader.cancel()
  } catch {
    // It has broken off.
  } finally {
    clearTimeout(timer)
  }
}

/** The body as JSON: UTF-8 and well-formed, or refused as malformed. What no text can hold is a fault. */
export function parseJson(bytes: Uint8Array): { value: unknown; faults: Fault[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return { value, faults: illFormedText(text, value) }
  } catch (error) {
    const at = error instanceof SyntaxError ? error.message : null
    throw new AppError('malformed', said('body_not_json', { at }), {
      faults: [{ pointer: '', detail: said('not_json_in_utf8') }],
    })
  }
}
