import { randomUUID } from 'node:crypto'
import type { Connection } from './connection.ts'
import { HranaError } from './errors.ts'
import type { StreamRequest } from './protocol.ts'
import { openStream, type Stream } from './stream.ts'
import { createTurns } from './turns.ts'

/**
 * The open streams by baton. A baton is good for one request, which answers with the next one.
 *
 * @param lifetime milliseconds from a stream's first request until it is closed and its transaction rolled back,
 *   so that one left open holds up the others no longer than that
 */
export function createStreams(connection: Connection, lifetime: number) {
  const takeTurn = createTurns()
  const waiting = new Map<string, Stream>()
  const open = new Map<Stream, NodeJS.Timeout>()

  function end(stream: Stream): void {
    stream.close()
    clearTimeout(open.get(stream))
    open.delete(stream)
    for (const [baton, owner] of waiting) if (owner === stream) waiting.delete(baton)
  }

  function start(): Stream {
    const stream = openStream(connection, takeTurn)
    const timer = setTimeout(() => end(stream), lifetime)
    open.set(stream, timer)
    return stream
  }

  function resume(baton: string): Stream {
    const stream = waiting.get(baton)
    waiting.delete(baton)
    if (!stream) throw new HranaError('BATON_INVALID', 'The baton was never given, or used, or has expired')
    return stream
  }

  async function pipeline(baton: string | null | undefined, requests: readonly StreamRequest[]) {
    const stream = baton ? resume(baton) : start()
    const results = await stream.run(requests)
    if (!stream.isOpen()) {
      end(stream)
      return { baton: null, base_url: null, results }
    }
    const next = randomUUID()
    waiting.set(next, stream)
    return { baton: next, base_url: null, results }
  }

  function closeAll(): void {
    for (const stream of [...open.keys()]) end(stream)
  }

  return { pipeline, closeAll }
}
