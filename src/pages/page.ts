import type { Child } from 'hono/jsx'
import type { Actor, Deps, Role } from '../deps.ts'
import type { Dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import type { ExportedFile } from '../services/exportedFile.ts'
import type { Write } from '../services/write.ts'
import type { Place } from './parts/place.tsx'

/** What a page or a form's handler works with. */
export interface PageCall {
  deps: Deps
  actor: Actor
  sessionId: string
  locale: Locale
  /** The texts of the reader's language. */
  t: Dictionary
  /** The {id} of the path; empty where it has none. */
  id: string
  query: Record<string, string>
  /** Goes into every form: see CsrfField. */
  csrf: string
  can(role: Role): boolean
}

/** A form that was sent: its text fields, and its files. */
export interface FormCall extends PageCall {
  field(name: string): string
  fields(name: string): string[]
  file(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** What the file is called where it comes from; empty where there is none. */
  fileName(name: string): string
  /** Runs a planned write, as the API does. */
  write<Answer>(plan: () => Promise<Write<Answer>>): Promise<Answer>
}

export interface View {
  title: string
  body: Child
  status?: number
  /** Where it belongs, shown above it. */
  place?: Place
  /** What can be done here: buttons and links, beside the title. */
  tools?: Child
  /** Answers a form and shows no secret: the browser may keep it for the way back, where it cannot ask for it anew. */
  kept?: boolean
  /** Takes the whole width of the window, for a board or a table with many columns. */
  wide?: boolean
}

export interface Page {
  /** With {id} for its one parameter. */
  path: string
  role: Role
  view(call: PageCall): Promise<View>
}

/** Fields that hold what nobody may read over a shoulder or in a page's source. */
export const secretFields = ['token', 'url'] as const
export type SecretField = (typeof secretFields)[number]

/** A form's handler: goes on to another page, or shows one (a preview, or the form again with what is wrong). */
export interface Action {
  path: string
  role: Role
  run(call: FormCall): Promise<{ redirect: string } | View>
  /**
   * Whether what it does must not be done, or be told as somebody else's change, when it is sent twice; left out where doing it again
   * changes nothing.
   */
  once?: true | ((call: FormCall) => boolean)
  /** Are not kept when the form comes from a session that is over, but asked for anew. */
  secrets?: readonly SecretField[]
}

/** A file that a page links to. */
export interface Download {
  path: string
  role: Role
  file(call: PageCall): Promise<ExportedFile>
}
