/** A client of the HTTP API, as anybody could write one. What is refused ends the demo with what the server said. */
export interface Client {
  get<Answer>(path: string, language?: string): Promise<Answer>
  post<Answer>(path: string, body: object): Promise<Answer>
  /** Changes a thing that nobody else has changed since it was made. */
  patch<Answer>(path: string, body: object): Promise<Answer>
  upload<Answer>(path: string, file: string, type: string): Promise<Answer>
}

export function clientOf(url: string, token: string): Client {
  const call = async (method: string, path: string, headers: Record<string, string>, body: string | null) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      body,
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} was refused with ${answer.status}: ${text}`)
    return JSON.parse(text)
  }
  const json = { 'content-type': 'application/json' }
  return {
    get: (path, language) =>
      call('GET', path, language === undefined ? {} : { 'accept-language': language }, null),
    post: (path, body) => call('POST', path, json, JSON.stringify(body)),
    patch: (path, body) => call('PATCH', path, { ...json, 'if-match': '"v1"' }, JSON.stringify(body)),
    upload: (path, file, type) => call('POST', path, { 'content-type': type }, file),
  }
}
