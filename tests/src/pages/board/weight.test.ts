import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { seedMap, seedMetric } from '../../../bench/seed.ts'
import { deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import { visitor } from './visitor.ts'

test('a board of 12 stages and 300 barriers is at most 120 KB of compressed HTML', async () => {
  const place = await deployment()
  try {
    await seedMetric(place.deps.db)
    const size = { stages: 12, barriers: 300, evidencePerBarrier: 5, hypotheses: 600, experiments: 300 }
    const mapId = await seedMap(place.deps.db, 'heavy', size)
    const { html, status } = await (await visitor(place.deps, adminToken)).get(`/maps/${mapId}`)
    expect(status).toBe(200)
    expect(html.match(/<article class="barrier"/g)).toHaveLength(300)
    expect(gzipSync(html).byteLength).toBeLessThan(120 * 1024)
  } finally {
    place.close()
  }
})
