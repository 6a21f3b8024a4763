import { describe, expect, test } from 'vitest'
import { endpoints } from '../../../src/http/endpoints.ts'
import { openApiDocument } from '../../../src/http/openapi.ts'

type Json = Record<string, unknown>

interface Operation {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; description?: string; schema: Json }[]
  requestBody?: Json
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>
}

interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Json> }
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schemas right below a schema, with what they are there. */
function below(schema: Json): [string, unknown][] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [], additionalProperties } = schema
  return [
    ...Object.entries(properties as Json),
    ...[anyOf, oneOf, allOf].flatMap((list) =>
      (list as unknown[]).map((one, i): [string, unknown] => [`|${i}`, one]),
    ),
    ...(items === undefined ? [] : [['[]', items] as [string, unknown]]),
    ...(isObject(additionalProperties) ? [['*', additionalProperties] as [string, unknown]] : []),
  ]
}

/** Every schema of a tree, with its place. */
function* within(schema: unknown, place: string): Generator<[place: string, schema: Json]> {
  if (!isObject(schema)) throw new Error(`${place} is no schema`)
  yield [place, schema]
  for (const [name, inner] of below(schema)) yield* within(inner, `${place}/${name}`)
}

const answers = operations.flatMap(({ operationId, responses }) =>
  Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).map(([type, { schema }]) => ({
      name: `${operationId} ${status} ${type}`,
      schema,
    })),
  ),
)
const all = [
  ...Object.entries(document.components.schemas).map(([name, schema]) => ({ name, schema })),
  ...answers,
  ...operations.flatMap(({ operationId, parameters = [] }) =>
    parameters.map(({ name, schema }) => ({ name: `${operationId} ${name}`, schema })),
  ),
  ...operations.flatMap(({ operationId, requestBody }) =>
    Object.entries((requestBody?.content ?? {}) as Record<string, { schema: Json }>).map(
      ([type, { schema }]) => ({
        name: `${operationId} ${type}`,
        schema,
      }),
    ),
  ),
].flatMap(({ name, schema }) => [...within(schema, name)])

describe('The OpenAPI document', () => {
  test('is of version 3.1 and has every endpoint', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      endpoints.map(({ method, path }) => `${method} /api/v1${path}`).toSorted(),
    )
  })

  test('names every operation once, and says what it does', () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([])
    const summaries = operations.map(({ summary }) => summary)
    expect(new Set(summaries).size).toBe(summaries.length)
    expect(summaries.filter((summary) => !/^[A-Z][a-z]+ /.test(summary))).toEqual([])
  })

  test('describes every parameter, and has one for every part of a path', () => {
    for (const { operationId, path, parameters = [] } of operations) {
      const undescribed = parameters.filter(({ description = '' }) => description === '')
      expect(undescribed, operationId).toEqual([])
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`)
      expect(inPath, operationId).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
  })

  test('takes a limit and a cursor wherever it answers with a list', () => {
    const lists = operations.filter(({ responses }) => {
      const schema = responses['200']?.content?.['application/json']?.schema ?? {}
      const named = document.components.schemas[String(schema.$ref).replace(/.*\//, '')]
      return isObject((named ?? schema).properties) && 'nextCursor' in ((named ?? schema).properties as Json)
    })
    expect(lists.length).toBeGreaterThan(12)
    const names = ({ parameters = [] }: Operation) => parameters.map(({ name }) => name)
    const endless = lists.filter((list) => !['limit', 'cursor'].every((name) => names(list).includes(name)))
    expect(endless.map(({ operationId }) => operationId)).toEqual([])
  })

  test('refers to nothing that is not there, and has nothing that is not referred to', () => {
    const names = all.flatMap(([, { $ref }]) =>
      $ref === undefined ? [] : [String($ref).replace(/.*\//, '')],
    )
    expect([...new Set(names)].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted())
  })

  test('has no schema that says nothing', () => {
    const says = ['type', '$ref', 'anyOf', 'oneOf', 'allOf', 'enum', 'const']
    const silent = all.filter(([, schema]) => !says.some((keyword) => keyword in schema))
    expect(silent.map(([place]) => place)).toEqual([])
    expect(all.length).toBeGreaterThan(500)
  })

  test('closes every object of an answer, and names the schema of every answer', () => {
    const open = all.filter(
      ([, schema]) =>
        [schema.type].flat().includes('object') &&
        schema.additionalProperties !== false &&
        !isObject(schema.additionalProperties),
    )
    expect(open.map(([place]) => place)).toEqual([])
    const succeeding = answers.filter(({ name }) => / 2\d\d application\/json$/.test(name))
    const unnamed = succeeding.filter(
      ({ schema }) => !('$ref' in schema) && !('items' in (schema.properties as Json)),
    )
    expect(unnamed.map(({ name }) => name)).toEqual([])
  })

  test('makes a named schema nullable only where it says so', () => {
    const nullable = Object.entries(document.components.schemas).filter(([, { type }]) =>
      [type].flat().includes('null'),
    )
    expect(nullable.map(([name]) => name)).toEqual([])
  })
})
