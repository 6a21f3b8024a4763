import { clientOf } from './demo/client.ts'
import { heading, line } from './demo/print.ts'
import { printBacklogs, printClaims, printDigests, printProven, printVerdicts } from './demo/report.ts'
import { startServer } from './demo/server.ts'
import { enterHypotheses, importClaims, importEvidence, importMaps, runExperiments } from './demo/story.ts'
import { beginTests } from './demo/underWay.ts'

const once = process.argv.includes('--once')
const token = `demo_${Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64url')}`
const server = await startServer(once ? 0 : Number(process.env.PORT ?? 8787), token)
const client = clientOf(server.url, token)

heading('Journey maps')
const maps = await importMaps(client)
for (const { name, stages, barriers, warnings } of maps)
  line(`  ${name}: ${stages.length} stages, ${barriers.length} barriers, ${warnings.length} warnings`)
for (const { name, warnings } of maps)
  if (warnings[0]) line(`  ${name}, line ${warnings[0].line}: ${warnings[0].detail}`)
const delivery = maps.find((map) => map.name === 'food-delivery')
if (delivery !== undefined) {
  const { created, duplicates, unmatched } = await importEvidence(client, delivery)
  line(
    `  evidence on food-delivery: ${created} kept, ${duplicates} duplicates dropped, ${unmatched.length} unmatched`,
  )
}
line(`  claims: ${await importClaims(client, maps)} attached`)

const hypotheses = await enterHypotheses(client, maps)
const experiments = await runExperiments(client, hypotheses)
await beginTests(client, hypotheses, new Date())
await printBacklogs(client, maps)
await printVerdicts(client, experiments)
await printProven(client, maps)
await printClaims(client, maps)
await printDigests(client)

if (once) server.stop()
else {
  const { id } = await client.post<{ id: string }>('/members', { name: 'Demo', role: 'admin' })
  const link = await client.post<{ url: string }>(`/members/${id}/link`, {})
  heading('It goes on')
  line(`  Pages:     ${link.url}`)
  line('             Follow this link within ten minutes; it signs you in once, as an administrator.')
  line(`  API:       ${server.url}/api/v1   (Authorization: Bearer ${token})`)
  line(`  API docs:  ${server.url}/docs`)
  line(`  Database:  ${server.databaseFile}`)
  line('  Ctrl-C ends it.')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.stop())
}
await server.ended
