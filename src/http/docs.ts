import { Hono } from 'hono'
import type { Env } from './env.ts'

/** The files of the documentation's UI that are let out; nothing else of its package is. */
const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Journeyproof API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', deepLinking: true, persistAuthorization: false })
`

// The UI sets styles on its elements and draws its icons from data addresses; scripts are files of ours only.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const docs = new Hono<Env>()

docs.use(async (c, next) => {
  await next()
  c.res.headers.set('content-security-policy', policy)
})
docs.get('/', (c) => c.html(page))
docs.get('/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
docs.get('/:file', async (c) => {
  const file = c.req.param('file')
  const asset = files.includes(file) ? await c.get('deps').asset(file) : undefined
  if (asset === undefined) return c.notFound()
  return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'public, max-age=86400' })
})
