import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** An address that takes a message and begins to answer 200, and ends the answer only when the test says so. */
export async function startSlowReceiver() {
  const taken: string[] = []
  const held: ServerResponse[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    response.writeHead(200, { 'content-type': 'text/html' }).write('o')
    held.push(response)
    taken.push(body.toString('utf8'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/services/T00000000/B00000000/works`,
    taken,
    /** Ends the answers that are held. */
    finish: () => {
      for (const response of held.splice(0)) response.end('k')
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
