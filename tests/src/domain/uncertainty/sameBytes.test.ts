import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unstable_startWorker } from 'wrangler'
import { orderCorpus } from '../../../support/orderCorpus.ts'

const SIZE = 100

describe('Node and workerd', () => {
  let worker: Awaited<ReturnType<typeof unstable_startWorker>>
  beforeAll(async () => {
    worker = await unstable_startWorker({
      name: 'orders',
      entrypoint: resolve(import.meta.dirname, '../../../support/corpusWorker.ts'),
      compatibilityDate: '2026-10-01',
      dev: { server: { hostname: '127.0.0.1', port: 0 }, inspector: false, logLevel: 'error', watch: false },
    })
  }, 300_000)
  afterAll(() => worker.dispose())

  it(`give the same bytes for ${SIZE} simulated orders and the advice on them`, async () => {
    const here = orderCorpus(SIZE)
    const answer = await worker.fetch(`http://localhost/orders?size=${SIZE}`)
    const there = (await answer.text()).split('\n')
    expect(there.length).toBe(SIZE)
    expect(there.findIndex((text, i) => text !== here[i])).toBe(-1)
    const advised = here.flatMap((text) =>
      (JSON.parse(text) as { advice: { advice?: string }[] }).advice.map(({ advice }) => advice),
    )
    expect([...new Set(advised)].sort()).toEqual(['notWorthIt', 'ship', 'test', 'untestable'])
  }, 300_000)
})
