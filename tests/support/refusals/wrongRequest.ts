import type { WireRequest } from './requests.ts'

/** A request with something wrong in it, and how it must be refused. */
export interface WrongRequest {
  what: string
  request: WireRequest
  status: number
  /** Where the faults lie: all of them, and nothing else. Left out where the request as a whole is refused. */
  pointers?: string[]
  /** What may be named beside them: what does not fit any more once they are wrong. */
  alsoNamed?: string[] | undefined
}

/** The request with a parameter of its query set. */
export const withQuery = (request: WireRequest, name: string, value: string): WireRequest => {
  const [path = '', search = ''] = request.path.split('?')
  const query = new URLSearchParams(search)
  query.set(name, value)
  return { ...request, path: `${path}?${query}` }
}
