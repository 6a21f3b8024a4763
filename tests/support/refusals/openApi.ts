import { server } from '../runtime.ts'

/** The part of JSON Schema that the document uses. */
export interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: unknown
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  enum?: unknown[]
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
}

export interface Operation {
  /** "post /maps/{id}/stages": what the tables of the tests call it. */
  name: string
  method: string
  path: string
  /** The role that its description names. */
  role: string
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[]
  /** Schemas of the body by content type. */
  content: Record<string, { schema: Schema }>
}

interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        description: string
        parameters?: Operation['parameters']
        requestBody?: { content: Operation['content'] }
      }
    >
  >
}

/** Every operation of the document that the running server gives out. */
export async function operations(): Promise<Operation[]> {
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as Document
  return Object.entries(document.paths).flatMap(([fullPath, methods]) =>
    Object.entries(methods).map(([method, { description, parameters = [], requestBody }]) => {
      const path = fullPath.replace('/api/v1', '')
      const role = /role (\w+)/.exec(description)?.[1] ?? ''
      return {
        name: `${method} ${path}`,
        method,
        path,
        role,
        parameters,
        content: requestBody?.content ?? {},
      }
    }),
  )
}
