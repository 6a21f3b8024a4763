import type { Context } from 'hono'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import { readBody } from '../http/body.ts'
import type { Env } from '../http/env.ts'

/** A form that was posted must come from a page of ours: browsers say where it comes from. */
function checkOrigin(c: Context<Env>): void {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const here = new URL(c.req.url).origin
  const ours =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : origin === here || origin === new URL(c.get('deps').publicUrl || here).origin
  if (!ours) throw new AppError('forbidden', said('form_of_another_site'))
}

/** Reads a form that one of our pages sent. */
export async function readForm(c: Context<Env>, limit: number): Promise<FormData> {
  checkOrigin(c)
  const bytes = await readBody(c.req.raw, limit)
  const headers = { 'content-type': c.req.header('content-type') ?? '' }
  return new Response(bytes, { headers }).formData().catch(() => {
    throw new AppError('unsupported_type', said('form_needed'))
  })
}
