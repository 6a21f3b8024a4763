import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { understoodView } from './views/importRecords.ts'

const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().meta({ description: 'One of a closed list; what programs go by' }),
  requestId: z.string(),
  errors: z
    .array(
      z.strictObject({
        pointer: z
          .string()
          .meta({ description: 'A JSON pointer (RFC 6901), `?name` in the query, or a place in a file' }),
        detail: z.string(),
      }),
    )
    .optional()
    .meta({ description: 'Every fault of the input' }),
  import: understoodView
    .optional()
    .meta({ description: 'Of a refused import of results: how far its file was understood' }),
})

const refusals: Record<number, string> = {
  400: 'Malformed request',
  401: 'No valid token',
  403: 'The role is not enough',
  404: 'Not found',
  409: 'In conflict with the state of things',
  412: 'Changed meanwhile: the version in If-Match is stale',
  413: 'Too large',
  415: 'Wrong content type',
  422: 'Well-formed but invalid; every fault is named',
  428: 'If-Match is missing',
  429: 'Too many requests',
  503: 'The database is away',
}

const refusalsOf = (spec: Endpoint): number[] => [
  401,
  403,
  ...(spec.path.includes('{id}') ? [404] : []),
  ...(spec.method === 'get' ? [422] : [400, 409, 413, 415, 422]),
  ...(spec.versioned === true ? [412, 428] : []),
  503,
]

const file = z.string().meta({ format: 'binary' })

function request(spec: Endpoint) {
  const content = {
    ...Object.fromEntries((spec.files ?? []).map((type) => [type, { schema: file }])),
    ...(spec.body === undefined ? {} : { 'application/json': { schema: spec.body } }),
  }
  const headers: Record<string, z.ZodType> = {}
  if (spec.versioned === true)
    headers['If-Match'] = z
      .string()
      .meta({ description: 'The ETag of the version that was seen', example: '"v1"' })
  if (spec.method === 'post')
    headers['Idempotency-Key'] = z.string().max(255).optional().meta({
      description: 'The same key and body within 24 hours: the stored answer, and nothing is done twice',
    })
  return {
    ...(spec.path.includes('{id}')
      ? { params: z.object({ id: z.string().meta({ description: 'Of what the path names before it' }) }) }
      : {}),
    ...(spec.query === undefined ? {} : { query: spec.query as z.ZodObject }),
    ...(Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) }),
    ...(Object.keys(content).length === 0 ? {} : { body: { required: spec.bodyOptional !== true, content } }),
  }
}

function answer(spec: Endpoint, description: string) {
  const json = spec.answer === undefined ? {} : { 'application/json': spec.answer }
  const content = Object.entries({ ...json, ...spec.otherAnswers }).map(([type, schema]) => [
    type,
    { schema },
  ])
  return content.length === 0 ? { description } : { description, content: Object.fromEntries(content) }
}

/** The OpenAPI 3.1 document, made of the schemas that validate. */
export function openApiDocument() {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono()
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  const refusal = registry.register('Problem', problem)
  for (const spec of endpoints) {
    const success = spec.status ?? 200
    registry.registerPath({
      method: spec.method,
      path: `/api/v1${spec.path}`,
      operationId: spec.operationId,
      summary: spec.summary,
      description: `Needs the role ${spec.role}.`,
      tags: [spec.tag],
      security: [{ bearer: [] }],
      request: request(spec),
      responses: {
        [success]: answer(spec, 'Done'),
        ...(spec.dryRunStatus === undefined
          ? {}
          : { [spec.dryRunStatus]: answer(spec, 'What would be done') }),
        ...Object.fromEntries(
          refusalsOf(spec).map((status) => [
            status,
            {
              description: refusals[status] ?? 'Refused',
              content: { 'application/problem+json': { schema: refusal } },
            },
          ]),
        ),
      },
    })
  }
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Journeyproof',
      version: '1.0.0',
      description: 'Barriers on journey maps, the tests against them, and which improvements are proven.',
    },
  })
}
