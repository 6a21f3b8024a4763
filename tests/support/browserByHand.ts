import type { Hono } from 'hono'
import type { Env } from '../../src/http/env.ts'

type Ask = (url: string, init: RequestInit) => Promise<Response>

interface Sending {
  /** Whether the form carries the mark of this browser's session, as forms of our pages do. */
  marked?: boolean
  headers?: Record<string, string>
}

/** An address that nobody else asks from, where what stands before the server is believed. */
const newAddress = () =>
  crypto.getRandomValues(new Uint8Array(3)).reduce((address, part) => `${address}.${part}`, '10')

/** A browser without its window: has an address and keeps cookies, says where its forms come from, and follows no redirect by itself. */
export function browserByHand(origin: string, ask: Ask = fetch) {
  const cookies = new Map<string, string>()
  const address = newAddress()
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers({ accept: 'text/html', 'accept-language': 'en', origin })
    headers.set('x-forwarded-for', address)
    headers.set('cf-connecting-ip', address)
    if (init.method !== 'POST') headers.delete('origin')
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    if (cookie !== '') headers.set('cookie', cookie)
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const answer = await ask(`${origin}${path}`, { ...init, redirect: 'manual', headers })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const mark = async () =>
    /name="csrf" value="(\w+)"/.exec(await (await request('/settings')).text())?.[1] ?? ''
  return {
    cookies,
    mark,
    request,
    get: (path: string, headers: Record<string, string> = {}) => request(path, { headers }),
    post: async (path: string, fields: Record<string, string> = {}, sending: Sending = {}) => {
      const { marked = true, headers = {} } = sending
      const body = new URLSearchParams({ ...(marked ? { csrf: await mark() } : {}), ...fields })
      return request(path, { method: 'POST', body, headers })
    },
    /** Signs in with a token, or by following a link and pressing its button. */
    signIn: (by: { token: string } | { link: string }) =>
      'token' in by
        ? request('/sign-in', { method: 'POST', body: new URLSearchParams(by) })
        : request(new URL(by.link).pathname, { method: 'POST', body: new URLSearchParams() }),
  }
}

/** The same over an application in this process. */
export const browserOf = (app: Hono<Env>) =>
  browserByHand('https://journeyproof.example', async (url, init) => app.request(url, init))
