import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { lastRuns } from '../db/queries/jobs.ts'
import type { Deps } from './deps.ts'
import { said } from './domain/fault.ts'
import { docs } from './http/docs.ts'
import { handle } from './http/endpoint.ts'
import { endpoints } from './http/endpoints.ts'
import type { Env } from './http/env.ts'
import { openApiDocument } from './http/openapi.ts'
import { onError, problem, refusalLocale } from './http/problem.ts'
import { registerPages } from './pages/register.tsx'

/**
 * The whole HTTP side, registered once.
 *
 * @param depsFor what a request reaches the outside with; on the edge a request has a database client of its own
 */
export function createApp(depsFor: (request: Request) => Deps): Hono<Env> {
  const app = new Hono<Env>()
  app.onError(onError)
  app.use(async (c, next) => {
    const deps = depsFor(c.req.raw)
    c.set('deps', deps)
    c.set('requestId', deps.newId('request'))
    await next()
    c.res.headers.set('x-request-id', c.get('requestId'))
  })
  // Under `no-referrer`, browsers would say of our own forms that they come from nowhere.
  app.use(secureHeaders({ strictTransportSecurity: false, referrerPolicy: 'same-origin' }))

  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    const runs = await lastRuns(c.get('deps').db)
    return c.json({ status: 'ok', jobs: runs.map(({ job: id, ...run }) => ({ id, ...run })) })
  })
  let document: ReturnType<typeof openApiDocument> | undefined
  app.get('/openapi.json', (c) => {
    document ??= openApiDocument()
    return c.json(document)
  })
  app.route('/docs', docs)

  const methodsOf = Map.groupBy(endpoints, (spec) => spec.path)
  for (const spec of endpoints)
    app.on(spec.method, `/api/v1${spec.path.replace('{id}', ':id')}`, (c) => handle(spec, c))
  for (const [path, specs] of methodsOf) {
    const allow = specs.map((spec) => spec.method.toUpperCase()).join(', ')
    app.all(`/api/v1${path.replace('{id}', ':id')}`, async (c) => {
      const refused = problem({
        status: 405,
        code: 'method_not_allowed',
        locale: await refusalLocale(c),
        detail: said('methods_taken', { methods: allow }),
        requestId: c.get('requestId'),
      })
      refused.headers.set('allow', allow)
      return refused
    })
  }
  registerPages(app)
  app.notFound(async (c) =>
    problem({
      status: 404,
      code: 'not_found',
      locale: await refusalLocale(c),
      detail: said('no_page', { path: c.req.path }),
      requestId: c.get('requestId'),
    }),
  )
  return app
}
