import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unstable_startWorker } from 'wrangler'
import type { VerdictStatus } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { corpus } from '../../../support/corpus.ts'

const SIZE = 600

describe('Node and workerd', () => {
  let worker: Awaited<ReturnType<typeof unstable_startWorker>>
  beforeAll(async () => {
    worker = await unstable_startWorker({
      name: 'corpus',
      entrypoint: resolve(import.meta.dirname, '../../../support/corpusWorker.ts'),
      compatibilityDate: '2026-10-01',
      dev: { server: { hostname: '127.0.0.1', port: 0 }, inspector: false, logLevel: 'error', watch: false },
    })
  }, 300_000)
  afterAll(() => worker.dispose())

  it(`give the same bytes for ${SIZE} analyses of every method and kind of metric`, async () => {
    const here = corpus(SIZE).map((input) => JSON.stringify(analyze(input)))
    const answer = await worker.fetch(`http://localhost/?size=${SIZE}`)
    const there = (await answer.text()).split('\n')
    expect(there.length).toBe(SIZE)
    expect(there.findIndex((text, i) => text !== here[i])).toBe(-1)
    const reached = new Set(here.map((text) => JSON.parse(text).verdict.status as VerdictStatus))
    expect([...reached].sort()).toEqual([
      'collecting',
      'harmful',
      'inconclusive',
      'invalid',
      'negligible',
      'proven',
    ])
  }, 300_000)
})
