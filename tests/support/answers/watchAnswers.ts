import { vi } from 'vitest'
import { pointer } from '../../../src/domain/schemaFaults.ts'
import type { Endpoint } from '../../../src/http/endpoint.ts'
import { endpoints } from '../../../src/http/endpoints.ts'
import { server } from '../runtime.ts'

export const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`

const base = `${server.url}/api/v1`
const places = endpoints.map((spec) => ({
  spec,
  pattern: new RegExp(`^${spec.path.replace('{id}', '[^/]+')}$`),
  literal: !spec.path.includes('{id}'),
}))

/** The endpoint that answers a request; of two that fit, the one that names its path letter by letter. */
function endpointOf(method: string, path: string): Endpoint | undefined {
  const fitting = places.filter(({ spec, pattern }) => spec.method === method && pattern.test(path))
  return (fitting.find(({ literal }) => literal) ?? fitting[0])?.spec
}

/** What of an answer its endpoint's schema does not say. */
async function amiss(spec: Endpoint, response: Response): Promise<string[]> {
  const promised = [spec.status ?? 200, spec.dryRunStatus]
  if (!promised.includes(response.status)) return [`answers ${response.status}`]
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = spec.otherAnswers?.[type] ?? (type === 'application/json' ? spec.answer : undefined)
  if (schema === undefined)
    return (await response.text()) === '' ? [] : [`has a body${type === '' ? '' : ` that is ${type}`}`]
  const body: unknown = schema === spec.answer ? await response.json() : await response.text()
  const { error } = schema.safeParse(body)
  return (error?.issues ?? []).map((issue) => `${pointer(issue.path)} ${issue.message}`)
}

/** Holds every 2xx answer of the API that this file is given from now on, whoever asks for it, against its schema. */
export function watchAnswers() {
  const real = globalThis.fetch
  const visited = new Set<string>()
  const faults = new Set<string>()
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const response = await real(input, init)
    const url = String(input instanceof Request ? input.url : input)
    const method = (init?.method ?? 'GET').toLowerCase()
    if (!response.ok || !url.startsWith(base) || method === 'head') return response
    const path = new URL(url).pathname.slice('/api/v1'.length)
    const spec = endpointOf(method, path)
    if (spec === undefined) throw new Error(`No endpoint is known for ${url}`)
    visited.add(nameOf(spec))
    for (const fault of await amiss(spec, response.clone())) faults.add(`${nameOf(spec)}: ${fault}`)
    return response
  })
  return { visited, faults }
}
