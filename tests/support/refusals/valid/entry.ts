/** A request that succeeds as it stands: everything wrong in these tests is this with one thing changed. */
export interface ValidRequest {
  id?: string
  query?: Record<string, string>
  body?: unknown
  /** A file instead of a JSON body. */
  file?: { type: string; text: string }
}

/** How one thing that a schema cannot say is made wrong. */
export interface Special {
  what: string
  pointer: string
  body: unknown
  status?: number
}

export interface Entry {
  valid: ValidRequest[]
  /** Wrong in a way that the schema does not show, made of the first valid body. */
  specials?: Special[]
  /** Places that are named too when something else is wrong that they must fit. */
  alsoNamed?: string[]
}

export type Json = Record<string, unknown>

export const without = ({ ...body }: Json, ...fields: string[]): Json => {
  for (const field of fields) delete body[field]
  return body
}
